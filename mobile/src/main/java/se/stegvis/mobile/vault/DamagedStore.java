package se.stegvis.mobile.vault;

/**
 * The disk does not hold the written bytes: damaged, cut off, swapped or rolled back. Nothing of it is ever
 * returned. Other entries may still be readable.
 */
public final class DamagedStore extends RuntimeException {

    /** The name used for {@link #shelf()} when the file as a whole is concerned. */
    public static final String WHOLE_FILE = "*";

    private final String shelf;

    public DamagedStore(String shelf, String what) {
        this(shelf, what, null);
    }

    public DamagedStore(String shelf, String what, Throwable cause) {
        super("Damaged store, shelf " + shelf + ": " + what, cause);
        this.shelf = shelf;
    }

    /** The shelf concerned, or {@link #WHOLE_FILE}. */
    public String shelf() {
        return shelf;
    }
}
