package se.stegvis.mobile.vault;

/**
 * The cost of one guess of a passphrase (RFC 9106, Argon2id). Stored beside each wrapped key, so the standard can be
 * raised later without locking anyone out.
 *
 * @param memoryKiB memory of one guess in KiB, 8 to 1,048,576
 * @param passes passes over that memory, 1 to 64
 * @param lanes parallel lanes, 1 to 16
 */
public record Argon2Cost(int memoryKiB, int passes, int lanes) {

    /** 64 MiB, three passes, one lane: 0.3 to 0.7 s on a tablet. */
    public static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 1);

    /** Keeps a damaged file from asking for all memory or for ever. */
    public Argon2Cost {
        if (memoryKiB < 8 * lanes || memoryKiB > 1 << 20 || passes < 1 || passes > 64 || lanes < 1 || lanes > 16) {
            throw new IllegalArgumentException(
                    "Argon2 cost out of range: " + memoryKiB + " KiB, " + passes + " passes, " + lanes + " lanes");
        }
    }
}
