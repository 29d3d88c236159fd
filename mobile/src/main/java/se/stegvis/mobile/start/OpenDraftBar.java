package se.stegvis.mobile.start;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CareRecord;

/** Leads from another place of the product back into the draft that was left for it. */
final class OpenDraftBar extends VBox {
    private OpenDraftBar(ScreenContext context, CareRecord draft, Runnable goOn) {
        getStyleClass().addAll("messages", "begun-bar");
        Texts texts = context.texts();
        String kind = texts.wording().kind(draft.header().kind());
        String client = FormCase.of(context, draft.header().caseId()).clientName();
        getChildren()
                .setAll(new Banner(Tone.ACCENT, texts.get("begun.title", kind), texts.person(client))
                        .action(Buttons.secondary(texts.get("today.continue"), Icon.EDIT, goOn)));
    }

    /**
     * Empty when there is no such draft any more: nothing was written, or it is signed or discarded.
     *
     * @param goOn leads into the draft
     */
    static Optional<OpenDraftBar> of(ScreenContext context, UUID record, Runnable goOn) {
        return context.journal()
                .find(record)
                .map(StoredRecord::content)
                .filter(one -> one.draft() && !one.discarded())
                .map(draft -> new OpenDraftBar(context, draft, goOn));
    }
}
