package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.database.Ids;

/** Reads who works in a municipality. */
@Singleton
public class StaffTable {
    private static final String ACTIVE = """
            SELECT a.id, a.role, a.email, m.team FROM account a
            LEFT JOIN team_member m ON m.municipality = a.municipality AND m.account = a.id
            WHERE a.municipality = ? AND a.active""";

    /** Every municipality's number, in order. */
    public List<Integer> municipalities(Connection connection) throws SQLException {
        List<Integer> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM municipality ORDER BY id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(row.getInt(1));
            }
        }
        return all;
    }

    /** All active accounts with their teams, in one statement. */
    public Staff read(Connection connection, int municipality) throws SQLException {
        Map<UUID, Staff.Member> members = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ACTIVE)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    members.merge(Ids.id(row, "id"), member(row), StaffTable::withTeamsOf);
                }
            }
        }
        return new Staff(members);
    }

    private static Staff.Member member(ResultSet row) throws SQLException {
        return new Staff.Member(
                Ids.id(row, "id"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("email")).filter(email -> !email.isBlank()),
                Ids.optional(row, "team").map(Set::of).orElse(Set.of()));
    }

    private static Staff.Member withTeamsOf(Staff.Member one, Staff.Member other) {
        Set<UUID> teams = new HashSet<>(one.teams());
        teams.addAll(other.teams());
        return new Staff.Member(one.id(), one.role(), one.email(), teams);
    }
}
