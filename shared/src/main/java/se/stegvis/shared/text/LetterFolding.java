package se.stegvis.shared.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.Map;

/** Letters as searches and user names compare them. */
final class LetterFolding {
    private static final Normalizer2 SAME_CASE = Normalizer2.getInstance(null, "nfkc_cf", Normalizer2.Mode.COMPOSE);
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();

    /** Letters of their own in Swedish. */
    private static final String SWEDISH = "åäö";

    /** Accents of Latin, Greek, Cyrillic, Arabic and Hebrew letters; vowel signs that carry the word are none. */
    private static final UnicodeSet ACCENTS = new UnicodeSet("[[:Mn:]&[:Script=Inherited:]]").freeze();

    /** Letters that Unicode takes for whole, by the base letter that people type. Source: Latin-ASCII of CLDR. */
    private static final Map<Integer, String> BASES = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ə', "e"),
            Map.entry((int) 'ɓ', "b"),
            Map.entry((int) 'ɗ', "d"),
            Map.entry((int) 'ƙ', "k"));

    private LetterFolding() {}

    /**
     * Composed small letters without compatibility forms and signs that cannot be seen (NFKC_Casefold of UAX 44); å is å
     * however it was typed, whatever the language of the machine.
     */
    static String exact(String text) {
        return SAME_CASE.normalize(text);
    }

    /** {@link #exact} text by base letters: é is e, ł is l; å, ä and ö stay. */
    static String base(String exact) {
        StringBuilder base = new StringBuilder(exact.length());
        exact.codePoints().forEach(letter -> append(base, letter));
        return base.toString();
    }

    private static void append(StringBuilder base, int letter) {
        if (SWEDISH.indexOf(letter) >= 0) {
            base.appendCodePoint(letter);
            return;
        }
        APART.normalize(Character.toString(letter))
                .codePoints()
                .filter(sign -> !ACCENTS.contains(sign))
                .forEach(sign -> base.append(BASES.getOrDefault(sign, Character.toString(sign))));
    }

    /** As a Swede spells a Danish or Norwegian name by ear: ø as ö, æ as ä. */
    static String bySound(String exact) {
        return base(exact.replace('ø', 'ö').replace('æ', 'ä'));
    }
}
