package se.stegvis.mobile.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.widget.ActionBar;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;

/**
 * The frame of every form: whose it is, whether it is saved, what is missing, and the way to the signature over a
 * review of the note as it will be signed.
 */
public final class FormFrame<R extends CareRecord> implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final Draft<R> draft;
    private final FormCase about;
    private final Autosave autosave;
    private final UnreadTextAutosave unread;
    private final BegunTexts begun;
    private final RemoteChangesWatch remote;
    private final FormExit exit;
    private final Inputs inputs;
    private final FormMessages messages;
    private final Page page;
    private final ActionBar bar = new ActionBar();
    private final FormPlace place;
    private final DiscardButton discard;
    private final NextDateQuestion question;
    private final Signing<R> signing;
    private final FormGaps<R> gaps;
    private Runnable whenChanged = () -> {};

    /** @param title what kind of record is written */
    public FormFrame(ScreenContext context, Draft<R> draft, FormCase about, String title) {
        this.context = context;
        this.texts = context.texts();
        this.draft = draft;
        this.about = about;
        autosave = new Autosave(draft.fields(), context);
        unread = new UnreadTextAutosave(context, draft.fields().target(), this::unread);
        begun = new BegunTexts(unread.kept());
        inputs = new Inputs(draft.fields(), context, begun.places(), this::changed);
        page = new Page(title).subtitle(texts.person(about.clientName())).backTo(texts, this::goBack);
        boolean signable = draft.content().spec().signable();
        messages = new FormMessages(page, inputs.fields(), texts, signable);
        gaps = new FormGaps<>(new FormCheck<>(context, draft, about, inputs), messages);
        if (signable) {
            addToBar("sign", texts.get("form.sign"), Icon.SIGN, this::review);
        }
        place = new FormPlace(page, this::unlessOvertaken);
        question = new NextDateQuestion(texts, inputs, page, place, unread, begun.wasAskedForDate());
        signing = new Signing<>(context, draft, about, autosave, unread, question, place);
        signing.warnings(() -> PassedWarnings.of(context, draft, about, inputs));
        remote = new RemoteChangesWatch(context, draft.fields(), autosave, messages);
        exit = new FormExit(context, autosave, unread, gaps);
        discard = new DiscardButton(context, draft.fields(), autosave, this::settle);
        page.aside(discard.node()).add(messages.node()).footer(bar);
        if (draft.fields().doc().has(CommonFields.ADDENDUM_TO)) {
            page.add(new Banner(Tone.ACCENT, texts.get("form.addendum"), texts.get("form.addendum-text")));
        }
        autosave.stateProperty().addListener((is, was, now) -> show(now));
        show(SaveState.UNTOUCHED);
    }

    /** Makes the controls of this form. */
    public Inputs inputs() {
        return inputs;
    }

    public FormCase about() {
        return about;
    }

    public FormFrame<R> add(Node... cards) {
        page.add(cards);
        return this;
    }

    /** Uses the whole width, for what is drawn. */
    public FormFrame<R> wide() {
        page.wide();
        return this;
    }

    /** Runs now and after each change, to show and hide what the form asks for. */
    public FormFrame<R> whenChanged(Runnable action) {
        whenChanged = action;
        action.run();
        return this;
    }

    /** Another picture of the note than its fields one by one. */
    public FormFrame<R> sheet(Function<R, Node> picture) {
        signing.sheet(picture);
        return this;
    }

    /** The action when the signed record is on the device, instead of going back. */
    public FormFrame<R> whenSigned(Consumer<R> action) {
        signing.whenSigned(action);
        return this;
    }

    /** The fields set as the record is signed, such as the moment. */
    public FormFrame<R> whenSigning(Runnable action) {
        signing.whenSigning(action);
        return this;
    }

    /**
     * How the form of a living record ends, which is never signed.
     *
     * @param text on the button
     * @param deed what it does when nothing is missing
     */
    public FormFrame<R> ends(String text, Icon icon, Runnable deed) {
        addToBar("done", text, icon, () -> gaps.unlessAny(content -> deed.run()));
        return this;
    }

    /** Runs it when all that is written is on the device; not at all when it cannot be written. */
    public void settle(Runnable then) {
        inputs.fields().commit();
        autosave.settle(then);
    }

    private void addToBar(String id, String text, Icon icon, Runnable action) {
        Button button = Buttons.primary(text, icon, action);
        button.setId(id);
        bar.add(button);
    }

    /** Which follow-up the note carries out, asked as it is signed. */
    public FormFrame<R> carriesOut(Supplier<Optional<FollowUpDone>> followUp) {
        signing.carriesOut(followUp);
        return this;
    }

    /** Text typed and not read when the program ended is shown in its fields again, now that all of them are there. */
    @Override
    public Parent node() {
        begun.restore(inputs.fields());
        return place.node();
    }

    /** The text in the form that is in no record, by its place. */
    private Map<String, String> unread() {
        return begun.with(inputs.fields().unread(), question.isAsked());
    }

    /** Something was synced: the form stays as it is and says once what came. */
    @Override
    public void refresh() {
        if (draft.fields().busy() || discard.isLeaving()) {
            return;
        }
        if (remote.look()) {
            discard.show();
            if (remote.blocksSigning()) {
                // Changes that came are not in the review: nobody signs what they have not seen.
                place.showForm();
            }
        }
    }

    @Override
    public Optional<UUID> writing() {
        return Optional.of(draft.fields().target().record());
    }

    @Override
    public void leave() {
        saveNow();
    }

    /** Writes what is unsaved without waiting for a pause. */
    public void saveNow() {
        inputs.fields().commit();
        autosave.flush();
        unread.flush();
    }

    private void changed() {
        whenChanged.run();
        if (unread.touched()) {
            // A text that is not read begins a draft as any other does.
            draft.fields().dated(context.now());
        }
        if (draft.fields().unsaved()) {
            autosave.touched();
        }
        gaps.changed();
    }

    private void review() {
        if (remote.blocksSigning()) {
            page.toTop();
            return;
        }
        gaps.unlessAny(ready -> {
            gaps.forget();
            signing.review();
        });
    }

    /** Runs it when nothing came from others that the review does not show; else the form says what came. */
    private void unlessOvertaken(Runnable signs) {
        if (draft.fields().busy()) {
            autosave.settle(() -> unlessOvertaken(signs));
            return;
        }
        refresh();
        if (!remote.blocksSigning()) {
            signs.run();
        }
    }

    private void goBack() {
        inputs.fields().commit();
        exit.leave();
    }

    private void show(SaveState state) {
        bar.status(state.words(texts));
        boolean failed = state.savePhase() == SaveState.SavePhase.NOT_SAVED;
        messages.notSaved(failed ? List.of(state.remedy(texts)) : List.of(), autosave::flush);
        if (failed) {
            place.showForm();
        }
        refresh();
    }
}
