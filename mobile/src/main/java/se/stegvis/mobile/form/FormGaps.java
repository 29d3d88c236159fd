package se.stegvis.mobile.form;

import java.util.function.Consumer;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.shared.record.CareRecord;

/** Says what a form lacks: when one wants to finish it, and from then on with every change. */
final class FormGaps<R extends CareRecord> {
    private final FormCheck<R> check;
    private final FormMessages messages;
    private boolean asked;

    FormGaps(FormCheck<R> check, FormMessages messages) {
        this.check = check;
        this.messages = messages;
    }

    /** Runs it with the finished record; else shows what is missing, and leads there. */
    void unlessAny(Consumer<R> deed) {
        check.inputs().fields().commit();
        FinishResult<R> finish = check.finish();
        asked = true;
        messages.missing(finish.missing());
        finish.ready().ifPresentOrElse(deed, messages::focusFirst);
    }

    /** Nothing is said any more until one wants to finish again. */
    void forget() {
        asked = false;
    }

    void changed() {
        if (asked) {
            messages.missing(check.finish().missing());
        }
    }

    /** Shows the fields whose typed text has not been read; false when there are none. */
    boolean tellUnread() {
        if (check.unread().isEmpty()) {
            return false;
        }
        messages.missing(check.unread());
        messages.focusFirst();
        return true;
    }
}
