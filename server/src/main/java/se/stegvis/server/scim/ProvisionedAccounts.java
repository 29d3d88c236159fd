package se.stegvis.server.scim;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * The accounts that a directory has provisioned, found by its external id when their people log in. A name or an address
 * joins nobody to an account (decision 144).
 */
@Singleton
public class ProvisionedAccounts {
    private final ScimRepository users;

    ProvisionedAccounts(ScimRepository users) {
        this.users = users;
    }

    /** The account that was opened for the person, within the caller's transaction. @param externalIds of one person */
    public Optional<UUID> of(int municipality, Collection<String> externalIds) {
        return externalIds.stream()
                .flatMap(id -> users.provisioned(municipality, id).stream())
                .flatMap(row -> row.account().stream())
                .findFirst();
    }

    /** A provisioned person whose account is older than the directory has that one, within the caller's transaction. */
    public void adopt(int municipality, Collection<String> externalIds, UUID account) {
        if (users.linked(municipality, account) > 0) {
            return;
        }
        externalIds.stream()
                .flatMap(id -> users.provisioned(municipality, id).stream())
                .filter(row -> row.account().isEmpty())
                .findFirst()
                .ifPresent(row -> users.link(municipality, row.id(), account));
    }
}
