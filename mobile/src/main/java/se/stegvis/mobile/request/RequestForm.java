package se.stegvis.mobile.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.AskedForm;
import se.stegvis.mobile.form.ConsentNotice;
import se.stegvis.mobile.form.DefinitionWords;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.form.MapEntriesInput;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.Finding;

/** The form of a request for medical documents: to whom, for what, which questions; blocked while consent is missing. */
public final class RequestForm extends RecordForm<DocumentRequest> {
    private final RequestDraft draft;
    private final ConsentNotice notice;
    private final MapEntriesInput questions;

    public RequestForm(ScreenContext context, RequestDraft draft) {
        super(context, draft);
        this.draft = draft;
        notice = new ConsentNotice(context, draft.fields(), frame::settle);
        inputs.fields().add(DocumentRequest.CONSENT.name(), notice.field());
        questions =
                new MapEntriesInput(DocumentRequest.QUESTIONS, draft.fields(), inputs, context, RequestForm::question);
        frame.add(
                notice.field(),
                new Card(
                        texts.get("request.to"),
                        inputs.choice(DocumentRequest.PARTY).required(texts),
                        inputs.choices(DocumentRequest.INFORMATION).help(texts.get("request.help.information")),
                        inputs.choice(DocumentRequest.GROUND).help(texts.get("request.help.ground")),
                        inputs.text(DocumentRequest.PURPOSE, 2).help(texts.get("request.help.purpose"))),
                new Card(texts.get("request.questions"), uniform(), questions),
                new Card(texts.get("request.ahead"), followUp(), clientView()));
        frame.sheet(content -> sheet(draft.asItGoes())).whenSigning(draft::sent).whenChanged(this::follow);
    }

    private Node sheet(DocumentRequest goes) {
        return new RecordSheet(goes, DefinitionWords.words(context, goes, about.records()));
    }

    private static Node question(Inputs one) {
        VBox panel = new VBox(one.text(DocumentRequest.QUESTION_TEXT, 1));
        panel.getStyleClass().add("fields");
        return panel;
    }

    /** The same questions wherever the request goes: those of the process, all by one tap. */
    private Node uniform() {
        FlowPane taps = new FlowPane();
        taps.getStyleClass().add("chips");
        AskedForm.of(context.journal(), about.records()).stream()
                .filter(form -> !form.questions().isEmpty())
                .forEach(form -> taps.getChildren()
                        .add(Buttons.secondary(
                                texts.get("request.add-all", form.title().in(texts.language())),
                                Icon.DIALOGUE,
                                () -> addAll(form))));
        return new VBox(Labels.muted(texts.get("request.help.questions")), taps);
    }

    private void addAll(AskedForm form) {
        Set<String> there = draft.content().doc().get(DocumentRequest.QUESTIONS).values().stream()
                .flatMap(question -> question.get(DocumentRequest.QUESTION_TEXT).stream())
                .collect(Collectors.toSet());
        List<String> added = new ArrayList<>();
        form.questions().stream()
                .map(question -> question.text().in(texts.language()))
                .filter(text -> !there.contains(text))
                .forEach(text -> added.add(questions.add(
                        JsonNodeFactory.instance.objectNode().put(DocumentRequest.QUESTION_TEXT.name(), text))));
        context.toasts().show(texts.get("request.added", added.size()), texts.get("undo"), () -> questions.take(added));
    }

    /** For whom and what there is consent. */
    private String mayGo() {
        DocumentRequest request = draft.content();
        return texts.get(
                "request.may-go",
                request.party().map(texts.wording()::choice).orElse(""),
                request.asked().stream().map(texts.wording()::choice).collect(Collectors.joining(", ")));
    }

    /** Which facts the party must give, and by which provision; that no jurist has confirmed it yet is said too. */
    private String byLaw() {
        return draft.content().duties(context.today()).stream()
                .map(duty -> texts.get(
                        duty.confirmedBy().isPresent() ? "request.by-law" : "request.by-law-unconfirmed",
                        duty.facts(),
                        duty.source()))
                .collect(Collectors.joining(" "));
    }

    private void follow() {
        draft.notSent();
        draft.nameProvision();
        List<Finding> missing = draft.missing();
        if (draft.content().addendumTo().isPresent() || draft.wish().isEmpty()) {
            notice.silent();
        } else if (missing.isEmpty() && draft.content().byLaw()) {
            notice.byLaw(texts.get("request.may-go-by-law"), byLaw());
        } else if (missing.isEmpty()) {
            notice.inForce(mayGo(), draft.restsOn().flatMap(answer -> answer.until()));
        } else {
            notice.missing(
                    texts.get("request.may-not-go"), missing, draft.wish().orElseThrow());
        }
        show(notice.field(), draft.wish().isPresent());
    }
}
