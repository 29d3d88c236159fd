package se.stegvis.mobile.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Finding;

/** Says above the plan whether it may be made that day, what consent is missing, and who may not be told of it. */
final class ConsentNotice {
    private final SipPlanDraft draft;
    private final Desk desk;
    private final Texts texts;
    private final VBox banners = new VBox();
    private final Field field;

    ConsentNotice(SipPlanDraft draft, Desk desk) {
        this.draft = draft;
        this.desk = desk;
        this.texts = desk.texts();
        this.field = new Field(texts.get("plan.consent"), banners).tellsItself();
        banners.getStyleClass().add("messages");
    }

    Field field() {
        return field;
    }

    void renew() {
        SipConsent consent = draft.consent();
        LocalDate day = draft.day();
        Optional<Finding> missing = consent.finding(day);
        banners.getChildren().setAll(missing.map(this::missing).orElseGet(() -> inForce(consent.mayBeMade(day))));
        List<Party> untold = consent.notToBeTold(draft.content().doc().choices("calledParties", Party.class), day);
        if (!untold.isEmpty()) {
            banners.getChildren().add(untold(untold));
        }
    }

    private Banner missing(Finding finding) {
        Destination toConsent =
                new Destination.NewRecord("CONSENT", draft.fields().target().caseId(), Optional.empty());
        return new Banner(Tone.DANGER, texts.get("plan.no-consent"), finding.text(texts.language()))
                .action(Buttons.secondary(texts.get("plan.to-consent"), Icon.CONSENT, () -> desk.navigator()
                        .go(toConsent)));
    }

    private Banner inForce(ConsentAnswer answer) {
        String until = answer.until().map(texts::date).orElse("");
        return new Banner(Tone.GOOD, texts.get("plan.consent-in-force"), texts.get("plan.consent-until", until));
    }

    private Banner untold(List<Party> parties) {
        String names = parties.stream().map(texts.wording()::choice).collect(Collectors.joining(", "));
        return new Banner(Tone.WARNING, texts.get("plan.not-to-be-told"), texts.get("plan.not-to-be-told-text", names));
    }
}
