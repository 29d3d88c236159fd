package se.stegvis.mobile.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.NextStep;
import se.stegvis.shared.guide.ProcessGuide;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.ProcessField;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.record.StepChange;

/** A change of step while it is written. Unmet conditions are computed from the case each time, not remembered. */
public final class StepDraft implements Draft<StepChange> {
    private static final String UNMET = StepChange.UNMET_GUARDS.name();

    private final RecordDraft fields;
    private final ScreenContext context;

    private StepDraft(RecordDraft fields, ScreenContext context) {
        this.fields = fields;
        this.context = context;
    }

    /** From where the case is; what was begun keeps what it says. */
    public static StepDraft of(RecordDraft fields, ScreenContext context) {
        StepDraft draft = new StepDraft(fields, context);
        if (!fields.doc().has(StepChange.PROCESS) && !fields.doc().has(CommonFields.ADDENDUM_TO)) {
            draft.guide().ifPresent(draft::leave);
        }
        return draft;
    }

    private void leave(ProcessGuide guide) {
        ObjectNode process = JsonNodeFactory.instance.objectNode();
        process.put(ProcessField.KEY.name(), guide.process().key());
        process.put(ProcessField.VERSION.name(), guide.process().version());
        fields.put(StepChange.PROCESS, process);
        guide.here().ifPresent(step -> fields.text(StepChange.FROM, step.key()));
    }

    /** To that step. A permission given for another way is taken back. */
    public StepDraft choose(String to) {
        fields.text(StepChange.TO, to);
        override(false);
        tell();
        return this;
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    @Override
    public FinishResult<StepChange> finish(CaseFacts facts) {
        return FinishResult.of(content(), SigningCheck.of(content(), facts.withUnmet(tell())));
    }

    /** The ways on from where the case is; none where its process is not known here. */
    List<NextStep> ways() {
        return guide().map(ProcessGuide::next).orElse(List.of());
    }

    /** The way that is chosen, when it still leads from where the case is. */
    Optional<NextStep> way() {
        return ways().stream()
                .filter(next -> content().to().equals(Optional.of(next.to().key())))
                .findFirst();
    }

    /** The guards that stop it today, each in words. */
    List<UnmetGuard> unmet() {
        return content().to().isEmpty() ? List.of() : DeviceGuide.missing(context, records(), content());
    }

    /** Only a team lead may let the step be entered although something is unmet, by name and with a reason. */
    boolean mayOverride() {
        return !unmet().isEmpty()
                && DeviceGuide.role(context.journal())
                        .filter(Role.TEAM_LEAD::equals)
                        .isPresent();
    }

    void override(boolean yes) {
        fields.text(
                StepChange.OVERRIDE_BY, yes ? context.journal().owner().user().toString() : null);
    }

    private List<UnmetGuard> tell() {
        List<UnmetGuard> unmet = unmet();
        Set<String> names = unmet.stream().map(UnmetGuard::guard).collect(Collectors.toCollection(TreeSet::new));
        if (!names.equals(content().unmetGuards()) && content().addendumTo().isEmpty()) {
            ArrayNode written = JsonNodeFactory.instance.arrayNode();
            names.forEach(written::add);
            fields.put(UNMET, names.isEmpty() ? null : written);
        }
        return unmet;
    }

    private Optional<ProcessGuide> guide() {
        return DeviceGuide.of(context, records()).map(CaseGuide::guide);
    }

    private List<CareRecord> records() {
        return context.journal().deciding(fields.target().caseId());
    }
}
