package se.stegvis.mobile.visit;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.FollowUpDone;
import se.stegvis.mobile.form.MapEntriesInput;
import se.stegvis.mobile.form.PictureSource;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.form.RecordPictures;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.TwoColumns;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.EmergencyOutcome;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.PersonFields;
import se.stegvis.shared.record.SipWish;
import se.stegvis.shared.record.TextField;

/** The form of a home visit. It asks for less when nobody opened, and for the children when the rules say so. */
public final class HomeVisitForm extends RecordForm<HomeVisit> {
    private final HomeVisitDraft draft;
    private final RecordPictures taken;

    public HomeVisitForm(ScreenContext context, HomeVisitDraft draft, PictureSource pictures) {
        this(context, draft, pictures, Optional.empty());
    }

    /** @param followedUp the record whose due follow-up this visit is, if it is one */
    public HomeVisitForm(
            ScreenContext context, HomeVisitDraft draft, PictureSource pictures, Optional<CareRecord> followedUp) {
        super(context, draft);
        this.draft = draft;
        followedUp.ifPresent(
                one -> draft.fields().text(CommonFields.FOLLOWS_UP, one.id().toString()));
        frame.carriesOut(() -> followedUp.filter(one -> draft.met()).flatMap(one -> FollowUpDone.of(context, one)));
        VisitTimes times = new VisitTimes(draft.fields(), inputs, context);
        Field announced = inputs.flag(HomeVisit.ANNOUNCED);
        Field present = inputs.named(HomeVisit.PRESENT, personsWithClient(HomeVisit.PRESENT));
        Field agreements = inputs.text(HomeVisit.AGREEMENTS, 2);
        Field childrenThere = inputs.choice(HomeVisit.CHILDREN_THERE).required(texts);
        Node each = eachChild();
        Field situation = text(HomeVisit.CHILDREN_SITUATION, 3).required(texts);
        Card children = new Card(texts.get("visit.children"), childrenThere, each, situation);
        Field outcome = inputs.choice(HomeVisit.EMERGENCY_OUTCOME).required(texts);
        Field decidedBy = inputs.line(HomeVisit.EMERGENCY_DECIDED_BY).help(texts.get("visit.help.emergencyDecidedBy"));
        Card emergency = new Card(texts.get("visit.emergency"), outcome, decidedBy);
        Card inside = new Card(
                texts.get("visit.seen"),
                present,
                text(HomeVisit.OBSERVATIONS, 4).required(texts));
        Field wish = inputs.flag(SipWish.WISHED).help(texts.get("sip-wish.help"));
        Card voice = new Card(texts.get("visit.voice"), text(HomeVisit.CLIENT_SAYS, 3), disagreement(), wish);
        TwoColumns apart = new TwoColumns(voice, new Card(texts.get("visit.judged"), text(HomeVisit.ASSESSMENT, 3)));
        taken = new RecordPictures(draft.fields(), inputs, context, pictures, frame::saveNow);
        frame.add(
                new Card(
                        texts.get("visit.visit"),
                        inputs.choice(HomeVisit.PURPOSE).required(texts),
                        inputs.choice(HomeVisit.ENTRY).required(texts),
                        announced,
                        times.node(),
                        meeting()),
                inside,
                children,
                emergency,
                apart,
                taken.card(),
                new Card(
                        texts.get("visit.ahead"),
                        agreements,
                        inputs.text(HomeVisit.NEXT_STEP, 2),
                        followUp(),
                        text(HomeVisit.SAFETY_NOTE, 2)));
        frame.whenChanged(() -> {
            show(present, HomeVisit.PRESENT);
            show(inside, HomeVisit.OBSERVATIONS);
            show(childrenThere, HomeVisit.CHILDREN_THERE);
            show(each, HomeVisit.CHILDREN);
            show(situation, HomeVisit.CHILDREN_SITUATION);
            show(children, asksFor(HomeVisit.CHILDREN_THERE) || asksFor(HomeVisit.CHILDREN_SITUATION));
            show(emergency, HomeVisit.EMERGENCY_OUTCOME);
            show(decidedBy, isDecided() || draft.content().doc().has(HomeVisit.EMERGENCY_DECIDED_BY));
            show(apart, asksFor(HomeVisit.CLIENT_SAYS) || asksFor(HomeVisit.ASSESSMENT));
            show(agreements, HomeVisit.AGREEMENTS);
            times.showEnd(asksFor(HomeVisit.END));
        });
    }

    @Override
    protected void synced() {
        taken.synced();
    }

    /** Each child for itself, beside the text on them together. */
    private Node eachChild() {
        return inputs.named(
                HomeVisit.CHILDREN,
                new MapEntriesInput(
                        HomeVisit.CHILDREN,
                        draft.fields(),
                        inputs,
                        context,
                        one -> new VBox(
                                one.line(PersonFields.NAME),
                                one.text(HomeVisit.CHILD_SITUATION, 2).required(texts))));
    }

    private boolean isDecided() {
        return draft.content()
                .emergencyOutcome()
                .filter(outcome -> outcome != EmergencyOutcome.AWAITED)
                .isPresent();
    }

    /** A text with a sentence of help of its own. */
    private Field text(TextField field, int rows) {
        return inputs.text(field, rows).help(texts.get("visit.help." + field.name()));
    }

    /** The text that the person does not agree with, begun by a tap. */
    private Node disagreement() {
        Field field = inputs.text(CommonFields.CLIENT_VIEW, 2);
        TextArea area = (TextArea) field.control();
        Node tap = Buttons.secondary(texts.get("visit.disagree"), Icon.ADD, () -> {
            area.setText(texts.get("visit.disagree-begins") + " ");
            area.requestFocus();
            area.end();
        });
        List<Node> shownWhenWritten = List.of(field);
        Runnable arrange = () -> {
            boolean begun = !area.getText().isEmpty() || area.isFocused();
            shownWhenWritten.forEach(node -> show(node, begun));
            show(tap, !begun);
        };
        area.textProperty().addListener((is, was, now) -> arrange.run());
        arrange.run();
        return new VBox(tap, field);
    }

    private boolean asksFor(FieldSpec field) {
        return draft.asksFor(field, frame.about().facts());
    }

    private void show(Node node, FieldSpec field) {
        show(node, asksFor(field));
    }
}
