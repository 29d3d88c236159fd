package se.stegvis.shared.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An invented process that the program does not know: a data file and nothing else. */
final class Seventh {
    private Seventh() {}

    static byte[] json() {
        try (InputStream in = Seventh.class.getResourceAsStream("/process/odlingen.json")) {
            return in.readAllBytes();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** The same with one text put in the place of another. */
    static byte[] with(String old, String now) {
        String text = new String(json(), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("the file does not contain " + old);
        }
        return text.replace(old, now).getBytes(StandardCharsets.UTF_8);
    }

    static ProcessDefinition definition() {
        return ProcessReader.read(json()).definition().orElseThrow();
    }
}
