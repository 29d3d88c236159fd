package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.attachment.QuarantinedAttachmentRefs;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.record.Seal;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PushWire;

/** Changes that came after their author lost the case, sealed, until its new owner has decided. */
@Singleton
final class QuarantineStore {
    private static final String INSERT = """
            INSERT INTO quarantine (municipality, id, case_id, record_id, author, device, received_at, change_json)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SELECT = """
            SELECT id, case_id, record_id, author, received_at, change_json FROM quarantine
            WHERE municipality = ? AND settled_at IS NULL AND\s""";

    private static final String SETTLE = """
            UPDATE quarantine SET settled_at = ?, settled_by = ?, settlement = ?, reason = ?
            WHERE municipality = ? AND id = ? AND settled_at IS NULL""";

    private final Seal seal;
    private final QuarantinedAttachmentRefs names;

    QuarantineStore(Seal seal, QuarantinedAttachmentRefs names) {
        this.seal = seal;
        this.names = names;
    }

    /** What was decided. Names are in the database. */
    enum Settlement {
        ADOPTED,
        /** Kept as it is, with what it names. */
        DISMISSED
    }

    /** What waits for a decision. */
    record Kept(Change change, UUID author, Instant receivedAt) {}

    /** Together with the names of the content that they name. */
    void insert(
            Connection connection, int municipality, UUID author, UUID device, Collection<Change> changes, Instant now)
            throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Change change : changes) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Ids.bytes(change.id()));
                statement.setBytes(3, Ids.bytes(change.caseId()));
                statement.setBytes(4, Ids.bytes(change.record()));
                statement.setBytes(5, Ids.bytes(author));
                statement.setBytes(6, Ids.bytes(device));
                statement.setObject(7, Times.utc(now));
                byte[] written = Json.bytes(PushWire.node(change));
                statement.setBytes(
                        8, seal.seal(municipality, place(change.record(), change.caseId(), change.id()), written));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        names.insert(connection, municipality, author, changes, now);
    }

    /** What waits in these cases, oldest first, at most 500. */
    List<Kept> in(Connection connection, int municipality, Collection<UUID> cases) throws SQLException {
        if (cases.isEmpty()) {
            return List.of();
        }
        String sql = SELECT + "case_id IN (" + Ids.marks(cases.size()) + ") ORDER BY received_at, id LIMIT 500";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, municipality);
            int at = 2;
            for (UUID id : cases) {
                statement.setBytes(at++, Ids.bytes(id));
            }
            return read(statement, municipality);
        }
    }

    /** One that waits; empty when it does not exist here or is settled. */
    Optional<Kept> waiting(Connection connection, int municipality, UUID change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + "id = ?")) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(change));
            return read(statement, municipality).stream().findFirst();
        }
    }

    /** The hashes of the content that has come for these, by change. */
    Map<UUID, Set<String>> arrived(Connection connection, int municipality, Collection<UUID> changes)
            throws SQLException {
        return names.here(connection, municipality, changes);
    }

    /** False when another has settled it by now. */
    boolean settle(
            Connection connection,
            int municipality,
            UUID change,
            UUID by,
            Settlement settlement,
            Optional<String> why,
            Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
            statement.setObject(1, Times.utc(now));
            statement.setBytes(2, Ids.bytes(by));
            statement.setString(3, settlement.name());
            statement.setString(4, why.orElse(null));
            statement.setInt(5, municipality);
            statement.setBytes(6, Ids.bytes(change));
            if (statement.executeUpdate() != 1) {
                return false;
            }
        }
        if (settlement == Settlement.ADOPTED) {
            names.adopted(connection, municipality, change, now);
        }
        return true;
    }

    private List<Kept> read(PreparedStatement statement, int municipality) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                RecordHeader place = place(Ids.id(row, "record_id"), Ids.id(row, "case_id"), Ids.id(row, "id"));
                byte[] written = seal.open(municipality, place, row.getBytes("change_json"));
                Instant received = Times.instant(row, "received_at").orElseThrow();
                kept.add(new Kept(change(written), Ids.id(row, "author"), received));
            }
        }
        return kept;
    }

    private static Change change(byte[] written) {
        try {
            return PushWire.readChange(Json.object(written));
        } catch (MalformedMessage damaged) {
            throw new IllegalStateException("a quarantined change is damaged", damaged);
        }
    }

    /** Revision 0 is never a stored record, so the seal of the one never opens the other. */
    private static RecordHeader place(UUID careRecord, UUID caseId, UUID change) {
        return new RecordHeader(careRecord, caseId, change.toString(), 0);
    }
}
