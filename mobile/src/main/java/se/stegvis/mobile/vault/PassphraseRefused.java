package se.stegvis.mobile.vault;

/** A passphrase that must not be chosen was chosen. Holds nothing of it. */
public final class PassphraseRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final PassphraseFinding finding;

    public PassphraseRefused(PassphraseFinding finding) {
        super("the passphrase is refused: " + finding + "; another must be chosen");
        this.finding = finding;
    }

    public PassphraseFinding finding() {
        return finding;
    }
}
