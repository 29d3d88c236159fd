package se.stegvis.server.team;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.text.PersonName;

/**
 * A row of {@code account}. It is read whole and changed by single columns, see {@link AccountRepository}.
 *
 * @param version raised when name, address, role, teams or activity change
 * @param sessions raised when every login of the account ends
 */
@MappedEntity("account")
record AccountRow(
        @EmbeddedId AccountKey key,
        String username,
        String name,
        @Nullable String email,
        String role,
        String passwordHash,
        boolean active,
        int version,
        int sessions) {

    static AccountRow of(Account account, String passwordHash) {
        return new AccountRow(
                new AccountKey(account.municipality(), account.id()),
                account.username(),
                account.name(),
                account.email().orElse(null),
                account.role().name(),
                passwordHash,
                account.active(),
                0,
                0);
    }

    Account in(Set<UUID> teams) {
        return new Account(
                key.municipality(),
                key.id(),
                username,
                // One of an earlier version may have no name that can be seen; wherever it is shown it is called by its
                // user name.
                PersonName.shown(name).orElse(username),
                Optional.ofNullable(email),
                Role.valueOf(role),
                teams,
                active);
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "AccountRow[" + key.id() + "]";
    }
}
