package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/** Former names of accounts (decision 89). Only added to. All in the caller's transaction. */
@Singleton
public class FormerNames {
    private static final String ADD =
            "INSERT INTO account_name (municipality, account, until_at, name) VALUES (?, ?, ?, ?)";

    private static final String ALL =
            "SELECT account, until_at, name FROM account_name WHERE municipality = ? ORDER BY account, until_at";

    /** The account's name as stored is its former one from now on. */
    void add(Connection tx, Account before, Instant now) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(ADD)) {
            statement.setInt(1, before.municipality());
            statement.setBytes(2, Ids.bytes(before.id()));
            statement.setObject(3, Times.utc(now));
            statement.setString(4, before.name());
            statement.executeUpdate();
        }
    }

    /** All of the municipality: as many as there were changes of name. */
    public NameHistory of(Connection tx, int municipality) throws SQLException {
        Map<UUID, List<Former>> byAccount = new HashMap<>();
        try (PreparedStatement statement = tx.prepareStatement(ALL)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byAccount
                            .computeIfAbsent(Ids.id(row, "account"), id -> new ArrayList<>())
                            .add(new Former(Times.instant(row, "until_at").orElseThrow(), row.getString("name")));
                }
            }
        }
        return new NameHistory(byAccount);
    }

    /** @param until the first moment of the next name */
    private record Former(Instant until, String name) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Former[" + until + "]";
        }
    }

    /** The former names of a municipality, oldest first of each account. */
    public static final class NameHistory {
        /** Of a municipality in which nobody was ever called otherwise. */
        public static final NameHistory NONE = new NameHistory(Map.of());

        private final Map<UUID, List<Former>> byAccount;

        private NameHistory(Map<UUID, List<Former>> byAccount) {
            this.byAccount = byAccount;
        }

        public boolean isEmpty() {
            return byAccount.isEmpty();
        }

        /** The account's name at that time, if it is called otherwise now. */
        public Optional<String> at(UUID account, Instant then) {
            return byAccount.getOrDefault(account, List.of()).stream()
                    .filter(former -> then.isBefore(former.until()))
                    .map(Former::name)
                    .findFirst();
        }
    }
}
