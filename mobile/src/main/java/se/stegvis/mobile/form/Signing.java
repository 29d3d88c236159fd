package se.stegvis.mobile.form;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.widget.AttachmentCard;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CareRecord;

/** The last steps of a form that is signed: the review of the note as it will stand, and the signature. */
final class Signing<R extends CareRecord> {
    private final ScreenContext context;
    private final Texts texts;
    private final Draft<R> draft;
    private final FormCase about;
    private final Autosave autosave;
    private final UnreadTextAutosave unread;
    private final NextDateQuestion question;
    private final FormView view;
    private Function<R, Node> sheet;
    private Consumer<R> whenSigned;
    private Supplier<PassedWarnings> warnings;
    private Runnable whenSigning = () -> {};
    private Supplier<Optional<FollowUpDone>> carriesOut = Optional::empty;

    Signing(
            ScreenContext context,
            Draft<R> draft,
            FormCase about,
            Autosave autosave,
            UnreadTextAutosave unread,
            NextDateQuestion question,
            FormView view) {
        this.context = context;
        this.texts = context.texts();
        this.draft = draft;
        this.about = about;
        this.autosave = autosave;
        this.unread = unread;
        this.question = question;
        this.view = view;
        sheet = content -> new RecordSheet(content, DefinitionWords.words(context, content, about.records()));
        whenSigned = content -> context.navigator().back();
        warnings = () -> PassedWarnings.none(draft.fields());
    }

    void warnings(Supplier<PassedWarnings> ofTheNote) {
        warnings = ofTheNote;
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
        SigningReview review = new SigningReview(
                sheet.apply(draft.content()),
                warnings.get(),
                question.about(draft.content()),
                texts.person(about.clientName()),
                texts,
                view::showForm,
                () -> view.unlessOvertaken(this::sign));
        AttachmentCard.of(context, draft.content()).ifPresent(review::pictures);
        view.show(review.node());
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
