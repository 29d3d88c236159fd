package se.stegvis.mobile.consent;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.form.MapEntriesInput;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.time.SwedishWorkingDays;

/** Asks of a person who has not answered: when one asked, until when one waited, and how one tried. */
final class SilenceCard {
    private SilenceCard() {}

    static Card of(RecordDraft draft, Inputs inputs, ScreenContext context) {
        Texts texts = context.texts();
        Map<String, LocalDate> taps = new LinkedHashMap<>();
        for (int weeks : new int[] {1, 2, 3}) {
            taps.put(
                    texts.get("consent.weeks", weeks),
                    new SwedishWorkingDays().firstFrom(context.today().plusWeeks(weeks)));
        }
        Field by = inputs.date(Consent.ANSWER_BY, DateField.withTaps(taps, context.today(), texts))
                .required(texts)
                .help(texts.get("consent.help.answer-by"));
        MapEntriesInput attempts = new MapEntriesInput(Consent.ATTEMPTS, draft, inputs, context, SilenceCard::attempt);
        return new Card(
                texts.get("consent.silence"),
                inputs.dayOf(Consent.ASKED_AT).required(texts),
                by,
                inputs.named(Consent.ATTEMPTS, attempts).required(texts));
    }

    private static Node attempt(Inputs one) {
        VBox panel = new VBox(one.dayOf(Consent.ATTEMPT_AT), one.choice(Consent.ATTEMPT_HOW));
        panel.getStyleClass().add("fields");
        return panel;
    }
}
