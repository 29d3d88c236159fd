package se.stegvis.mobile.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.stegvis.mobile.form.FollowUpDone;
import se.stegvis.mobile.form.OpenFieldsForm;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldSet;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.Kind;

/** Writes down that the documents have come, and what they were; the follow-up of the request is done then. */
public final class AnswerForm extends OpenFieldsForm {
    private final DocumentRequest request;
    private final DateField day;
    private final Field dayField;
    private final FieldSet fields;
    private final GrowingText answer;

    public AnswerForm(ScreenContext context, DocumentRequest request) {
        this(context, request, new FieldSet(Kind.DOCUMENT_REQUEST.name()), new GrowingText(3));
    }

    private AnswerForm(ScreenContext context, DocumentRequest request, FieldSet fields, GrowingText answer) {
        super(context, request, "request.answer", "request.answer-save", () -> typed(request, fields, answer));
        this.request = request;
        this.fields = fields;
        this.answer = answer;
        day = DateField.until(context.today(), texts);
        day.valueProperty().set(request.answeredAt().map(Texts::day).orElse(context.today()));
        answer.setText(request.doc().get(DocumentRequest.ANSWER).orElse(""));
        dayField = fields.add(
                DocumentRequest.ANSWERED_AT.name(),
                new Field(texts.wording().field(DocumentRequest.ANSWERED_AT), day).required(texts));
        takeUp();
        show(
                "request.answer-what",
                dayField,
                new Field(texts.wording().field(DocumentRequest.ANSWER), answer)
                        .limited(texts)
                        .help(texts.get("request.help.answer")));
    }

    /** The text written here that was not saved when the program ended; nothing is saved while it is being written. */
    private void takeUp() {
        Map<String, String> begun = new HashMap<>(unread.kept());
        Optional.ofNullable(begun.remove(DocumentRequest.ANSWER.name())).ifPresent(answer::setText);
        fields.restore(begun);
        answer.textProperty().addListener((is, was, now) -> unread.touched());
        day.unreadProperty().addListener((is, was, now) -> unread.touched());
    }

    private static Map<String, String> typed(DocumentRequest request, FieldSet fields, GrowingText answer) {
        Map<String, String> all = new HashMap<>(fields.unread());
        if (!answer.getText().equals(request.doc().get(DocumentRequest.ANSWER).orElse(""))) {
            all.put(DocumentRequest.ANSWER.name(), answer.getText());
        }
        return all;
    }

    @Override
    protected void trySave() {
        day.commit();
        boolean settled = day.settledProperty().get();
        dayField.finding(settled ? "" : texts.get("request.answer-day"));
        if (settled) {
            Optional<FollowUpDone> done = FollowUpDone.of(context, request);
            RecordEdit edit = new RequestAnswer(request)
                    .edit(target(), day.value().orElseThrow(), answer.getText(), done.map(FollowUpDone::edit));
            save(
                    edit,
                    () -> done.ifPresentOrElse(
                            FollowUpDone::say, () -> context.toasts().show(texts.get("request.answer-saved"))));
        }
    }
}
