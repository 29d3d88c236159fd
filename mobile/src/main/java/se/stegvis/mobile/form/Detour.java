package se.stegvis.mobile.form;

import java.util.function.Consumer;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareRecord;

/** The way from a form to another screen, and from there back to what was begun. */
public final class Detour {
    private final ScreenContext context;
    private final RecordDraft draft;
    private final Consumer<Runnable> settle;

    /**
     * @param draft what is written, to go on with afterwards
     * @param settle runs what it is given when all that is written is on the device
     */
    public Detour(ScreenContext context, RecordDraft draft, Consumer<Runnable> settle) {
        this.context = context;
        this.draft = draft;
        this.settle = settle;
    }

    /** Goes there; not at all when what is written cannot be saved. */
    public void to(Destination destination) {
        settle.accept(() -> context.navigator().detour(destination, begun()));
    }

    /** The draft that was begun; a form in which nothing is written yet is opened anew, for what it was opened for. */
    private Destination begun() {
        RecordTarget target = draft.target();
        if (context.journal().find(target.record()).isPresent()) {
            return new Destination.EditRecord(target.record());
        }
        CareRecord content = draft.content();
        return content.addendumTo()
                .<Destination>map(Destination.NewAddendum::new)
                .orElseGet(() -> new Destination.NewRecord(target.kind(), target.caseId(), content.followsUp()));
    }
}
