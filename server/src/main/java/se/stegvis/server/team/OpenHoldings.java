package se.stegvis.server.team;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.Id;

/** The open cases on which somebody is named, by index, at the cost of these. All in the caller's transaction. */
@Singleton
public class OpenHoldings {
    private final HoldingRepository rows;

    OpenHoldings(HoldingRepository rows) {
        this.rows = rows;
    }

    /** @param isProtected its client is protected: counted, never named to whoever may not open it */
    @MappedEntity
    public record Holding(@Id UUID caseId, @Id Optional<UUID> team, boolean isProtected) {}

    /** By id of the case. */
    public List<Holding> of(int municipality, UUID responsible) {
        return rows.of(municipality, responsible);
    }

    /** Those on which the account is named so, by id of the case. */
    public List<Holding> of(int municipality, UUID account, HolderRole role) {
        return switch (role) {
            case RESPONSIBLE -> rows.of(municipality, account);
            case DEPUTY -> rows.ofDeputy(municipality, account);
            case OCCUPATIONAL_THERAPIST -> rows.ofTherapist(municipality, account);
        };
    }

    /**
     * Those that need the account as deputy: nobody who works here is responsible, or the client is protected and
     * somebody else could be the deputy. Where nobody could, the account may end, and CASE-9 tells of the case.
     */
    public List<Holding> leftTo(int municipality, UUID deputy) {
        return rows.leftTo(municipality, deputy);
    }

    /** How many each of them has: as therapist, else as responsible. An account without any is left out. */
    public Map<UUID, Integer> counts(int municipality, Collection<UUID> accounts, HolderRole role) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        List<HoldingRepository.HoldingCount> counted = role == HolderRole.OCCUPATIONAL_THERAPIST
                ? rows.countsOfTherapists(municipality, accounts)
                : rows.counts(municipality, accounts);
        return counted.stream()
                .collect(Collectors.toMap(
                        HoldingRepository.HoldingCount::account, HoldingRepository.HoldingCount::cases));
    }
}
