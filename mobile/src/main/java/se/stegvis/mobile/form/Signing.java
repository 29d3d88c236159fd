package se.stegvis.mobile.form;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;

/** The last steps of a form that is signed: the review of the note as it will stand, and the signature. */
final class Signing<R extends CareRecord> {
    private final ScreenContext context;
    private final Texts texts;
    private final Draft<R> draft;
    private final FormCase about;
    private final Inputs inputs;
    private final Autosave autosave;
    private final Page page;
    private final Consumer<Parent> shower;
    private final Consumer<Runnable> unlessOvertaken;
    private final UnreadKeeper unread;
    private boolean askedForDate;
    private Function<R, Node> sheet;
    private Consumer<R> whenSigned;
    private Runnable whenSigning = () -> {};
    private Supplier<Optional<FollowUpDone>> carriesOut = Optional::empty;

    /**
     * @param page the form itself, to which the review leads back
     * @param shower shows the form or the review
     * @param unlessOvertaken runs the signature only when the review still shows all of the note
     * @param askedForDate the question for a next date was asked before
     */
    Signing(
            ScreenContext context,
            Draft<R> draft,
            FormCase about,
            Inputs inputs,
            Autosave autosave,
            Page page,
            Consumer<Parent> shower,
            Consumer<Runnable> unlessOvertaken,
            UnreadKeeper unread,
            boolean askedForDate) {
        this.context = context;
        this.texts = context.texts();
        this.draft = draft;
        this.about = about;
        this.inputs = inputs;
        this.autosave = autosave;
        this.page = page;
        this.shower = shower;
        this.unlessOvertaken = unlessOvertaken;
        this.unread = unread;
        this.askedForDate = askedForDate;
        sheet = content -> new RecordSheet(content, DataNames.words(context, content, about.records()));
        whenSigned = content -> context.navigator().back();
    }

    void sheet(Function<R, Node> picture) {
        sheet = picture;
    }

    void whenSigned(Consumer<R> action) {
        whenSigned = action;
    }

    void whenSigning(Runnable action) {
        whenSigning = action;
    }

    void carriesOut(Supplier<Optional<FollowUpDone>> followUp) {
        carriesOut = followUp;
    }

    /** The day stands in it before it is signed, also when nobody chose one. */
    void review() {
        draft.fields().dated(context.now());
        Review review = new Review(
                sheet.apply(draft.content()),
                noNextDate(),
                texts.person(about.clientName()),
                texts,
                () -> shower.accept(page),
                () -> unlessOvertaken.accept(this::sign));
        shower.accept(review.node());
    }

    /** The question for a next date has been asked in this form, perhaps before the program ended. */
    boolean askedForDate() {
        return askedForDate;
    }

    /** A note that could say when the person is seen next, and does not, asks so once; it may be signed without. */
    private Optional<Node> noNextDate() {
        R content = draft.content();
        boolean asks = !askedForDate
                && content.addendumTo().isEmpty()
                && content.followUpDate().isEmpty();
        Optional<Field> dateField = inputs.fields()
                .shown(CommonFields.FOLLOW_UP.path(CommonFields.FOLLOW_UP_DATE))
                .filter(date -> asks);
        if (dateField.isPresent()) {
            askedForDate = true;
            unread.flush();
        }
        return dateField.map(date -> {
            Runnable toDate = () -> {
                shower.accept(page);
                page.reveal(date);
                date.focusControl();
            };
            return new Banner(Tone.WARNING, texts.get("form.no-next-date"), texts.get("form.no-next-date-text"))
                    .action(Buttons.secondary(texts.get("form.set-next-date"), Icon.FOLLOW_UP, toDate));
        });
    }

    @SuppressWarnings("unchecked") // the journal gives back the kind that was written
    private void sign() {
        whenSigning.run();
        Optional<FollowUpDone> done = carriesOut.get();
        autosave.sign(done.map(FollowUpDone::edit).stream().toList(), stored -> {
            unread.clear();
            done.ifPresentOrElse(FollowUpDone::say, () -> context.toasts().show(texts.get("form.signed")));
            whenSigned.accept((R) stored);
        });
    }
}
