package se.stegvis.mobile.form;

import se.stegvis.mobile.widget.ScreenContext;

/** The way out of a form without signing: all of it is on the device first. */
final class FormExit {
    private final ScreenContext context;
    private final Autosave autosave;
    private final UnreadTextAutosave unread;
    private final FormGaps<?> gaps;

    FormExit(ScreenContext context, Autosave autosave, UnreadTextAutosave unread, FormGaps<?> gaps) {
        this.context = context;
        this.autosave = autosave;
        this.unread = unread;
        this.gaps = gaps;
    }

    /** Leaves when all is on the device; a text that cannot be saved keeps the form open. */
    void leave() {
        unread.flush();
        if (gaps.tellUnread()) {
            context.toasts()
                    .show(context.texts().get("form.date-lost"), context.texts().get("form.leave-anyway"), this::back);
        } else {
            back();
        }
    }

    private void back() {
        autosave.settle(context.navigator()::back);
    }
}
