package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.text.VisibleText;
import se.stegvis.shared.translation.ConsentWording;
import se.stegvis.shared.translation.Translation;

/**
 * The answer of the person, to whom, until when, and how to take it back; in everyday words of the language in which the
 * text was read.
 */
final class ConsentReceipt {
    private final Consent consent;
    private final Translation text;
    private final ConsentWording wording;
    private final Wordings words;

    ConsentReceipt(Consent consent, Letterhead head, FieldWords words) {
        this.consent = consent;
        this.text = language(consent, head);
        this.wording = new ConsentWording(text, consent);
        this.words = new Wordings(words, consent);
    }

    /** The language in which the text was read; that of the tablet for a consent that does not say it. */
    static Translation language(Consent consent, Letterhead head) {
        return consent.doc()
                .get(Consent.LANGUAGE)
                .flatMap(Translation::of)
                .or(() -> Translation.of(head.texts().language().toLanguageTag()))
                .orElse(Translation.swedish());
    }

    List<DocumentBlock> blocks() {
        boolean given = consent.decision().filter(ConsentDecision.GIVEN::equals).isPresent();
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new DocumentBlock.Paragraph(text.sentence(answer(given))));
        if (VisibleText.isVisible(wording.representative())) {
            blocks.add(new DocumentBlock.Paragraph(wording.representative()));
        }
        add(blocks, "receipt.withdrawn", words.value(Consent.WITHDRAWN));
        if (!consent.parties().isEmpty()) {
            blocks.add(new DocumentBlock.Heading(text.sentence("receipt.who")));
            blocks.add(parties());
        }
        add(blocks, "receipt.why", words.value(Consent.PURPOSE));
        if (given) {
            add(
                    blocks,
                    "receipt.how-long",
                    text.sentence("receipt.period", wording.day(Consent.VALID_FROM), wording.day(Consent.VALID_TO)));
        }
        if (consent.form().isPresent()) {
            add(blocks, "receipt.how", how());
        }
        consent.doc()
                .get(GlassSignature.STROKES)
                .ifPresent(strokes -> blocks.add(new DocumentBlock.Ink(text.sentence("receipt.signature"), strokes)));
        add(blocks, "receipt.take-back", text.sentence(given ? "receipt.take-back-text" : "receipt.change-text"));
        add(blocks, "receipt.heard", words.value(Consent.TEXT_SHOWN));
        add(blocks, "receipt.in-swedish", words.value(Consent.TEXT_SHOWN_SWEDISH));
        if (text.checkedBy().isEmpty()) {
            blocks.add(new DocumentBlock.Paragraph(text.sentence("receipt.unchecked")));
        }
        return blocks;
    }

    private String answer(boolean given) {
        return consent.decision().filter(ConsentDecision.NO_REPLY::equals).isPresent()
                ? "receipt.silent"
                : "receipt." + (given ? "yes-" : "no-") + (consent.lifts() ? "told" : "sip");
    }

    private DocumentBlock parties() {
        if (!consent.lifts()) {
            return new DocumentBlock.Points(
                    consent.parties().keySet().stream().map(wording::party).toList());
        }
        List<List<String>> rows = consent.parties().keySet().stream()
                .map(party -> List.of(wording.party(party), String.join("\n", directions(party))))
                .toList();
        return new DocumentBlock.Table(
                text.sentence("receipt.table"),
                List.of(text.sentence("receipt.party"), text.sentence("receipt.information")),
                rows);
    }

    /** A party of which no direction is said is told, as in consents of before. */
    private List<String> directions(Party party) {
        return wording.directions(party, consent.directions().getOrDefault(party, Set.of(ConsentDirection.TELL)));
    }

    private String how() {
        boolean written = consent.form().filter(ConsentForm.WRITTEN::equals).isPresent();
        return written
                ? text.sentence("receipt.written")
                : consent.doc()
                        .get(Consent.WITNESS)
                        .map(witness -> text.sentence("receipt.oral-heard", witness))
                        .orElse(text.sentence("receipt.oral"));
    }

    private void add(List<DocumentBlock> blocks, String heading, String said) {
        if (VisibleText.isVisible(said)) {
            blocks.add(new DocumentBlock.Heading(text.sentence(heading)));
            blocks.add(new DocumentBlock.Paragraph(said));
        }
    }
}
