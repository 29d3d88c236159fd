package se.stegvis.server.finding;

import jakarta.inject.Singleton;
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
    private final FindingRepository rows;

    OpenFindings(FindingRepository rows) {
        this.rows = rows;
    }

    /** By case; the soonest day first. Cases with nothing are left out. */
    public Map<UUID, List<CaseFinding>> in(int municipality, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return rows.open(municipality, cases).stream()
                .sorted(Comparator.comparing(FindingRepository.FindingRow::dueOn))
                .collect(Collectors.groupingBy(
                        FindingRepository.FindingRow::caseId,
                        Collectors.mapping(FindingRepository.FindingRow::finding, Collectors.toList())));
    }

    /** In how many open cases of the municipality something is to be seen to, by team; at the cost of these. */
    public Map<Optional<UUID>, Long> count(int municipality, CaseRule rule) {
        return rows.countByTeam(municipality, rule).stream()
                .collect(Collectors.toMap(FindingRepository.TeamCount::team, FindingRepository.TeamCount::cases));
    }
}
