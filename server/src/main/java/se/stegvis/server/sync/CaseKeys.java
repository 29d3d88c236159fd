package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.ProcessField;
import se.stegvis.shared.record.StepChange;

/**
 * The keys that place a case: a process, a step, a need group. No definition can have a key of another form, so such a
 * case would stand nowhere; and nobody, not even a lead who overrides guards, brings it to a step that its process
 * lacks.
 */
final class CaseKeys {
    private CaseKeys() {}

    /** The change names only what a definition can hold. */
    static Optional<Refusal> form(PushedChange pushed, PushContext context) {
        if (!pushed.is(Kind.CASE)) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        text(pushed.set().path(CareCase.STEP.name()))
                .filter(step -> !ProcessRef.isKey(step))
                .ifPresent(step -> findings.add(Finding.of(CareCase.STEP, "key-form")));
        JsonNode process = pushed.set().path(CareCase.PROCESS.name());
        text(process.path("key"))
                .filter(key -> !ProcessRef.isKey(key))
                .ifPresent(key -> findings.add(Finding.of(CareCase.PROCESS.path(ProcessField.KEY), "key-form")));
        JsonNode version = process.path("version");
        if (version.isNumber()
                && !(version.canConvertToExactIntegral() && version.canConvertToInt() && version.intValue() > 0)) {
            findings.add(Finding.of(CareCase.PROCESS.path(ProcessField.VERSION), "process-version"));
        }
        return Refusal.on(findings, "wrong-key").or(() -> needGroup(pushed));
    }

    /** For now only: a later version of the server may know it. */
    private static Optional<Refusal> needGroup(PushedChange pushed) {
        return text(pushed.set().path(CareCase.NEED_GROUP.name()))
                .filter(group -> NeedGroup.read(group).isEmpty())
                .map(group -> Refusal.forNow(
                        "wrong-key", List.of(Finding.of(CareCase.NEED_GROUP, "need-group-unknown", names()))));
    }

    /** A change of step that is signed leads to a step of the process in which the case then is. */
    static Optional<Refusal> stepKnown(Candidate candidate, PushContext context) {
        if (!candidate.signsNow()
                || !(candidate.next() instanceof StepChange change)
                || change.addendumTo().isPresent()
                || change.to().isEmpty()) {
            return Optional.empty();
        }
        Optional<ProcessDefinition> definition = change.toProcess()
                .or(() -> candidate.row().summary().process())
                .flatMap(ref -> context.processes().flatMap(registry -> registry.find(ref)))
                .map(PublishedProcess::definition);
        String to = change.to().get();
        boolean lacks = definition.map(known -> known.step(to).isEmpty()).orElse(!ProcessRef.isKey(to));
        if (!lacks) {
            return Optional.empty();
        }
        String steps = definition.stream()
                .flatMap(known -> known.steps().stream())
                .map(Step::key)
                .collect(Collectors.joining(", "));
        return Optional.of(Refusal.of("incomplete", List.of(Finding.of(StepChange.TO, "step-unknown", steps))));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }

    private static String names() {
        return List.of(NeedGroup.values()).stream().map(NeedGroup::name).collect(Collectors.joining(", "));
    }
}
