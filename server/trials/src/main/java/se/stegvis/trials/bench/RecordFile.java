package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * Records made elsewhere, one JSON object a line, so that two systems can be measured on the same bytes. Each becomes a
 * record of the kind nearest to its {@code type}. Members that every change has are not sent twice: {@code id},
 * {@code caseId}, {@code type} and {@code createdAt} become those of the change, id and case new ones so that the file
 * can be sent again. All other members are kept as they are under one field, which the server treats as that of a newer
 * client: kept, merged, handed out.
 */
final class RecordFile implements Notes {
    /** The member all of a line is kept under. */
    static final String MEMBER = "foreign";

    private static final String TYPE = "type";
    private static final String AT = "createdAt";
    private static final List<String> OF_THE_CHANGE = List.of("id", "caseId", TYPE, AT);

    private static final Map<String, String> KINDS = Map.of(
            "homeVisit",
            Kind.HOME_VISIT.name(),
            "consent",
            Kind.CONSENT.name(),
            "sipFollowUp",
            Kind.SIP_FOLLOW_UP.name());

    private final Path file;
    private final List<RecordLine> records;

    /** A record's kind, when it was made, and its other members. */
    private record RecordLine(String kind, String at, ObjectNode rest) {
        static RecordLine of(ObjectNode record) {
            String kind = KINDS.get(record.path(TYPE).asText());
            return new RecordLine(kind, record.path(AT).asText(), record.without(OF_THE_CHANGE));
        }
    }

    private RecordFile(Path file, List<RecordLine> records) {
        this.file = file;
        this.records = records;
    }

    /** @throws IllegalArgumentException naming the file and the line that is no such record */
    static RecordFile read(Path file) throws IOException {
        List<RecordLine> records = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            records.add(record(file, i + 1, lines.get(i)));
        }
        if (records.isEmpty()) {
            throw new IllegalArgumentException(file.getFileName() + " is empty: give one JSON object a line");
        }
        return new RecordFile(file, records);
    }

    private static RecordLine record(Path file, int line, String text) {
        try {
            ObjectNode record = Json.object(text.getBytes(StandardCharsets.UTF_8));
            if (KINDS.containsKey(record.path(TYPE).asText())) {
                return RecordLine.of(record);
            }
        } catch (MalformedMessage notJson) {
            throw new IllegalArgumentException(
                    file.getFileName() + ", line " + line + " is no JSON object: give one a line", notJson);
        }
        throw new IllegalArgumentException(file.getFileName() + ", line " + line + ": 'type' must be one of "
                + KINDS.keySet().stream().sorted().toList());
    }

    @Override
    public String source() {
        return file.getFileName().toString();
    }

    /** The records of the file in their order, from the start again when more are asked for. */
    @Override
    public List<Change> fresh(int count, List<UUID> cases) {
        List<Change> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            RecordLine record = records.get(i % records.size());
            ObjectNode set = Json.newObject().put(CommonFields.STATUS.name(), "DRAFT");
            set.set(MEMBER, record.rest());
            changes.add(new Change(
                    UuidCreator.getTimeOrderedEpoch(),
                    UuidCreator.getTimeOrderedEpoch(),
                    record.kind(),
                    cases.get(i % cases.size()),
                    0,
                    set,
                    record.at(),
                    Optional.empty()));
        }
        return changes;
    }
}
