package se.stegvis.mobile.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.ActionBar;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CareRecord;

/**
 * A form for fields of a signed record that stay open after signing. It has no draft: it saves all of them at once, and
 * keeps what is typed and not yet saved beside the record. The signed record is shown below the fields.
 */
public abstract class OpenFieldsForm implements Screen {
    protected final ScreenContext context;
    protected final Texts texts;
    protected final FormCase about;
    protected final UnreadTextAutosave unread;
    private final CareRecord signed;
    private final VBox messages = new VBox();
    private final Button save;
    private final Page page;

    /**
     * The page without its fields.
     *
     * @param title key of the heading
     * @param action key of the button
     * @param typed what is typed and not saved, by its place in the form
     */
    protected OpenFieldsForm(
            ScreenContext context,
            CareRecord signed,
            String title,
            String action,
            Supplier<Map<String, String>> typed) {
        this.context = context;
        this.signed = signed;
        texts = context.texts();
        about = FormCase.of(context, signed.header().caseId());
        unread = new UnreadTextAutosave(context, target(), typed);
        save = Buttons.primary(texts.get(action), Icon.CHECK, this::trySave);
        page = new Page(texts.get(title))
                .subtitle(texts.person(about.clientName()))
                .back(texts, context.navigator())
                .add(messages)
                .footer(new ActionBar(save));
    }

    /** Puts the fields on the page, under the heading of that key. */
    protected final void show(String heading, Node... fields) {
        page.add(
                new Card(texts.get(heading), fields),
                new Card(
                        texts.wording().kind(signed.header().kind()),
                        new RecordSheet(signed, DefinitionWords.words(context, signed, about.records()))));
    }

    /** Checks the fields and calls {@link #save}, or says what is to be corrected. */
    protected abstract void trySave();

    /** @param said tells the person that it is saved; on the screen's thread */
    protected final void save(RecordEdit edit, Runnable said) {
        String at = context.now().toString();
        save.setDisable(true);
        context.background()
                .run(
                        () -> context.journal().save(edit.target(), edit.seen(), edit.set(), at),
                        saved -> {
                            unread.clear();
                            said.run();
                            context.navigator().back();
                        },
                        this::failed);
    }

    private void failed(Exception failure) {
        save.setDisable(false);
        String reason = failure instanceof NotSaved notSaved ? notSaved.reason().name() : "UNKNOWN";
        messages.getChildren()
                .setAll(List.of(
                        new Banner(Tone.DANGER, texts.get("form.not-saved"), texts.get("form.not-saved." + reason))));
    }

    /** The record that is edited. */
    protected final RecordTarget target() {
        return new RecordTarget(
                signed.id(), signed.header().kind(), signed.header().caseId());
    }

    @Override
    public final Optional<UUID> writing() {
        return Optional.of(signed.id());
    }

    @Override
    public final void leave() {
        if (!save.isDisabled()) {
            unread.flush();
        }
    }

    @Override
    public final Parent node() {
        return page;
    }
}
