package se.stegvis.server.issuer;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import se.stegvis.server.issuer.GroupMapping.Entitlement;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Team;

/** The role and the open teams that groups give in a municipality; a group of the provider may name a closed one. */
@Singleton
public class Entitlements {
    private final IdentityProviders providers;
    private final Accounts accounts;

    Entitlements(IdentityProviders providers, Accounts accounts) {
        this.providers = providers;
        this.accounts = accounts;
    }

    /** Empty when none of the groups gives a role, or the municipality has no provider. */
    public Optional<Entitlement> of(int municipality, Collection<String> groups) {
        return providers
                .find(municipality)
                .flatMap(provider -> provider.groups().of(groups))
                .map(granted -> new Entitlement(
                        granted.role(),
                        accounts.openTeams(municipality).stream()
                                .map(Team::id)
                                .filter(granted.teams()::contains)
                                .collect(Collectors.toSet())));
    }
}
