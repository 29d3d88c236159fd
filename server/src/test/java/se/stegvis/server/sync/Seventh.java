package se.stegvis.server.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The invented process of the documentation's example, for a municipality to publish. */
public final class Seventh {
    public static final String FIRST = "/api/v1/processes/odlingen/versions/1";
    public static final String SECOND = "/api/v1/processes/odlingen/versions/2";

    private Seventh() {}

    public static byte[] json() {
        try {
            return Files.readAllBytes(Path.of("..", "docs", "examples", "odlingen.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one text put in the place of another. */
    public static byte[] with(String old, String now) {
        String text = new String(json(), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("the file does not contain " + old);
        }
        return text.replace(old, now).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] second() {
        return with("\"version\": 1", "\"version\": 2");
    }
}
