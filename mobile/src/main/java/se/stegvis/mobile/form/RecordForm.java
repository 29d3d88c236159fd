package se.stegvis.mobile.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.PersonList;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.MapField;

/**
 * The form of one kind in its frame. A form of its own adds its cards in the constructor, and hides with {@link #show}
 * what it does not ask for.
 */
public abstract class RecordForm<R extends CareRecord> implements Screen {
    protected final ScreenContext context;
    protected final Texts texts;
    protected final FormCase about;
    protected final FormFrame<R> frame;
    protected final Inputs inputs;
    private final Draft<R> draft;

    /** Titled by its kind. */
    protected RecordForm(ScreenContext context, Draft<R> draft) {
        this(
                context,
                draft,
                context.texts().wording().kind(draft.fields().target().kind()));
    }

    protected RecordForm(ScreenContext context, Draft<R> draft, String title) {
        this.context = context;
        this.texts = context.texts();
        this.draft = draft;
        about = FormCase.of(context, draft.fields().target().caseId());
        frame = new FormFrame<>(context, draft, about, title);
        inputs = frame.inputs();
    }

    /** The day it happened. A corrected record keeps its own day, so a correction (rättelse) asks for none. */
    protected final Field day() {
        Field day = EventDateInput.of(draft.fields(), inputs, context).field();
        show(day, draft.content().addendumTo().isEmpty());
        return day;
    }

    /** In which language the person was met, and who interpreted. */
    protected final Node meeting() {
        return new MeetingInput(draft.fields(), inputs, texts, about).node();
    }

    /** Persons with a name and who they are; the person of the case by one tap. */
    protected final PersonList personsWithClient(MapField field) {
        PersonList persons = inputs.persons(field);
        if (!about.clientName().isEmpty()) {
            Node tap = Buttons.secondary(
                    about.clientName(),
                    Icon.ADD,
                    () -> persons.add(
                            about.clientName(),
                            texts.wording().field(CareCase.CLIENT).toLowerCase(Locale.ROOT)));
            persons.valueProperty().addListener((is, was, now) -> show(tap, isMissing(now)));
            show(tap, isMissing(persons.value()));
            persons.addTap(tap);
        }
        return persons;
    }

    private boolean isMissing(List<PersonList.Person> persons) {
        return persons.stream().noneMatch(one -> one.name().equals(about.clientName()));
    }

    /** The next date, who is responsible and what is to be followed up. */
    protected final Node followUp() {
        return new FollowUpInput(draft.fields(), inputs, context, about).node();
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
        synced();
    }

    /** Something was synced: shows anew what is no field of the form, such as whether a picture has arrived. */
    protected void synced() {}

    @Override
    public final Optional<UUID> writing() {
        return frame.writing();
    }

    @Override
    public final void leave() {
        frame.leave();
    }
}
