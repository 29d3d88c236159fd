package se.stegvis.mobile.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.DefinitionWords;
import se.stegvis.mobile.form.FollowUpDone;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.UnreadTextAutosave;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.ActionBar;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldSet;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.Kind;

/** Writes down that the documents have come, and what they were; the follow-up of the request is done then. */
public final class AnswerForm implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final DocumentRequest request;
    private final DateField day;
    private final Field dayField;
    private final FieldSet fields = new FieldSet(Kind.DOCUMENT_REQUEST.name());
    private final GrowingText answer = new GrowingText(3);
    private final UnreadTextAutosave unread;
    private final VBox messages = new VBox();
    private final Button save;
    private final Page page;

    public AnswerForm(ScreenContext context, DocumentRequest request) {
        this.context = context;
        this.texts = context.texts();
        this.request = request;
        FormCase about = FormCase.of(context, request.header().caseId());
        day = DateField.until(context.today(), texts);
        day.valueProperty().set(request.answeredAt().map(Texts::day).orElse(context.today()));
        answer.setText(request.doc().get(DocumentRequest.ANSWER).orElse(""));
        dayField = fields.add(
                DocumentRequest.ANSWERED_AT.name(),
                new Field(texts.wording().field(DocumentRequest.ANSWERED_AT), day).required(texts));
        unread = new UnreadTextAutosave(context, RequestAnswer.target(request), this::unread);
        takeUp();
        save = Buttons.primary(texts.get("request.answer-save"), Icon.CHECK, this::trySave);
        page = new Page(texts.get("request.answer"))
                .subtitle(texts.person(about.clientName()))
                .back(texts, context.navigator())
                .add(
                        messages,
                        new Card(
                                texts.get("request.answer-what"),
                                dayField,
                                new Field(texts.wording().field(DocumentRequest.ANSWER), answer)
                                        .limited(texts)
                                        .help(texts.get("request.help.answer"))),
                        new Card(
                                texts.wording().kind(Kind.DOCUMENT_REQUEST),
                                new RecordSheet(request, DefinitionWords.words(context, request, about.records()))))
                .footer(new ActionBar(save));
    }

    /** The text written here that was not saved when the program ended; nothing is saved while it is being written. */
    private void takeUp() {
        Map<String, String> begun = new HashMap<>(unread.kept());
        Optional.ofNullable(begun.remove(DocumentRequest.ANSWER.name())).ifPresent(answer::setText);
        fields.restore(begun);
        answer.textProperty().addListener((is, was, now) -> unread.touched());
        day.unreadProperty().addListener((is, was, now) -> unread.touched());
    }

    private Map<String, String> unread() {
        Map<String, String> all = new HashMap<>(fields.unread());
        if (!answer.getText().equals(request.doc().get(DocumentRequest.ANSWER).orElse(""))) {
            all.put(DocumentRequest.ANSWER.name(), answer.getText());
        }
        return all;
    }

    private void trySave() {
        day.commit();
        boolean settled = day.settledProperty().get();
        dayField.finding(settled ? "" : texts.get("request.answer-day"));
        if (settled) {
            save();
        }
    }

    private void save() {
        Optional<FollowUpDone> done = FollowUpDone.of(context, request);
        RecordEdit edit = new RequestAnswer(request)
                .edit(day.value().orElseThrow(), answer.getText(), done.map(FollowUpDone::edit));
        String at = context.now().toString();
        save.setDisable(true);
        context.background()
                .run(
                        () -> context.journal().save(edit.target(), edit.seen(), edit.set(), at),
                        saved -> {
                            unread.clear();
                            done.ifPresentOrElse(
                                    FollowUpDone::say, () -> context.toasts().show(texts.get("request.answer-saved")));
                            context.navigator().back();
                        },
                        this::failed);
    }

    private void failed(Exception failure) {
        save.setDisable(false);
        String reason = failure instanceof NotSaved notSaved ? notSaved.reason().name() : "UNKNOWN";
        messages.getChildren()
                .setAll(List.of(
                        new Banner(Tone.DANGER, texts.get("form.not-saved"), texts.get("form.not-saved." + reason))));
    }

    @Override
    public Optional<UUID> writing() {
        return Optional.of(request.id());
    }

    @Override
    public void leave() {
        if (!save.isDisabled()) {
            unread.flush();
        }
    }

    @Override
    public Parent node() {
        return page;
    }
}
