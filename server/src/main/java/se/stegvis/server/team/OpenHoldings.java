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

/** The open cases that somebody is responsible for, by index, at the cost of these. All in the caller's transaction. */
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

    /** Those of which the account is deputy, and nobody who works here is responsible: they have nobody else. */
    public List<Holding> leftTo(int municipality, UUID deputy) {
        return rows.leftTo(municipality, deputy);
    }

    /** How many each of them has; whoever has none is left out. */
    public Map<UUID, Integer> counts(int municipality, Collection<UUID> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : rows.counts(municipality, accounts).stream()
                        .collect(Collectors.toMap(
                                HoldingRepository.HoldingCount::account, HoldingRepository.HoldingCount::cases));
    }
}
