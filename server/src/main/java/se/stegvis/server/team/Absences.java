package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/** Who is away and who covers. All in the caller's transaction; who may note an absence says {@code AccessRules}. */
@Singleton
public class Absences {
    private static final String ADD = """
            INSERT INTO absence (municipality, id, account, cover, first_on, last_on, noted_by, noted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FROM = """
            SELECT id, account, cover, first_on, last_on FROM absence
            WHERE municipality = ? AND last_on >= ? ORDER BY first_on, id""";

    private static final String ONE =
            "SELECT id, account, cover, first_on, last_on FROM absence WHERE municipality = ? AND id = ?";

    private static final String REMOVE = "DELETE FROM absence WHERE municipality = ? AND id = ?";

    private static final String END =
            "UPDATE absence SET last_on = ? WHERE municipality = ? AND id = ? AND first_on <= ? AND last_on > ?";

    public void add(Connection tx, int municipality, Absence absence, UUID notedBy, Instant now) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(ADD)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(absence.id()));
            statement.setBytes(3, Ids.bytes(absence.account()));
            statement.setBytes(4, Ids.bytes(absence.cover()));
            statement.setObject(5, absence.firstOn());
            statement.setObject(6, absence.lastOn());
            statement.setBytes(7, Ids.bytes(notedBy));
            statement.setObject(8, Times.utc(now));
            statement.executeUpdate();
        }
    }

    /** Absences that go on or come, by first day. */
    public List<Absence> from(Connection tx, int municipality, LocalDate day) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(FROM)) {
            statement.setInt(1, municipality);
            statement.setObject(2, day);
            return read(statement);
        }
    }

    public Optional<Absence> find(Connection tx, int municipality, UUID id) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(ONE)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(id));
            return read(statement).stream().findFirst();
        }
    }

    /** Back at work: an absence that has begun ends with {@code lastOn}, one that has not is deleted. */
    public void end(Connection tx, int municipality, Absence absence, LocalDate lastOn) throws SQLException {
        boolean begun = !absence.firstOn().isAfter(lastOn);
        try (PreparedStatement statement = tx.prepareStatement(begun ? END : REMOVE)) {
            int at = 1;
            if (begun) {
                statement.setObject(at++, lastOn);
            }
            statement.setInt(at++, municipality);
            statement.setBytes(at++, Ids.bytes(absence.id()));
            if (begun) {
                statement.setObject(at++, lastOn);
                statement.setObject(at, lastOn);
            }
            statement.executeUpdate();
        }
    }

    /** Everybody who is away on a day, with whoever covers; of two absences the one that began last counts. */
    public Covers on(Connection tx, int municipality, LocalDate day) throws SQLException {
        Map<UUID, UUID> covers = new HashMap<>();
        for (Absence absence : from(tx, municipality, day)) {
            if (!absence.firstOn().isAfter(day)) {
                covers.put(absence.account(), absence.cover());
            }
        }
        return new Covers(covers);
    }

    private static List<Absence> read(PreparedStatement statement) throws SQLException {
        List<Absence> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Absence(
                        Ids.id(row, "id"),
                        Ids.id(row, "account"),
                        Ids.id(row, "cover"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class)));
            }
        }
        return found;
    }
}
