package se.stegvis.server.issuer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.team.Role;

/**
 * The identity providers, one for each municipality at most. They are set at the server's terminal alone: whoever names
 * another issuer could log in as anybody (decision 144).
 */
@Singleton
public class IdentityProviders {
    private final IdentityProviderRepository rows;
    private final MunicipalityRepository municipalities;
    private final Transactions transactions;
    private final AuditLog audit;

    IdentityProviders(
            IdentityProviderRepository rows,
            MunicipalityRepository municipalities,
            Transactions transactions,
            AuditLog audit) {
        this.rows = rows;
        this.municipalities = municipalities;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Empty when the municipality uses the accounts of this server. */
    public Optional<IdentityProvider> find(int municipality) {
        return transactions.snapshot(() -> rows.find(municipality)
                .map(row -> new IdentityProvider(
                        municipality,
                        row.issuer(),
                        row.clientId(),
                        Stream.of(row.acrValues().split(" "))
                                .filter(one -> !one.isEmpty())
                                .toList(),
                        row.groupsClaim(),
                        new GroupMapping(rows.groups(municipality).stream()
                                .map(IdentityProviders::grant)
                                .toList()))));
    }

    /** The municipalities that have one, by their slugs. */
    public List<Municipality> municipalities() {
        return transactions.snapshot(() -> municipalities.findAllOrderBySlug().stream()
                .filter(one -> rows.count(one.id()) == 1)
                .toList());
    }

    /** The municipality of that slug, if it has one. */
    public Optional<Municipality> municipality(String slug) {
        return transactions.snapshot(() -> municipalities.findBySlug(slug).filter(one -> rows.count(one.id()) == 1));
    }

    /**
     * Has the municipality log in by this provider from now on. When it had none, or another issuer, every login of before
     * ends but those of administrators.
     *
     * @param by account that is written into the audit log
     * @return false when it was so already
     */
    public boolean set(AuditEntry by, IdentityProvider provider) {
        int municipality = provider.municipality();
        return transactions.write(() -> {
            Optional<IdentityProvider> before = find(municipality);
            if (before.equals(Optional.of(provider))) {
                return false;
            }
            rows.removeGroups(municipality);
            rows.remove(municipality);
            rows.add(
                    municipality,
                    provider.issuer(),
                    provider.clientId(),
                    String.join(" ", provider.acrValues()),
                    provider.groupsClaim());
            int position = 0;
            for (GroupGrant one : provider.groups().grants()) {
                rows.addGroup(
                        municipality,
                        position++,
                        one.group(),
                        one.role().map(Role::name).orElse(null),
                        one.team());
            }
            if (before.map(IdentityProvider::issuer)
                    .filter(provider.issuer()::equals)
                    .isEmpty()) {
                rows.endLogins(municipality);
            }
            audit.write(by);
            return true;
        });
    }

    /** Has the municipality use the accounts of this server again; false when it did. */
    public boolean remove(AuditEntry by) {
        return transactions.write(() -> {
            rows.removeGroups(by.municipality());
            boolean there = rows.remove(by.municipality()) == 1;
            if (there) {
                audit.write(by);
            }
            return there;
        });
    }

    private static GroupGrant grant(IdentityProviderRepository.GroupRow row) {
        return new GroupGrant(row.name(), Optional.ofNullable(row.role()).map(Role::valueOf), row.team());
    }
}
