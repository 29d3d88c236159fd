package se.stegvis.server.finding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseRule;

/**
 * The open findings of some cases that no follow-up date covers, as the last look found it; at the cost of those cases.
 */
@Singleton
public final class OpenFindings {

    /** By case; the soonest day first. Cases with nothing are left out. */
    public Map<UUID, List<CaseFinding>> in(Connection tx, int municipality, Collection<UUID> cases)
            throws SQLException {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return new FindingStore(tx, municipality)
                .open(cases).stream()
                        .sorted(Comparator.comparing(
                                notifiedFinding -> notifiedFinding.finding().on()))
                        .collect(Collectors.groupingBy(
                                FindingStore.NotifiedFinding::caseId,
                                Collectors.mapping(FindingStore.NotifiedFinding::finding, Collectors.toList())));
    }

    /** In how many open cases of the municipality something is to be seen to, by team; at the cost of these. */
    public Map<Optional<UUID>, Long> count(Connection tx, int municipality, CaseRule rule) throws SQLException {
        return new FindingStore(tx, municipality).count(rule);
    }
}
