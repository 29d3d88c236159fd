package se.stegvis.mobile.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.DateField;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.text.VisibleText;

/** The consents and refusals of the person, to whom, until when, and how to take it back; in everyday words. */
final class ConsentReceipt {
    private final Consent consent;
    private final Texts texts;
    private final Wordings words;

    ConsentReceipt(Consent consent, Letterhead head, FieldWords words) {
        this.consent = consent;
        this.texts = head.texts();
        this.words = new Wordings(words, consent);
    }

    List<DocumentBlock> blocks() {
        boolean given = consent.decision().filter(ConsentDecision.GIVEN::equals).isPresent();
        boolean lifts =
                consent.type().filter(ConsentType.SECRECY_LIFTED::equals).isPresent();
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new DocumentBlock.Paragraph(
                texts.get("paper.consent." + (given ? "yes-" : "no-") + (lifts ? "told" : "sip"))));
        if (VisibleText.isVisible(words.value(Consent.WITHDRAWN))) {
            add(blocks, "paper.consent.withdrawn", words.value(Consent.WITHDRAWN));
        }
        if (!consent.parties().isEmpty()) {
            blocks.add(new DocumentBlock.Heading(texts.get("paper.consent.who")));
            blocks.add(parties(lifts));
        }
        add(blocks, "paper.consent.why", words.value(Consent.PURPOSE));
        if (given) {
            add(
                    blocks,
                    "paper.consent.how-long",
                    texts.get("paper.consent.period", day(Consent.VALID_FROM), day(Consent.VALID_TO)));
        }
        add(blocks, "paper.consent.how", how());
        consent.doc()
                .get(GlassSignature.STROKES)
                .ifPresent(strokes ->
                        blocks.add(new DocumentBlock.Ink(texts.wording().field(GlassSignature.HASH), strokes)));
        add(
                blocks,
                "paper.consent.take-back",
                texts.get("paper.consent." + (given ? "take-back-text" : "change-text")));
        add(blocks, "paper.consent.heard", words.value(Consent.TEXT_SHOWN));
        return blocks;
    }

    private DocumentBlock parties(boolean lifts) {
        if (!lifts) {
            return new DocumentBlock.Points(consent.parties().keySet().stream()
                    .map(texts.wording()::choice)
                    .toList());
        }
        List<List<String>> rows = consent.parties().keySet().stream()
                .map(party -> List.of(name(party), ways(party)))
                .toList();
        return new DocumentBlock.Table(
                texts.get("paper.consent.table"),
                List.of(texts.get("paper.consent.party"), texts.get("paper.consent.information")),
                rows);
    }

    private String name(Party party) {
        String units = String.join(", ", consent.units(party));
        return texts.wording().choice(party) + (units.isEmpty() ? "" : " (" + units + ")");
    }

    /** A line for each way; one that says none is to tell, as consents of before were. */
    private String ways(Party party) {
        String about = consent.parties().get(party).stream()
                .sorted()
                .map(texts.wording()::choice)
                .collect(Collectors.joining(", "));
        return consent.directions().getOrDefault(party, Set.of(ConsentDirection.TELL)).stream()
                .sorted()
                .map(way -> texts.get("paper.consent.way." + way, about))
                .collect(Collectors.joining("\n"));
    }

    private String how() {
        boolean written = consent.form().filter(ConsentForm.WRITTEN::equals).isPresent();
        return written
                ? texts.get("paper.consent.written")
                : consent.doc().get(Consent.WITNESS).isPresent()
                        ? texts.get("paper.consent.oral-heard", words.value(Consent.WITNESS))
                        : texts.get("paper.consent.oral");
    }

    private String day(DateField field) {
        return consent.doc()
                .get(field)
                .map((LocalDate date) -> texts.date(date))
                .orElse("");
    }

    private void add(List<DocumentBlock> blocks, String heading, String text) {
        if (VisibleText.isVisible(text)) {
            blocks.add(new DocumentBlock.Heading(texts.get(heading)));
            blocks.add(new DocumentBlock.Paragraph(text));
        }
    }
}
