package se.stegvis.mobile.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.GuideFailed;
import se.stegvis.shared.guide.StepGate;
import se.stegvis.shared.guide.StepGuards;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.StepChange;

/** The guidance of the processes known on this device for a case. Works without network. */
public final class DeviceGuide {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceGuide.class);

    private DeviceGuide() {}

    /** The process definitions known here: the built-in ones and those that the municipality has published. */
    public static ProcessRegistry registry(Journal journal) {
        return journal.processes().registry();
    }

    /**
     * The guide of a case today, for whoever works here; empty when it follows no process, one not known here, or one
     * with a fault.
     */
    public static Optional<CaseGuide> of(ScreenContext context, Collection<? extends CareRecord> records) {
        try {
            return CaseGuide.of(registry(context.journal()), records, role(context.journal()), context.today());
        } catch (GuideFailed fault) {
            LOG.error("no guide by {}", fault.process(), fault);
            return Optional.empty();
        }
    }

    /** The unmet guards of a change of step, each in words, for whoever works here; see {@link StepGuards#missing}. */
    public static List<UnmetGuard> missing(
            ScreenContext context, Collection<? extends CareRecord> records, StepChange change) {
        Optional<Role> role = role(context.journal());
        try {
            return role.map(known ->
                            StepGuards.missing(registry(context.journal()), records, change, known, context.today()))
                    .orElseGet(StepGate::otherProcess);
        } catch (GuideFailed fault) {
            LOG.error("no guide by {}", fault.process(), fault);
            return StepGate.otherProcess();
        }
    }

    /** The definition that a case follows. */
    public static Optional<ProcessDefinition> definition(Journal journal, Collection<? extends CareRecord> records) {
        return CaseGuide.process(records).flatMap(registry(journal)::find).map(PublishedProcess::definition);
    }

    /** Number and title of a step; its bare key when the process is not known here. */
    public static String stepTitle(Journal journal, Optional<ProcessRef> process, String step, Locale language) {
        return process.flatMap(registry(journal)::find)
                .flatMap(known -> known.definition().step(step))
                .map(known -> known.label().in(language))
                .orElse(step);
    }

    /** Of the one who works here; empty for a role that only a newer version knows. */
    public static Optional<Role> role(Journal journal) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(journal.owner().role()))
                .findFirst();
    }
}
