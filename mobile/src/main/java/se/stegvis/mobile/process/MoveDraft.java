package se.stegvis.mobile.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.MoveTargets;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.guide.ProcessMoveCheck;
import se.stegvis.shared.guide.StepGuards;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.ProcessField;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.record.StepChange;

/**
 * A move to another version or process while it is written (decision 33). The objections are computed from the case
 * each time.
 */
public final class MoveDraft implements Draft<StepChange> {
    private final RecordDraft fields;
    private final ScreenContext context;

    /** @param fields of a change of step; what was begun keeps what it says */
    public MoveDraft(RecordDraft fields, ScreenContext context) {
        this.fields = fields;
        this.context = context;
    }

    /** From where the case is now to that process, and to the step of the same key where it has one. */
    public MoveDraft choose(ProcessRef to) {
        Optional<CareCase> now = careCase();
        put(StepChange.PROCESS.name(), now.flatMap(CareCase::process));
        fields.text(StepChange.FROM, now.flatMap(CareCase::step).orElse(null));
        put(StepChange.TO_PROCESS.name(), Optional.of(to));
        fields.text(StepChange.TO, sameStep().orElse(null));
        return this;
    }

    /** Chooses that step there; {@code null} takes the choice back. */
    void arrive(String step) {
        fields.text(StepChange.TO, step);
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    @Override
    public FinishResult<StepChange> finish(CaseFacts facts) {
        return FinishResult.of(
                content(),
                content().toProcess().isPresent()
                        ? SigningCheck.of(content(), facts.withUnmet(unmet()))
                        : List.of(Finding.of(StepChange.TO_PROCESS, "required-choice")));
    }

    /** Where to; what is already chosen among them, also when it is no longer offered. */
    List<ProcessDefinition> targets() {
        List<ProcessDefinition> offered = careCase()
                .map(one -> new MoveTargets(context.journal(), one, context.today()).all())
                .orElse(List.of());
        return target().filter(
                        chosen -> offered.stream().noneMatch(one -> one.ref().equals(chosen.ref())))
                .map(List::of)
                .orElse(offered);
    }

    /** The definition to follow from now on; empty when it is not known here. */
    Optional<ProcessDefinition> target() {
        return content()
                .toProcess()
                .flatMap(DeviceGuide.registry(context.journal())::find)
                .map(PublishedProcess::definition);
    }

    /** Another version of the process that the case follows. */
    boolean sameProcess() {
        return content()
                .process()
                .map(ProcessRef::key)
                .equals(content().toProcess().map(ProcessRef::key));
    }

    /** The present step, where the other version of the same process has it too. */
    Optional<String> sameStep() {
        return content().from().filter(key -> sameProcess()).filter(key -> target().flatMap(one -> one.step(key))
                .isPresent());
    }

    /** The case is at an end of its process: only then is it moved to an end. */
    boolean isOver() {
        return content()
                .process()
                .flatMap(DeviceGuide.registry(context.journal())::find)
                .flatMap(known -> content().from().flatMap(known.definition()::step))
                .filter(Step::ends)
                .isPresent();
    }

    private List<UnmetGuard> unmet() {
        return DeviceGuide.role(context.journal())
                .map(role -> StepGuards.missing(
                        DeviceGuide.registry(context.journal()),
                        context.journal().deciding(fields.target().caseId()),
                        content(),
                        role,
                        context.today()))
                .orElseGet(ProcessMoveCheck::otherRole);
    }

    private Optional<CareCase> careCase() {
        return FormCase.of(context, fields.target().caseId()).careCase();
    }

    private void put(String field, Optional<ProcessRef> ref) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ref.ifPresent(
                one -> node.put(ProcessField.KEY.name(), one.key()).put(ProcessField.VERSION.name(), one.version()));
        fields.put(field, node.isEmpty() ? null : node);
    }
}
