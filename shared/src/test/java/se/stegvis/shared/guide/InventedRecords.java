package se.stegvis.shared.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import se.stegvis.shared.Text;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;

/** The records of an invented case; each is begun an hour after the one before. */
final class InventedRecords {
    static final UUID CASE = new UUID(1, 1);

    private static final Instant FIRST = Instant.parse("2026-11-02T08:00:00Z");
    private static final long HOUR = 3_600_000;

    private final List<CareRecord> all = new ArrayList<>();

    /** @param fields of the CASE, with single quotes */
    InventedRecords(String fields) {
        all.add(Kind.read(new RecordHeader(CASE, CASE, "CASE", 1), Text.doc(fields)));
    }

    /** @param fields what it says beside its status, with single quotes */
    InventedRecords signed(String kind, String fields) {
        return with(kind, "{'status':'SIGNED'" + (fields.isEmpty() ? "" : "," + fields) + "}");
    }

    InventedRecords draft(String kind, String fields) {
        return with(kind, "{" + fields + "}");
    }

    private InventedRecords with(String kind, String fields) {
        long begun = FIRST.toEpochMilli() + all.size() * HOUR;
        UUID id = new UUID(begun << 16 | 0x7000, 0x8000000000000000L | all.size());
        all.add(Kind.read(new RecordHeader(id, CASE, kind, 1), Text.doc(fields)));
        return this;
    }

    List<CareRecord> inSomeOrder(long seed) {
        List<CareRecord> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    Collection<CareRecord> all() {
        return all;
    }
}
