package se.stegvis.mobile.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.Finding;

/** Says above a form whether consent allows what it is about; a missing one is named, with the way to ask for it. */
public final class ConsentNotice {
    private final UUID caseId;
    private final Detour detour;
    private final Texts texts;
    private final VBox banners = new VBox();
    private final Field field;

    /**
     * @param draft what is written, to go on with after the consent
     * @param settle runs what it is given when all that is written is on the device
     */
    public ConsentNotice(ScreenContext context, RecordDraft draft, Consumer<Runnable> settle) {
        this.caseId = draft.target().caseId();
        this.detour = new Detour(context, draft, settle);
        this.texts = context.texts();
        this.field = new Field(texts.wording().field(DocumentRequest.CONSENT), banners).tellsItself();
        banners.getStyleClass().add("messages");
    }

    /** Where findings on {@code consent} lead. */
    public Field field() {
        return field;
    }

    /** Whether it says anything. */
    public boolean says() {
        return !banners.getChildren().isEmpty();
    }

    /** Nothing to say yet. */
    public void silent() {
        ofConsent();
        banners.getChildren().clear();
    }

    /**
     * The missing consent.
     *
     * @param title what may not be done
     * @param wish the consent that would allow it
     */
    public void missing(String title, List<Finding> findings, ConsentWish wish) {
        say(Tone.DANGER, title, findings, wish);
    }

    /** The same where it stops nothing that is written, only what may be disclosed. */
    public void lacking(String title, Finding finding, ConsentWish wish) {
        say(Tone.WARNING, title, List.of(finding), wish);
    }

    private void ofConsent() {
        field.rename(texts.wording().field(DocumentRequest.CONSENT));
    }

    private void say(Tone tone, String title, List<Finding> findings, ConsentWish wish) {
        String sentences =
                findings.stream().map(finding -> finding.text(texts.language())).collect(Collectors.joining("\n"));
        ofConsent();
        banners.getChildren()
                .setAll(new Banner(tone, title, sentences)
                        .action(Buttons.secondary(texts.get("form.to-consent"), Icon.CONSENT, () -> ask(wish))));
    }

    private void ask(ConsentWish wish) {
        detour.to(new Destination.AskConsent(caseId, wish));
    }

    /** Consent is there. */
    public void inForce(String title, Optional<LocalDate> until) {
        String last = until.map(day -> texts.get("form.consent-until", texts.date(day)))
                .orElse("");
        ofConsent();
        banners.getChildren().setAll(new Banner(Tone.GOOD, title, last));
    }

    /**
     * Another ground than consent is there, under its own heading.
     *
     * @param text the provision
     */
    public void byLaw(String title, String text) {
        field.rename(texts.get("form.ground"));
        banners.getChildren().setAll(new Banner(Tone.GOOD, title, text));
    }

    /** Something more to know. */
    public void warn(String title, String text) {
        banners.getChildren().add(new Banner(Tone.WARNING, title, text));
    }
}
