package se.stegvis.shared.hostile;

/** The method that Jazzer calls, in a process of its own; the decoder's name is in {@code stegvis.decoder}. */
public final class FuzzTarget {
    private static final Decoder DECODER = Decoder.valueOf(System.getProperty("stegvis.decoder"));

    private FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        DECODER.readOrRefuse(bytes);
    }
}
