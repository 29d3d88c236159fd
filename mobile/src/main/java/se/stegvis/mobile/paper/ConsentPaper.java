package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.DateField;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.text.VisibleText;

/**
 * The consent as a party gets it: what concerns that party and no other, which unit, until when, how it was given, and how
 * to check that it still counts. Care scans it in, and Arbetsförmedlingen keeps it centrally (sources of Jönköping and
 * Fyrbodal).
 */
final class ConsentPaper {
    private final Consent consent;
    private final Party party;
    private final Letterhead head;
    private final Texts texts;
    private final Wordings words;

    ConsentPaper(Consent consent, Party party, Letterhead head, FieldWords words) {
        this.consent = consent;
        this.party = party;
        this.head = head;
        this.texts = head.texts();
        this.words = new Wordings(words, consent);
    }

    List<DocumentBlock> blocks() {
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new DocumentBlock.Paragraph(texts.get("paper.party-consent.intro", name())));
        blocks.add(new DocumentBlock.Points(says()));
        blocks.addAll(words.sections(Consent.PURPOSE));
        add(
                blocks,
                "period",
                texts.get("paper.party-consent.period-text", day(Consent.VALID_FROM), day(Consent.VALID_TO)));
        add(blocks, "given", how());
        consent.doc()
                .get(GlassSignature.STROKES)
                .filter(strokes -> written())
                .ifPresent(strokes ->
                        blocks.add(new DocumentBlock.Ink(texts.get("paper.party-consent.signature"), strokes)));
        add(blocks, "check", texts.get("paper.party-consent.check-text", head.writer(), head.municipality()));
        add(blocks, "keep", texts.get("paper.party-consent.keep." + keeper()));
        return blocks;
    }

    /** The party with its units: a yes for one health centre is none for another. */
    private String name() {
        String units = String.join(", ", consent.units(party));
        String choice = texts.wording().choice(party);
        return units.isEmpty() ? choice : texts.get("paper.party-consent.unit", choice, units);
    }

    /** A line for each direction; a consent that says none for the party is one to tell it. */
    private List<String> says() {
        if (!consent.lifts()) {
            return List.of(texts.get("paper.party-consent.SIP"));
        }
        String about = String.join(
                ", ",
                consent.parties().getOrDefault(party, Set.of()).stream()
                        .sorted()
                        .map(kind -> texts.wording().choice(kind).toLowerCase(Locale.ROOT))
                        .toList());
        return consent.directions().getOrDefault(party, Set.of(ConsentDirection.TELL)).stream()
                .sorted()
                .map(direction -> texts.get("paper.party-consent." + direction, about))
                .toList();
    }

    private boolean written() {
        return consent.form().filter(ConsentForm.WRITTEN::equals).isPresent();
    }

    /** In writing or by word of mouth, when, who answered for the person, in which language and through whom. */
    private String how() {
        List<String> said = new ArrayList<>();
        said.add(texts.get(
                written() ? "paper.party-consent.written" : "paper.party-consent.oral",
                head.day(consent),
                head.writer()));
        if (written()
                && consent.doc().get(GlassSignature.STROKES).isEmpty()
                && !consent.attachments().isEmpty()) {
            said.add(texts.get("paper.party-consent.on-paper"));
        }
        told(said, words.value(Consent.REPRESENTATIVE), "answered-by");
        told(said, language(), "read-in");
        consent.doc()
                .get(CommonFields.MEETING)
                .get(CommonFields.MEETING_INTERPRETER)
                .ifPresent(use -> said.add(texts.get("paper.party-consent.interpreter." + use)));
        return String.join(" ", said);
    }

    private String language() {
        return consent.doc()
                .get(Consent.LANGUAGE)
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(texts.language()))
                .orElse("");
    }

    private void told(List<String> said, String value, String key) {
        if (VisibleText.isVisible(value)) {
            said.add(texts.get("paper.party-consent." + key, value));
        }
    }

    private String day(DateField field) {
        return consent.doc().get(field).map(texts::date).orElse("–");
    }

    private String keeper() {
        return switch (party) {
            case REGION_PRIMARY, REGION_PSYCHIATRY -> "care";
            case AF -> "AF";
            default -> "other";
        };
    }

    private void add(List<DocumentBlock> blocks, String key, String text) {
        blocks.add(new DocumentBlock.Heading(texts.get("paper.party-consent." + key)));
        blocks.add(new DocumentBlock.Paragraph(text));
    }
}
