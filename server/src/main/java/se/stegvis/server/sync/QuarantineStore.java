package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
            INSERT INTO quarantine (municipality, id, case_id, record_id, author, device, received_at, change_json, opens,
              opens_in)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SELECT = """
            SELECT id, case_id, record_id, author, received_at, change_json, opens, opens_in FROM quarantine
            WHERE municipality = ? AND settled_at IS NULL AND\s""";

    private static final String OPENED_BY = """
            SELECT case_id FROM quarantine
            WHERE municipality = ? AND case_id IN (%s) AND opens AND author = ?
              AND (settlement IS NULL OR settlement = 'ADOPTED')""";

    private static final String ADOPTED_AS =
            "SELECT adopted_as FROM quarantine WHERE municipality = ? AND id = ? AND author = ? AND case_id = ?";

    private static final String SETTLE = """
            UPDATE quarantine SET settled_at = ?, settled_by = ?, settlement = ?, reason = ?, adopted_as = ?
            WHERE municipality = ? AND id = ? AND settled_at IS NULL""";

    private final Seal seal;
    private final QuarantinedAttachmentRefs names;

    QuarantineStore(Seal seal, QuarantinedAttachmentRefs names) {
        this.seal = seal;
        this.names = names;
    }

    /** The decision. Names are in the database. */
    enum Settlement {
        ADOPTED,
        /** Kept as it is, with what it names. */
        DISMISSED
    }

    /**
     * The number that waits for a decision.
     *
     * @param opens the case is opened by it, and does not exist yet
     * @param team of that case; empty for any other, and when it names none
     */
    record Kept(Change change, UUID author, Instant receivedAt, boolean opens, Optional<UUID> team) {}

    /**
     * How it is settled.
     *
     * @param adoptedAs the change id under which it was taken in
     * @param why at most 500 characters
     */
    record QuarantineDecision(Settlement settlement, Optional<UUID> adoptedAs, Optional<String> why) {
        /** Leaves out what was written. */
        @Override
        public String toString() {
            return "QuarantineDecision[hidden]";
        }
    }

    /**
     * Together with the names of the content that they name.
     *
     * @param openings the team of each case that one of the changes opens, by change
     */
    void insert(
            Connection connection,
            int municipality,
            UUID author,
            UUID device,
            Collection<Change> changes,
            Map<UUID, Optional<UUID>> openings,
            Instant now)
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
                statement.setBoolean(9, openings.containsKey(change.id()));
                statement.setBytes(10, Ids.bytes(openings.getOrDefault(change.id(), Optional.empty())));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        names.insert(municipality, author, changes, now);
    }

    /** The waiting changes of these cases, oldest first, at most 500. */
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

    /** Cases that nobody has taken over yet, oldest first, at most 500. */
    List<Kept> openings(Connection connection, int municipality) throws SQLException {
        String sql = SELECT + "opens ORDER BY received_at, id LIMIT 500";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, municipality);
            return read(statement, municipality);
        }
    }

    /** Those of the cases that this author opened in quarantine, unless that was put aside. */
    Set<UUID> openedBy(Connection connection, int municipality, UUID author, Collection<UUID> cases)
            throws SQLException {
        Set<UUID> opened = new HashSet<>();
        if (cases.isEmpty()) {
            return opened;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, OPENED_BY, Ids.marks(cases.size())))) {
            statement.setInt(1, municipality);
            int at = 2;
            for (UUID id : cases) {
                statement.setBytes(at++, Ids.bytes(id));
            }
            statement.setBytes(at, Ids.bytes(author));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    opened.add(Ids.id(row, "case_id"));
                }
            }
        }
        return opened;
    }

    /** The change id under which that one of the same author and case was taken in; empty when it was not. */
    Optional<UUID> adoptedAs(Connection connection, int municipality, UUID change, Kept by) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADOPTED_AS)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(change));
            statement.setBytes(3, Ids.bytes(by.author()));
            statement.setBytes(4, Ids.bytes(by.change().caseId()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Ids.optional(row, "adopted_as") : Optional.empty();
            }
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
        return names.here(municipality, changes);
    }

    /** False when another has settled it by now. */
    boolean settle(
            Connection connection, int municipality, UUID change, UUID by, QuarantineDecision decision, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
            statement.setObject(1, Times.utc(now));
            statement.setBytes(2, Ids.bytes(by));
            statement.setString(3, decision.settlement().name());
            statement.setString(4, decision.why().orElse(null));
            statement.setBytes(5, Ids.bytes(decision.adoptedAs()));
            statement.setInt(6, municipality);
            statement.setBytes(7, Ids.bytes(change));
            if (statement.executeUpdate() != 1) {
                return false;
            }
        }
        if (decision.settlement() == Settlement.ADOPTED) {
            names.adopted(municipality, change, now);
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
                kept.add(new Kept(
                        change(written),
                        Ids.id(row, "author"),
                        received,
                        row.getBoolean("opens"),
                        Ids.optional(row, "opens_in")));
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
