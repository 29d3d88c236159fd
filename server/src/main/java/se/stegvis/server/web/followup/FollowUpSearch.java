package se.stegvis.server.web.followup;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.access.Caller;
import se.stegvis.server.finding.Postponements;
import se.stegvis.server.finding.Postponements.Move;
import se.stegvis.server.reminder.OpenFollowUps.OpenFollowUp;
import se.stegvis.server.web.worklist.DueRange;
import se.stegvis.server.web.worklist.Week;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.WorklistFilter;

/** Finds the follow-ups that a filter asks for, among someone's own cases. */
@Singleton
public class FollowUpSearch {
    private final Postponements slips;

    FollowUpSearch(Postponements slips) {
        this.slips = slips;
    }

    /** By day; what slipped is what passed its day in the last week and waits still, and what was put off in that week. */
    List<FoundFollowUp> find(Caller caller, List<WorkCase> cases, WorklistFilter filter, Week week) {
        Stream<FoundFollowUp> waiting = cases.stream().flatMap(one -> one.followUps().stream()
                .filter(followUp -> filter.holds(one, followUp, week))
                .map(followUp -> waiting(one, followUp)));
        Stream<FoundFollowUp> moved =
                filter.when() == DueRange.SLIPPED ? moved(caller, cases, filter, week.slippedSince()) : Stream.empty();
        return Stream.concat(waiting, moved)
                .sorted(Comparator.comparing(FoundFollowUp::due).thenComparing(found -> found.careRecord()))
                .toList();
    }

    /** How many have slipped, without narrowing. */
    public long slipped(Caller caller, List<WorkCase> cases, Week week) {
        return find(caller, cases, WorklistFilter.EVERYTHING.with(DueRange.SLIPPED), week)
                .size();
    }

    private Stream<FoundFollowUp> moved(Caller caller, List<WorkCase> cases, WorklistFilter filter, LocalDate since) {
        Map<UUID, WorkCase> byId = cases.stream()
                .filter(filter::placed)
                .collect(Collectors.toMap(one -> one.row().caseId(), Function.identity()));
        return slips.moved(caller.municipality(), byId.keySet(), since).stream()
                .flatMap(move -> moved(byId.get(move.caseId()), move).stream())
                .filter(found -> filter.answers(found.answersFor()));
    }

    /** Empty when the follow-up waits no more: what was done after all has not slipped. */
    private static Optional<FoundFollowUp> moved(WorkCase one, Move move) {
        return one.followUps().stream()
                .filter(followUp -> followUp.record().equals(move.recordId()))
                .findFirst()
                .map(followUp -> new FoundFollowUp(
                        one,
                        followUp.record(),
                        followUp.kind(),
                        one.answersFor(followUp),
                        move.fromDue(),
                        Optional.of(move.toDue())));
    }

    private static FoundFollowUp waiting(WorkCase one, OpenFollowUp followUp) {
        return new FoundFollowUp(
                one, followUp.record(), followUp.kind(), one.answersFor(followUp), followUp.due(), Optional.empty());
    }
}
