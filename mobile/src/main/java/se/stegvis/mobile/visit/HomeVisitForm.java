package se.stegvis.mobile.visit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.FollowUpDone;
import se.stegvis.mobile.form.FollowUpInput;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.FormFrame;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Halves;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.PersonList;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.VisitEntry;
import se.stegvis.shared.record.VisitPurpose;

/** The form of a home visit. It asks for less when nobody opened, and for the children when the rules say so. */
public final class HomeVisitForm implements Screen {
    private final Texts texts;
    private final HomeVisitDraft draft;
    private final FormFrame<HomeVisit> frame;
    private final Inputs inputs;

    public HomeVisitForm(Desk desk, HomeVisitDraft draft) {
        this(desk, draft, Optional.empty());
    }

    /** @param followedUp the record whose due follow-up this visit is, if it is one */
    public HomeVisitForm(Desk desk, HomeVisitDraft draft, Optional<CareRecord> followedUp) {
        this.texts = desk.texts();
        this.draft = draft;
        FormCase about = FormCase.of(desk.journal(), draft.fields().target().caseId());
        frame = new FormFrame<>(desk, draft, about, texts.wording().kind("HOME_VISIT"));
        inputs = frame.inputs();
        frame.carriesOut(() -> followedUp.filter(one -> draft.met()).flatMap(one -> FollowUpDone.of(desk, one)));
        if (draft.fields().doc().has(CommonFields.ADDENDUM_TO)) {
            frame.add(new Banner(Tone.ACCENT, texts.get("form.addendum"), texts.get("form.addendum-text")));
        }
        VisitTimes times = new VisitTimes(draft.fields(), inputs, desk);
        Field announced = inputs.flag("announced");
        Field present = inputs.named("present", present(about));
        Field agreements = inputs.text("agreements", 2);
        Card children = new Card(
                texts.get("visit.children"), text("childrenSituation", 3).required(texts));
        Card inside = new Card(
                texts.get("visit.seen"), present, text("observations", 4).required(texts));
        Card voice = new Card(texts.get("visit.voice"), text("clientSays", 3), clientView());
        Halves apart = new Halves(voice, new Card(texts.get("visit.judged"), text("assessment", 3)));
        frame.add(
                new Card(
                        texts.get("visit.visit"),
                        inputs.choice("purpose", VisitPurpose.class).required(texts),
                        inputs.choice("entry", VisitEntry.class).required(texts),
                        announced,
                        times.node()),
                inside,
                children,
                apart,
                new Card(
                        texts.get("visit.ahead"),
                        agreements,
                        inputs.text("nextStep", 2),
                        new FollowUpInput(draft.fields(), inputs, desk, about).node(),
                        text("safetyNote", 2)));
        frame.whenChanged(() -> {
            show(present, "present");
            show(inside, "observations");
            show(children, "childrenSituation");
            visible(apart, asksFor("clientSays") || asksFor("assessment"));
            show(agreements, "agreements");
            times.showEnd(asksFor("end"));
        });
    }

    /** A text with a sentence of help of its own. */
    private Field text(String name, int rows) {
        return inputs.text(name, rows).help(texts.get("visit.help." + name));
    }

    private Node present(FormCase about) {
        PersonList persons = inputs.persons("present");
        if (about.clientName().isEmpty()) {
            return persons;
        }
        Node tap = Buttons.secondary(
                about.clientName(),
                Icon.ADD,
                () -> persons.add(
                        about.clientName(), texts.wording().field("client").toLowerCase(Locale.ROOT)));
        persons.valueProperty()
                .addListener((is, was, now) ->
                        visible(tap, now.stream().noneMatch(one -> one.name().equals(about.clientName()))));
        visible(tap, persons.value().stream().noneMatch(one -> one.name().equals(about.clientName())));
        persons.addTap(tap);
        return persons;
    }

    /** What the person does not agree with, begun by a tap. */
    private Node clientView() {
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
            shownWhenWritten.forEach(node -> visible(node, begun));
            visible(tap, !begun);
        };
        area.textProperty().addListener((is, was, now) -> arrange.run());
        arrange.run();
        return new VBox(tap, field);
    }

    private boolean asksFor(String field) {
        return draft.asksFor(field, frame.about().facts());
    }

    private void show(Node node, String field) {
        visible(node, asksFor(field));
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public Parent node() {
        return frame.node();
    }

    @Override
    public void refresh() {
        frame.refresh();
    }

    @Override
    public void leave() {
        frame.leave();
    }
}
