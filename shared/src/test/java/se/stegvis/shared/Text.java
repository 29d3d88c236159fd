package se.stegvis.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.stegvis.shared.record.Doc;

/** Text in tests: JSON with single quotes, files of the repository, resources. */
public final class Text {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Text() {}

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    public static Doc doc(String text) {
        return Doc.owning(json(text));
    }

    public static JsonNode resource(String name) {
        try (InputStream in = Text.class.getResourceAsStream(name)) {
            return MAPPER.readTree(in);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** A file below docs/. */
    public static String page(String name) {
        try {
            return Files.readString(Path.of("..", "docs", name), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
