package se.stegvis.mobile.vault;

/** Why a passphrase may not be chosen. */
public enum PassphraseFinding {
    /** Shorter than {@link Passphrase#SHORTEST} characters. */
    TOO_SHORT,
    /** One character over and over. */
    ONE_CHARACTER,
    /** Among those that are guessed first. */
    GUESSABLE
}
