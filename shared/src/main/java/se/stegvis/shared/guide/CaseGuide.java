package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;

/**
 * The guide of a case and its process drawn.
 *
 * @param guide where it is, what may happen next and what is missing
 * @param path every step of the process, with its state for this case
 */
public record CaseGuide(ProcessGuide guide, List<PathStep> path) {

    /**
     * Made from the records of one case; empty when the case follows no process, or one that is not in the registry.
     *
     * @param actor the role of whoever asks
     * @param on the day that is asked about; what happened later counts for nothing
     * @throws GuideFailed when the definition brings about something that nobody foresaw
     */
    public static Optional<CaseGuide> of(
            ProcessRegistry registry, Collection<? extends CareRecord> records, Optional<Role> actor, LocalDate on) {
        List<CareRecord> then = PointInTimeCase.of(records, on);
        return process(then)
                .flatMap(registry::find)
                .map(PublishedProcess::definition)
                .map(definition -> of(definition, then, actor, on));
    }

    private static CaseGuide of(
            ProcessDefinition definition, List<CareRecord> records, Optional<Role> actor, LocalDate on) {
        try {
            CaseFile file = CaseFiles.ofThatDay(definition, records, actor, on);
            ProcessGuide guide = ProcessGuide.of(definition, file, on);
            return new CaseGuide(guide, PathStep.path(definition, file, guide));
        } catch (RuntimeException fault) {
            // A published definition cannot be taken back, so what it brings about must stay within its own cases.
            throw new GuideFailed(definition.ref(), fault);
        }
    }

    /** Which version of which process the case follows. */
    public static Optional<ProcessRef> process(Collection<? extends CareRecord> records) {
        return records.stream()
                .filter(CareCase.class::isInstance)
                .map(CareCase.class::cast)
                .map(CareCase::process)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
