package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.shared.process.Role;
import se.stegvis.shared.record.HolderRule;

/**
 * Who works in a municipality now, as the rule of holders asks it. {@link HolderLock} sees to it that nobody is given a case
 * while their account is being ended or gets another role or teams.
 */
@Singleton
public class Workplaces {
    private static final String WORKERS = """
            SELECT id, role, version FROM account WHERE municipality = ? AND active AND id IN (%s)""";

    private static final String MEMBERS =
            "SELECT account, team FROM team_member WHERE municipality = ? AND account IN (%s)";

    private static final String TEAMS = "SELECT id FROM team WHERE municipality = ? AND id IN (%s)";

    /**
     * Those who were asked for, as they were read.
     *
     * @param versions of their accounts; {@link HolderLock} asks whether they are still these
     */
    public record ReadWorkplace(Map<UUID, HolderRule.Worker> workers, Map<UUID, Integer> versions, Set<UUID> teams)
            implements HolderRule.Workplace {
        /** Nobody was asked for. */
        public static final ReadWorkplace NOBODY = new ReadWorkplace(Map.of(), Map.of(), Set.of());

        @Override
        public Optional<HolderRule.Worker> worker(UUID account) {
            return Optional.ofNullable(workers.get(account));
        }

        @Override
        public boolean hasTeam(UUID team) {
            return teams.contains(team);
        }
    }

    /** Reads those of the ids that are accounts or teams of the municipality, within the caller's transaction. */
    public ReadWorkplace read(Connection connection, int municipality, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return ReadWorkplace.NOBODY;
        }
        List<UUID> asked = List.copyOf(ids);
        Map<UUID, Role> roles = new HashMap<>();
        Map<UUID, Integer> versions = new HashMap<>();
        try (PreparedStatement statement = prepared(connection, WORKERS, municipality, asked);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID id = Ids.id(row, "id");
                roles.put(id, Role.valueOf(row.getString("role")));
                versions.put(id, row.getInt("version"));
            }
        }
        // After the versions: teams that change in between do not go with the version that was read.
        Map<UUID, Set<UUID>> memberships = memberships(connection, municipality, asked);
        Map<UUID, HolderRule.Worker> workers = new HashMap<>();
        roles.forEach(
                (id, role) -> workers.put(id, new HolderRule.Worker(id, role, memberships.getOrDefault(id, Set.of()))));
        return new ReadWorkplace(workers, versions, teams(connection, municipality, asked));
    }

    private static Map<UUID, Set<UUID>> memberships(Connection connection, int municipality, List<UUID> accounts)
            throws SQLException {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        try (PreparedStatement statement = prepared(connection, MEMBERS, municipality, accounts);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(Ids.id(row, "account"), account -> new HashSet<>())
                        .add(Ids.id(row, "team"));
            }
        }
        return found;
    }

    private static Set<UUID> teams(Connection connection, int municipality, List<UUID> ids) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (PreparedStatement statement = prepared(connection, TEAMS, municipality, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(Ids.id(row, "id"));
            }
        }
        return found;
    }

    private static PreparedStatement prepared(Connection connection, String sql, int municipality, List<UUID> ids)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, sql, Ids.marks(ids.size())));
        statement.setInt(1, municipality);
        for (int i = 0; i < ids.size(); i++) {
            statement.setBytes(i + 2, Ids.bytes(ids.get(i)));
        }
        return statement;
    }
}
