package se.stegvis.shared.reminder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;

/** Records written as JSON with single quotes. */
final class JsonRecords {
    static final UUID CASE = UUID.fromString("0192a000-0000-7000-8000-000000000001");

    private JsonRecords() {}

    static CareRecord of(String kind, String json) {
        return of(kind.equals("CASE") ? CASE : UUID.randomUUID(), kind, json);
    }

    static CareRecord of(UUID id, String kind, String json) {
        try {
            ObjectNode fields = (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
            return Kind.read(new RecordHeader(id, CASE, kind, 1), Doc.of(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
