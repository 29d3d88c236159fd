package se.stegvis.mobile.form;

import java.util.Optional;
import javafx.scene.Node;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;

/**
 * Asks once for the next date of a note that could say when the person is seen next, and does not. It may be signed
 * without.
 */
final class NextDateQuestion {
    private final Texts texts;
    private final Inputs inputs;
    private final Page page;
    private final FormView view;
    private final UnreadTextAutosave unread;
    private boolean asked;

    /**
     * @param page the form itself, in which the date stands
     * @param asked it was asked in this form before
     */
    NextDateQuestion(Texts texts, Inputs inputs, Page page, FormView view, UnreadTextAutosave unread, boolean asked) {
        this.texts = texts;
        this.inputs = inputs;
        this.page = page;
        this.view = view;
        this.unread = unread;
        this.asked = asked;
    }

    /** Whether it has been asked in this form, perhaps before the program ended. */
    boolean isAsked() {
        return asked;
    }

    /** The question; empty when there is nothing to ask, or no more. */
    Optional<Node> about(CareRecord content) {
        boolean asks = !asked
                && content.addendumTo().isEmpty()
                && content.followUpDate().isEmpty();
        Optional<Field> dateField = inputs.fields()
                .shown(CommonFields.FOLLOW_UP.path(CommonFields.FOLLOW_UP_DATE))
                .filter(date -> asks);
        if (dateField.isPresent()) {
            asked = true;
            unread.flush();
        }
        return dateField.map(date -> {
            Runnable toDate = () -> {
                view.showForm();
                page.reveal(date);
                date.focusControl();
            };
            return new Banner(Tone.WARNING, texts.get("form.no-next-date"), texts.get("form.no-next-date-text"))
                    .action(Buttons.secondary(texts.get("form.set-next-date"), Icon.FOLLOW_UP, toDate));
        });
    }
}
