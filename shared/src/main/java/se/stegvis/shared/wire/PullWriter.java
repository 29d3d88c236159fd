package se.stegvis.shared.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.PullItem;

/**
 * Writes the answer to a pull item by item. Documents go out as the bytes in which they are stored: they were written
 * by {@link Json} once, and reading them only to write them again is most of the work of a pull.
 */
public final class PullWriter implements AutoCloseable {
    private static final int FIRST_SIZE = 1 << 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_SIZE);
    private final JsonGenerator json = Json.generator(bytes);

    /** Parameters as in {@link se.stegvis.shared.sync.PullResponse}. */
    public PullWriter(UUID history, String cursor, boolean more, String durable) {
        written(() -> {
            json.writeStartObject();
            json.writeStringField("history", history.toString());
            json.writeStringField("cursor", cursor);
            json.writeBooleanField("more", more);
            json.writeStringField("durable", durable);
            json.writeArrayFieldStart("items");
        });
    }

    /**
     * The members in the order that packs best: what is alike in all records stands together, and so does what is not.
     *
     * @param doc a JSON object in UTF-8, as {@link Json#bytes} wrote it
     */
    public void state(RecordHeader header, long seq, byte[] doc) {
        written(() -> {
            json.writeStartObject();
            raw("doc", doc);
            json.writeStringField("kind", header.kind());
            json.writeStringField("case", header.caseId().toString());
            json.writeNumberField("revision", header.revision());
            json.writeNumberField("seq", seq);
            json.writeStringField("record", header.id().toString());
            json.writeEndObject();
        });
    }

    private void raw(String name, byte[] value) throws IOException {
        json.writeFieldName(name);
        // Lets the generator count a value here, and puts its bytes there behind its back.
        json.writeRawValue("");
        json.flush();
        bytes.write(value);
    }

    public void gone(PullItem.Gone item) {
        written(() -> {
            json.writeStartObject();
            json.writeStringField("case", item.caseId().toString());
            json.writeStringField("gone", item.reason().name());
            json.writeEndObject();
        });
    }

    /** @param json a definition in UTF-8, as it was published */
    public record DefinitionText(String key, int version, byte[] json) {}

    /**
     * News of processes, at most once and after all items. Parameters as in {@link se.stegvis.shared.sync.ProcessNews}.
     */
    public void processes(int reached, List<DefinitionText> definitions) {
        written(() -> {
            endItems();
            json.writeObjectFieldStart("processes");
            json.writeNumberField("reached", reached);
            json.writeArrayFieldStart("definitions");
            for (DefinitionText one : definitions) {
                json.writeStartObject();
                json.writeStringField("key", one.key());
                json.writeNumberField("version", one.version());
                raw("definition", one.json());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void endItems() throws IOException {
        if (json.getOutputContext().inArray()) {
            json.writeEndArray();
        }
    }

    /** The whole answer. Nothing can be added afterwards. */
    public byte[] end() {
        written(() -> {
            endItems();
            json.writeEndObject();
            json.close();
        });
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        written(json::close);
    }

    private interface JsonStep {
        void run() throws IOException;
    }

    private static void written(JsonStep step) {
        try {
            step.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory could not be written", impossible);
        }
    }
}
