package se.stegvis.mobile.vault;

/**
 * The disk does not hold the written bytes: damaged, cut off, swapped or rolled back. Nothing of it is ever
 * returned. Other entries may still be readable.
 */
public final class DamagedStore extends RuntimeException {

    /** The name used for {@link #collection()} when the file as a whole is concerned. */
    public static final String WHOLE_FILE = "*";

    private final String collection;

    public DamagedStore(String collection, String what) {
        this(collection, what, null);
    }

    public DamagedStore(String collection, String what, Throwable cause) {
        super("Damaged store, collection " + collection + ": " + what, cause);
        this.collection = collection;
    }

    /** The collection concerned, or {@link #WHOLE_FILE}. */
    public String collection() {
        return collection;
    }
}
