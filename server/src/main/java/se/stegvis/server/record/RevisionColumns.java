package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
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

    /** Binds {@link #NAMES} from parameter 1. */
    void bind(PreparedStatement statement, int municipality, Revision revision) throws SQLException {
        statement.setInt(1, municipality);
        statement.setBytes(2, Ids.bytes(revision.caseId()));
        bindState(statement, 3, municipality, revision);
    }

    /** Binds the columns from {@code seq} on. */
    int bindState(PreparedStatement statement, int first, int municipality, Revision revision) throws SQLException {
        Origin origin = revision.origin();
        int at = first;
        statement.setLong(at++, revision.seq());
        statement.setBytes(at++, Ids.bytes(revision.id()));
        statement.setString(at++, revision.kind());
        statement.setInt(at++, revision.number());
        statement.setBoolean(at++, revision.signed());
        statement.setBytes(at++, Ids.bytes(origin.author()));
        statement.setString(at++, origin.role());
        statement.setBytes(at++, Ids.bytes(origin.device()));
        statement.setBytes(at++, Ids.bytes(origin.change()));
        statement.setString(at++, origin.statedAt());
        statement.setObject(at++, Times.utc(origin.receivedAt()));
        boolean sealed = Kind.CLIENT.is(revision.kind());
        byte[] doc = Json.bytes(revision.doc().view());
        statement.setBoolean(at++, sealed);
        statement.setBytes(at++, sealed ? seal.seal(municipality, revision.header(), doc) : doc);
        return at;
    }

    /** Reads a row that has {@link #NAMES}. */
    Revision read(ResultSet row, int municipality) throws SQLException {
        RecordHeader header = header(row);
        Origin origin = new Origin(
                Ids.id(row, "author"),
                row.getString("author_role"),
                Ids.optional(row, "device"),
                Ids.id(row, "change_id"),
                Optional.ofNullable(row.getString("stated_at")).orElse(""),
                Times.instant(row, "received_at").orElseThrow());
        return new Revision(
                header, row.getLong("seq"), row.getBoolean("signed"), origin, false, doc(row, municipality, header));
    }

    /** Reads a row that has {@link #STORED}. */
    StoredState stored(ResultSet row, int municipality) throws SQLException {
        RecordHeader header = header(row);
        return new StoredState(header, row.getLong("seq"), plain(row, municipality, header));
    }

    private static RecordHeader header(ResultSet row) throws SQLException {
        return new RecordHeader(
                Ids.id(row, "record_id"), Ids.id(row, "case_id"), row.getString("kind"), row.getInt("revision"));
    }

    private byte[] plain(ResultSet row, int municipality, RecordHeader header) throws SQLException {
        byte[] stored = row.getBytes("doc");
        return row.getBoolean("sealed") ? seal.open(municipality, header, stored) : stored;
    }

    private Doc doc(ResultSet row, int municipality, RecordHeader header) throws SQLException {
        try {
            return Doc.owning(Json.object(plain(row, municipality, header)));
        } catch (MalformedMessage damaged) {
            throw new IllegalStateException("the stored document of record " + header.id() + " is damaged", damaged);
        }
    }
}
