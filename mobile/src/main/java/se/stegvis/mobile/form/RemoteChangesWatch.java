package se.stegvis.mobile.form;

import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.ScreenContext;

/** Says once in a form what came with a sync to its record. */
final class RemoteChangesWatch {
    private final ScreenContext context;
    private final RecordDraft draft;
    private final FormMessages messages;
    private final RemoteChangesBanner banner;
    private RemoteChanges seen = RemoteChanges.NOTHING;

    RemoteChangesWatch(ScreenContext context, RecordDraft draft, Autosave autosave, FormMessages messages) {
        this.context = context;
        this.draft = draft;
        this.messages = messages;
        banner = new RemoteChangesBanner(context, draft.target().record(), autosave);
    }

    /** Shows what came since it last looked; false when nothing did. */
    boolean look() {
        context.journal()
                .find(draft.target().record())
                .ifPresent(stored -> draft.received(stored.content().doc()));
        RemoteChanges now = RemoteChanges.of(context.journal(), draft).after(seen);
        if (now.equals(seen)) {
            return false;
        }
        seen = now;
        messages.others(banner.of(now));
        return true;
    }

    /** The text in the form cannot become the signed text. */
    boolean blocksSigning() {
        return seen.blocksSigning();
    }
}
