package se.stegvis.mobile.process;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.form.MapEntriesInput;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.BaseGroupOutcome;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.PersonFields;

/** The form of a base-group decision: what was decided, which criteria are met, which parties take part. */
public final class BaseGroupForm extends RecordForm<BaseGroupDecision> {
    public BaseGroupForm(ScreenContext context, BaseGroupDraft draft) {
        super(context, draft);
        Banner closing = new Banner(Tone.ACCENT, texts.get("base-group.close"), texts.get("base-group.close-text"));
        Field why = inputs.text(BaseGroupDecision.WHY, 3);
        Field criteria = inputs.named(
                BaseGroupDecision.CRITERIA, new CriteriaInput(checklists(), draft.fields(), inputs, texts));
        Field present =
                inputs.named(BaseGroupDecision.PRESENT, members(draft)).help(texts.get("base-group.help.present"));
        InvestigationInput investigation = new InvestigationInput(draft.fields(), inputs, about, context);
        frame.add(
                new Card(
                        texts.get("base-group.decision"),
                        day(),
                        inputs.choice(BaseGroupDecision.DECISION).required(texts),
                        closing,
                        why,
                        present),
                new Card(texts.get("base-group.criteria"), criteria, investigation.node()),
                new Card(
                        texts.get("base-group.parties"),
                        inputs.choices(BaseGroupDecision.PARTIES).help(texts.get("base-group.help.parties"))),
                new Card(texts.get("form.ahead"), clientView(), followUp()));
        frame.whenChanged(() -> {
            boolean closes = draft.content()
                    .decision()
                    .filter(BaseGroupOutcome.CLOSE::equals)
                    .isPresent();
            show(closing, closes);
            why.required(texts, closes);
            present.required(texts, draft.content().needsGroup());
            show(investigation.node(), draft.content().includes() || investigation.isAnswered());
        });
    }

    private MapEntriesInput members(Draft<BaseGroupDecision> draft) {
        return new MapEntriesInput(BaseGroupDecision.PRESENT, draft.fields(), inputs, context, one -> {
            VBox panel = new VBox(one.line(PersonFields.NAME), one.choice(BaseGroupDecision.PRESENT_ROLE));
            panel.getStyleClass().add("fields");
            return panel;
        });
    }

    /** Those of the step where the case is; all of the process where the step has none of its own. */
    private List<Checklist> checklists() {
        Optional<ProcessDefinition> definition = DeviceGuide.definition(context.journal(), about.records());
        List<Checklist> ofStep = definition.stream()
                .flatMap(known ->
                        about.careCase().flatMap(CareCase::step).flatMap(known::step).map(Step::checklists).stream()
                                .flatMap(keys -> keys.stream().flatMap(key -> known.checklist(key).stream())))
                .toList();
        return ofStep.isEmpty() ? definition.map(ProcessDefinition::checklists).orElse(List.of()) : ofStep;
    }
}
