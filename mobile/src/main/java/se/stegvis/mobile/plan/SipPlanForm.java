package se.stegvis.mobile.plan;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.ConsentNotice;
import se.stegvis.mobile.form.Entries;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.form.StepDate;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Words;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Attendance;
import se.stegvis.shared.record.Principal;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.Smarta;

/** The form of a SIP: call, who took part, the client's goal, goals, actions, who is responsible and the joint follow-up. */
public final class SipPlanForm extends RecordForm<SipPlan> {
    private static final String CALLED = "calledParties";
    private static final String MEETING = "meetingAt";

    private final SipPlanDraft draft;

    public SipPlanForm(Desk desk, SipPlanDraft draft) {
        super(desk, draft, desk.texts().get("plan.title", SipPlanDraft.version(draft.content())));
        this.draft = draft;
        ConsentNotice notice = new ConsentNotice(desk, draft.fields().target(), frame::settle);
        inputs.fields().add("consent", notice.field());
        PlanConsent consent = new PlanConsent(draft, desk, notice);
        Field called = inputs.choices(CALLED, draft.callable(), Party.class).help(texts.get("plan.help.called"));
        Field meeting = inputs.named(MEETING, new MeetingTime(draft.fields(), inputs, desk).node());
        Label untilThen = Words.muted(texts.get("plan.call-needs-consent"));
        Card call = new Card(
                texts.get("plan.call"), untilThen, called, meeting, inputs.line("place"), inputs.text("wishes", 2));
        frame.add(notice.field(), call, people(), goals(), actions(), ahead()).whenChanged(() -> {
            consent.renew();
            open(called, CALLED, draft.mayCall());
            open(meeting, MEETING, draft.mayMeet());
            show(untilThen, !draft.mayCall());
        });
    }

    /** What is there already is shown all the same, and stays. */
    private void open(Field field, String name, boolean open) {
        show(field, open || draft.content().doc().has(name));
        field.setDisable(!open);
    }

    private Card people() {
        return new Card(
                texts.wording().field("participants"),
                entries(
                        "participants",
                        one -> panel(
                                one.line("name"),
                                one.choice("party", Party.class),
                                one.choice("attends", Attendance.class))));
    }

    private Card goals() {
        return new Card(
                texts.wording().field("goals"),
                inputs.text("clientGoal", 2).help(texts.get("plan.help.clientGoal")),
                entries(
                        "goals",
                        one -> panel(
                                one.text("text", 2),
                                one.choices("smarta", Smarta.class).help(texts.get("plan.help.smarta")))));
    }

    private Card actions() {
        return new Card(
                texts.wording().field("actions"),
                entries(
                        "actions",
                        one -> panel(
                                one.text("what", 2).required(texts),
                                one.choice("principal", Principal.class).required(texts),
                                beside(one.line("person"), one.date("due", DateField.plain(desk.today(), texts))),
                                one.flag("byOther"))));
    }

    private Card ahead() {
        return new Card(
                texts.get("plan.ahead"),
                inputs.choice("overallResponsible", Principal.class).required(texts),
                inputs.date("jointFollowUp", StepDate.ahead(desk, about.caseId()))
                        .required(texts),
                clientView());
    }

    private Entries entries(String map, java.util.function.Function<Inputs, Node> panel) {
        return new Entries(map, draft.fields(), inputs, desk, panel);
    }

    private static Node panel(Node... fields) {
        VBox panel = new VBox(fields);
        panel.getStyleClass().add("fields");
        return panel;
    }

    private static Node beside(Field... fields) {
        FlowPane row = new FlowPane();
        row.getChildren().setAll(List.of(fields));
        row.getStyleClass().add("side-by-side");
        return row;
    }
}
