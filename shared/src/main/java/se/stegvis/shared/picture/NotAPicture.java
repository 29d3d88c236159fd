package se.stegvis.shared.picture;

/** The bytes are no picture that can be taken. The message says what was wrong with them and nothing of what they hold. */
public final class NotAPicture extends Exception {
    private static final long serialVersionUID = 1L;

    NotAPicture(String why) {
        super(why);
    }
}
