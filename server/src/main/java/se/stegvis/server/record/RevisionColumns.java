package se.stegvis.server.record;

import jakarta.inject.Singleton;
import se.stegvis.server.database.Parameters;
import se.stegvis.server.database.ResultRow;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** A revision as columns of {@code care_record} and {@code record_revision}. */
@Singleton
final class RevisionColumns {
    /** Columns of both tables, in the order of {@link #bind}. */
    static final String NAMES = "municipality, case_id, seq, record_id, kind, revision, signed, author, author_role,"
            + " device, change_id, stated_at, received_at, sealed, doc";

    static final int COUNT = 15;

    /** Columns of {@code care_record} that make a {@link StoredState}. */
    static final String STORED = "case_id, seq, record_id, kind, revision, sealed, doc";

    private final Seal seal;

    RevisionColumns(Seal seal) {
        this.seal = seal;
    }

    /** Binds {@link #NAMES}. */
    void bind(Parameters parameters, int municipality, Revision revision) {
        RevisionOrigin origin = revision.origin();
        boolean sealed = Kind.CLIENT.is(revision.kind());
        byte[] doc = Json.bytes(revision.doc().view());
        parameters
                .number(municipality)
                .id(revision.caseId())
                .number(revision.seq())
                .id(revision.id())
                .text(revision.kind())
                .number(revision.number())
                .flag(revision.signed())
                .id(origin.author())
                .text(origin.role())
                .id(origin.device())
                .id(origin.change())
                .text(origin.statedAt())
                .instant(origin.receivedAt())
                .flag(sealed)
                .bytes(sealed ? seal.seal(municipality, revision.header(), doc) : doc);
    }

    /** Reads a row that has {@link #NAMES}. */
    Revision read(ResultRow row, int municipality) {
        RecordHeader header = header(row);
        RevisionOrigin origin = new RevisionOrigin(
                row.id("author"),
                row.text("author_role"),
                row.optionalId("device"),
                row.id("change_id"),
                row.optionalText("stated_at").orElse(""),
                row.instant("received_at"));
        return new Revision(
                header, row.longNumber("seq"), row.flag("signed"), origin, false, doc(row, municipality, header));
    }

    /** Reads a row that has {@link #STORED}. */
    StoredState stored(ResultRow row, int municipality) {
        RecordHeader header = header(row);
        return new StoredState(header, row.longNumber("seq"), plain(row, municipality, header));
    }

    private static RecordHeader header(ResultRow row) {
        return new RecordHeader(row.id("record_id"), row.id("case_id"), row.text("kind"), row.number("revision"));
    }

    private byte[] plain(ResultRow row, int municipality, RecordHeader header) {
        byte[] stored = row.bytes("doc");
        return row.flag("sealed") ? seal.open(municipality, header, stored) : stored;
    }

    private Doc doc(ResultRow row, int municipality, RecordHeader header) {
        try {
            return Doc.owning(Json.object(plain(row, municipality, header)));
        } catch (MalformedMessage damaged) {
            throw new IllegalStateException("the stored document of record " + header.id() + " is damaged", damaged);
        }
    }
}
