package se.stegvis.shared.guide;

import java.util.Optional;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.StepChange;

/** The names of the keys of a change of step in the processes that it speaks of. */
record StepNames(ProcessRegistry registry, StepChange change) {

    Optional<LocalizedText> name(String field, String key) {
        if (StepChange.FROM.is(field)) {
            return left().flatMap(one -> one.step(key)).map(Step::label);
        }
        if (StepChange.TO.is(field)) {
            return change.arrivesIn()
                    .flatMap(this::find)
                    .flatMap(one -> one.step(key))
                    .map(Step::label);
        }
        return left().filter(known -> StepChange.UNMET_GUARDS.is(field))
                .flatMap(one -> change.from().flatMap(step -> one.demand(step, key)));
    }

    private Optional<ProcessDefinition> left() {
        return change.process().flatMap(this::find);
    }

    private Optional<ProcessDefinition> find(ProcessRef ref) {
        return registry.find(ref).map(PublishedProcess::definition);
    }
}
