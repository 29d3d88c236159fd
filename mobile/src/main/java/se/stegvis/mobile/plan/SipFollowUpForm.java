package se.stegvis.mobile.plan;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.DefinitionWords;
import se.stegvis.mobile.form.FollowUpDone;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.RecordStatus;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;

/** The form of a SIP follow-up: each action, each goal, what was decided, and the next date. */
public final class SipFollowUpForm extends RecordForm<SipFollowUp> {
    private final SipFollowUpDraft draft;
    private final VBox actions = new VBox();
    private final VBox goals = new VBox();

    public SipFollowUpForm(ScreenContext context, SipFollowUpDraft draft) {
        super(context, draft);
        this.draft = draft;
        actions.getStyleClass().add("entries");
        goals.getStyleClass().add("entries");
        Field closeReason = inputs.text(SipFollowUp.CLOSE_REASON, 2).required(texts);
        Node next = followUp();
        frame.add(
                new Card(
                        texts.get("plan.which"),
                        day(),
                        meeting(),
                        planField(),
                        inputs.named(SipFollowUp.PRESENT, inputs.persons(SipFollowUp.PRESENT))),
                new Card(texts.wording().field(SipFollowUp.ACTIONS), actions),
                new Card(texts.wording().field(SipFollowUp.GOALS), goals),
                new Card(
                        texts.get("plan.decided"),
                        inputs.choice(SipFollowUp.DECISION).required(texts),
                        closeReason,
                        next,
                        clientView()));
        frame.sheet(content -> new SipFollowUpSheet(
                        content, draft.plan(), texts, DefinitionWords.words(context, content, about.records())))
                .whenSigned(this::signed)
                .carriesOut(() -> draft.carriesOut().flatMap(plan -> FollowUpDone.of(context, plan)))
                .whenChanged(() -> {
                    show(closeReason, draft.asksFor(SipFollowUp.CLOSE_REASON));
                    show(next, draft.asksFor(CommonFields.FOLLOW_UP));
                });
        showPlan();
    }

    private Field planField() {
        List<SipPlan> plans = draft.plans();
        if (plans.isEmpty()) {
            return inputs.named(SipFollowUp.PLAN, Labels.plain(texts.get("plan.none")));
        }
        ChoiceChips<UUID> chips =
                ChoiceChips.single(plans.stream().map(SipPlan::id).toList(), this::planName);
        draft.content().plan().ifPresent(id -> chips.choose(Set.of(id)));
        chips.valuesProperty().addListener((is, was, now) -> {
            plans.stream().filter(plan -> now.contains(plan.id())).findFirst().ifPresent(draft::choose);
            showPlan();
            inputs.changed();
        });
        return inputs.named(SipFollowUp.PLAN, chips).required(texts);
    }

    private String planName(UUID id) {
        return draft.plans().stream()
                .filter(plan -> plan.id().equals(id))
                .map(plan -> texts.get(
                        "plan.name",
                        SipPlanDraft.version(plan),
                        plan.happenedAt().map(Texts::day).map(texts::date).orElse("")))
                .findFirst()
                .orElse("");
    }

    private void showPlan() {
        FollowUpRows rows = new FollowUpRows(inputs, draft, texts);
        actions.getChildren().setAll(rows.actions());
        goals.getChildren().setAll(rows.goals());
    }

    /** A revision opens the draft of the next version, copied from the plan that was followed up. */
    private void signed(SipFollowUp followUp) {
        draft.toRevise().ifPresentOrElse(this::revise, context.navigator()::back);
    }

    private void revise(SipPlan plan) {
        OffsetDateTime now = context.now();
        SipPlanDraft next = SipPlanDraft.revising(plan, context.journal(), context.today());
        var set = next.fields().begin(now, RecordStatus.DRAFT);
        context.background()
                .run(
                        () -> context.journal()
                                .save(next.fields().target(), next.fields().seen(), set, now.toString()),
                        stored -> context.navigator()
                                .go(new Destination.EditRecord(stored.content().id())),
                        context::failed);
    }
}
