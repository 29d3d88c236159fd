package se.stegvis.server.team;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The active accounts of a municipality, as they were when read. */
public final class Staff {
    private final Map<UUID, Member> active;

    Staff(Map<UUID, Member> active) {
        this.active = Map.copyOf(active);
    }

    /**
     * An active account.
     *
     * @param email where mail may go
     */
    public record Member(UUID id, Role role, Optional<String> email, Set<UUID> teams) {
        public Member {
            teams = Set.copyOf(teams);
        }

        /** Leaves out the address. */
        @Override
        public String toString() {
            return "Member[" + id + " " + role + "]";
        }
    }

    public Optional<Member> member(UUID account) {
        return Optional.ofNullable(active.get(account));
    }

    /** The team's leads by id; none for a case without team. */
    public List<UUID> leadsOf(Optional<UUID> team) {
        return team.stream()
                .flatMap(one -> active.values().stream()
                        .filter(member -> member.role() == Role.TEAM_LEAD
                                && member.teams().contains(one)))
                .map(Member::id)
                .sorted()
                .toList();
    }
}
