package se.stegvis.server.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Role;

/**
 * Who is asking. A controller takes it as a parameter; an account that is no longer active or a revoked device never
 * gets that far.
 *
 * @param municipality first in every statement made on their behalf
 * @param municipalitySlug for example {@code ekdalen}
 * @param teams the teams they belong to; at most a minute old
 * @param device the device they logged in on, if it said so
 */
public record Caller(
        int municipality, String municipalitySlug, UUID account, Role role, Set<UUID> teams, Optional<UUID> device) {
    public Caller {
        teams = Set.copyOf(teams);
    }

    /** Nobody's account. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** The server itself, for what it finds out without anybody's doing. Opens nothing by itself. */
    public static Caller server(int municipality) {
        return new Caller(municipality, "", NOBODY, Role.ADMIN, Set.of(), Optional.empty());
    }

    /** Another person of the same municipality, for what that one has asked for; on no device. */
    public Caller as(Account other) {
        return new Caller(municipality, municipalitySlug, other.id(), other.role(), other.teams(), Optional.empty());
    }

    public boolean isServer() {
        return account.equals(NOBODY);
    }

    /**
     * Whether the account is named on the case in a place that its role is for. A place that the role of today is not for,
     * as of a deputy who leads a team now, opens nothing (decision 101).
     */
    boolean isNamedOn(CaseHolders holders) {
        return switch (role) {
            case CASEWORKER, COACH -> is(holders.responsible()) || is(holders.deputy());
            case TEAM_LEAD -> is(holders.responsible());
            case OCCUPATIONAL_THERAPIST -> is(holders.occupationalTherapist());
            case ADMIN -> false;
        };
    }

    private boolean is(Optional<UUID> named) {
        return named.filter(account::equals).isPresent();
    }
}
