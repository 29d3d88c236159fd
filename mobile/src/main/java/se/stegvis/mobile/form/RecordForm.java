package se.stegvis.mobile.form;

import javafx.scene.Node;
import javafx.scene.Parent;
import se.stegvis.mobile.store.Draft;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;

/**
 * The form of one kind in its frame. A form of its own adds its cards in the constructor, and hides with {@link #show} what
 * it does not ask for.
 */
public abstract class RecordForm<R extends CareRecord> implements Screen {
    protected final Desk desk;
    protected final Texts texts;
    protected final FormCase about;
    protected final FormFrame<R> frame;
    protected final Inputs inputs;
    private final Draft<R> draft;

    /** Titled by its kind. */
    protected RecordForm(Desk desk, Draft<R> draft) {
        this(desk, draft, desk.texts().wording().kind(draft.fields().target().kind()));
    }

    protected RecordForm(Desk desk, Draft<R> draft, String title) {
        this.desk = desk;
        this.texts = desk.texts();
        this.draft = draft;
        about = FormCase.of(desk, draft.fields().target().caseId());
        frame = new FormFrame<>(desk, draft, about, title);
        inputs = frame.inputs();
    }

    /** The day it happened. What is corrected keeps its own day, so a correction (rättelse) asks for none. */
    protected final Field day() {
        Field day = HappenedDay.of(draft.fields(), inputs, desk).field();
        show(day, draft.content().addendumTo().isEmpty());
        return day;
    }

    /** The next date, who is responsible and what is to be followed up. */
    protected final Node followUp() {
        return new FollowUpInput(draft.fields(), inputs, desk, about).node();
    }

    /** The person's own opinion, also when something is said to be wrong (SoL 14:4). */
    protected final Field clientView() {
        return inputs.text(CommonFields.CLIENT_VIEW, 2);
    }

    /** Shows what the form asks for and takes away what it does not, with the room for it. */
    protected static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public final Parent node() {
        return frame.node();
    }

    @Override
    public final void refresh() {
        frame.refresh();
    }

    @Override
    public final void leave() {
        frame.leave();
    }
}
