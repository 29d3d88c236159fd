package se.stegvis.mobile.guide;

/** Text as it is compared: small letters, sign for sign, so that a place in the folded text is the same in the text. */
final class Fold {
    private Fold() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            folded.append(Character.toLowerCase(text.charAt(at)));
        }
        return folded.toString();
    }
}
