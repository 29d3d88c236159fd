package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.StepChange;

/**
 * When the base group (basgrupp) is to take a case up again, at a step where its process offers that forum: as long after
 * its last decision, or after the case came to the step, as the step is followed up. Lysekil FMS.
 */
record BaseGroupDates(ProcessRegistry processes) {
    private static final String FORUM = "BASE_GROUP";

    Optional<CaseFinding> finding(CareCase careCase, List<CareRecord> all) {
        Optional<String> step = careCase.step();
        Optional<ProcessDefinition> process =
                careCase.process().flatMap(processes::find).map(PublishedProcess::definition);
        if (step.isEmpty() || process.filter(one -> meets(one, step.get())).isEmpty()) {
            return Optional.empty();
        }
        int interval = process.get()
                .step(step.get())
                .map(one -> one.followUpDays().orElse(process.get().followUpDays()))
                .orElse(process.get().followUpDays());
        return since(careCase, step.get(), all)
                .map(day -> new CaseFinding(CaseRule.BASE_GROUP_DUE, careCase.id(), day.plusDays(interval)));
    }

    private static boolean meets(ProcessDefinition process, String step) {
        return process.forums().stream()
                .anyMatch(forum -> forum.key().equals(FORUM) && forum.steps().contains(step));
    }

    private static Optional<LocalDate> since(CareCase careCase, String step, List<CareRecord> all) {
        Stream<LocalDate> events = all.stream()
                .filter(record -> record.signed() && counts(record, step))
                .flatMap(record -> EventDay.of(record).stream());
        return Stream.concat(events, careCase.doc().get(CareCase.OPENED).stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean counts(CareRecord record, String step) {
        return record instanceof BaseGroupDecision
                || record instanceof StepChange change
                        && change.to().filter(step::equals).isPresent();
    }
}
