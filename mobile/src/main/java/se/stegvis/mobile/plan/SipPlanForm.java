package se.stegvis.mobile.plan;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.ConsentNotice;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.form.MapEntriesInput;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.form.StepDate;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FlowRow;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.MapField;
import se.stegvis.shared.record.SipGate;
import se.stegvis.shared.record.SipPlan;

/**
 * The form of a SIP: call, who took part, the client's goal, goals, actions, who is responsible and the joint
 * follow-up.
 */
public final class SipPlanForm extends RecordForm<SipPlan> {

    private final SipPlanDraft draft;
    private final Field clientPresent;
    private final Field absentWhy;

    public SipPlanForm(ScreenContext context, SipPlanDraft draft) {
        super(context, draft, context.texts().get("plan.title", SipPlanDraft.version(draft.content())));
        this.draft = draft;
        clientPresent = inputs.flag(SipPlan.CLIENT_PRESENT).required(texts);
        absentWhy = inputs.text(SipPlan.CLIENT_ABSENT_WHY, 2);
        ConsentNotice notice = new ConsentNotice(context, draft.fields(), frame::settle);
        inputs.fields().add(SipPlan.CONSENT, notice.field());
        PlanConsent consent = new PlanConsent(draft, context, notice);
        Field called = inputs.choices(SipPlan.CALLED_PARTIES, draft.callable()).help(texts.get("plan.help.called"));
        Field meeting = inputs.named(SipPlan.MEETING_AT, new MeetingTime(draft.fields(), inputs, context).node());
        Field ownCases = inputs.choices(SipPlan.OWN_CASES, List.copyOf(SipGate.ONLY_WITH_CASE))
                .help(texts.get("plan.help.ownCases"));
        Label untilThen = Labels.muted("");
        Card call = new Card(
                texts.get("plan.call"),
                untilThen,
                called,
                ownCases,
                inputs.choice(SipPlan.CALL_FROM).help(texts.get("plan.help.callFrom")),
                meeting,
                inputs.line(SipPlan.PLACE),
                inputs.text(SipPlan.WISHES, 2));
        frame.add(notice.field(), call, people(), goals(), actions(), ahead()).whenChanged(() -> {
            consent.renew();
            open(called, SipPlan.CALLED_PARTIES, draft.mayCall());
            open(meeting, SipPlan.MEETING_AT, draft.mayMeet());
            show(
                    ownCases,
                    SipGate.needsOwnCase(draft.content())
                            || draft.content().doc().has(SipPlan.OWN_CASES));
            Labels.write(
                    untilThen, texts.get(draft.mayMeet() ? "plan.parties-need-consent" : "plan.call-needs-consent"));
            show(untilThen, !draft.mayCall());
            absence();
        });
    }

    /** Why the person is not there is asked when they are not. */
    private void absence() {
        boolean absent = draft.content().clientPresent().filter(there -> !there).isPresent();
        show(absentWhy, absent || draft.content().doc().has(SipPlan.CLIENT_ABSENT_WHY));
        absentWhy.required(texts, absent);
    }

    /** A stored value is shown all the same, and stays. */
    private void open(Field field, FieldSpec of, boolean open) {
        show(field, open || draft.content().doc().has(of));
        field.setDisable(!open);
    }

    private Card people() {
        return new Card(
                texts.wording().field(SipPlan.PARTICIPANTS),
                meeting(),
                clientPresent,
                absentWhy,
                entries(
                        SipPlan.PARTICIPANTS,
                        one -> panel(
                                one.line(SipPlan.PARTICIPANT_NAME),
                                one.choice(SipPlan.PARTICIPANT_PARTY),
                                one.choice(SipPlan.PARTICIPANT_ATTENDS))));
    }

    private Card goals() {
        return new Card(
                texts.wording().field(SipPlan.GOALS),
                inputs.text(SipPlan.CLIENT_GOAL, 2).help(texts.get("plan.help.clientGoal")),
                entries(
                        SipPlan.GOALS,
                        one -> panel(
                                one.text(SipPlan.GOAL_TEXT, 2),
                                one.choices(SipPlan.GOAL_SMARTA).help(texts.get("plan.help.smarta")))));
    }

    private Card actions() {
        return new Card(
                texts.wording().field(SipPlan.ACTIONS),
                entries(
                        SipPlan.ACTIONS,
                        one -> panel(
                                one.text(SipPlan.ACTION_WHAT, 2).required(texts),
                                one.choice(SipPlan.ACTION_PRINCIPAL).required(texts),
                                beside(
                                        one.line(SipPlan.ACTION_PERSON),
                                        one.date(SipPlan.ACTION_DUE, DateField.deadline(context.today(), texts))),
                                one.flag(SipPlan.ACTION_BY_OTHER))));
    }

    private Card ahead() {
        return new Card(
                texts.get("plan.ahead"),
                inputs.choice(SipPlan.OVERALL_RESPONSIBLE).required(texts),
                inputs.followUpDay(SipPlan.JOINT_FOLLOW_UP, StepDate.ahead(context, about.caseId()))
                        .required(texts),
                clientView());
    }

    private MapEntriesInput entries(MapField map, java.util.function.Function<Inputs, Node> panel) {
        return new MapEntriesInput(map, draft.fields(), inputs, context, panel);
    }

    private static Node panel(Node... fields) {
        VBox panel = new VBox(fields);
        panel.getStyleClass().add("fields");
        return panel;
    }

    private static Node beside(Field... fields) {
        return new FlowRow(fields);
    }
}
