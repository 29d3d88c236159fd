package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.sync.NextDueRepository.NextDue;

/** Puts the most useful cases first: those with the nearest follow-up date, then the newest, so that a tablet can be used before the last page. */
@Singleton
final class PullOrder {
    private final NextDueRepository dates;

    PullOrder(NextDueRepository dates) {
        this.dates = dates;
    }

    List<UUID> sorted(Caller caller, Collection<UUID> cases) {
        if (cases.size() < 2) {
            return List.copyOf(cases);
        }
        Map<UUID, LocalDate> next = dates.of(caller.municipality(), cases).stream()
                .collect(Collectors.toMap(NextDue::caseId, NextDue::dueOn));
        return cases.stream()
                .sorted(Comparator.<UUID, LocalDate>comparing(id -> next.getOrDefault(id, LocalDate.MAX))
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }
}
