package se.stegvis.mobile.vault;

/**
 * One thing in a collection, proved to be what was written there.
 *
 * @param key the caller's key
 * @param label what the value was sealed together with, such as {@code municipality|case|record|revision}
 * @param value the plain bytes; a fresh array
 */
public record Entry(byte[] key, String label, byte[] value) {}
