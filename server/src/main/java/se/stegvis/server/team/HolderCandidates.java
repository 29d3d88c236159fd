package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.record.HolderRule;

/**
 * Reads the accounts and teams that may hold a case, as {@link HolderRule} asks for them. {@link HolderLock} sees to it that nobody is given a case
 * while their account is being ended or gets another role or teams.
 */
@Singleton
public class HolderCandidates {
    private final HolderRepository holders;

    HolderCandidates(HolderRepository holders) {
        this.holders = holders;
    }

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
    public ReadWorkplace read(int municipality, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return ReadWorkplace.NOBODY;
        }
        List<HolderRepository.HolderRow> active = holders.accounts(municipality, ids).stream()
                .filter(HolderRepository.HolderRow::active)
                .toList();
        // After the versions: teams that change in between do not go with the version that was read.
        Map<UUID, Set<UUID>> memberships = holders.memberships(municipality, ids).stream()
                .collect(Collectors.groupingBy(
                        HolderRepository.Membership::account,
                        Collectors.mapping(HolderRepository.Membership::team, Collectors.toSet())));
        Map<UUID, HolderRule.Worker> workers = active.stream()
                .map(row -> new HolderRule.Worker(
                        row.id(), Role.valueOf(row.role()), memberships.getOrDefault(row.id(), Set.of())))
                .collect(Collectors.toMap(HolderRule.Worker::id, Function.identity()));
        Map<UUID, Integer> versions = active.stream()
                .collect(Collectors.toMap(HolderRepository.HolderRow::id, HolderRepository.HolderRow::version));
        return new ReadWorkplace(workers, versions, Set.copyOf(holders.teams(municipality, ids)));
    }
}
