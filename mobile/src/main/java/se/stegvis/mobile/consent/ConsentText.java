package se.stegvis.mobile.consent;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.text.Sentence;
import se.stegvis.shared.time.DateWords;

/**
 * The text that is read aloud before a consent is given. The wording has a version of its own; the shown text is kept
 * verbatim with the consent, because the wording will change and the consent must still say what the person heard.
 */
public final class ConsentText {
    private static final String GAP = "……";

    private final ResourceBundle bundle;
    private final Locale language;

    public ConsentText(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "se.stegvis.mobile.consent.read_aloud",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Version and language of the wording, for example {@code 2026-11/sv}. */
    public String version() {
        return bundle.getString("version");
    }

    /** The whole text for this consent; what is not filled in yet is a gap. Empty text before the type is chosen. */
    public String of(Consent consent) {
        return consent.type()
                .map(type -> Sentence.of(
                        bundle.getString(type.name()),
                        language,
                        parties(consent, type),
                        consent.doc().get(Consent.PURPOSE).orElse(GAP),
                        day(consent, Consent.VALID_FROM.name()),
                        day(consent, Consent.VALID_TO.name())))
                .orElse("");
    }

    private String parties(Consent consent, ConsentType type) {
        if (consent.parties().isEmpty()) {
            return "• " + GAP;
        }
        return consent.parties().keySet().stream()
                .map(party -> "• " + name(consent, party)
                        + (type == ConsentType.SECRECY_LIFTED ? ":\n" + ways(consent, party) : ""))
                .collect(Collectors.joining("\n"));
    }

    private String name(Consent consent, Party party) {
        String units = String.join(", ", consent.units(party));
        return Wording.of(language).choice(party) + (units.isEmpty() ? "" : " (" + units + ")");
    }

    /** A line for each way that information may go; a gap while none is said. */
    private String ways(Consent consent, Party party) {
        Set<ConsentDirection> said = consent.directions().getOrDefault(party, Set.of());
        String about = information(consent.parties().get(party));
        return said.isEmpty()
                ? "   – " + GAP + ": " + about
                : said.stream()
                        .sorted()
                        .map(way -> "   – " + Sentence.of(bundle.getString("way." + way), language, about))
                        .collect(Collectors.joining("\n"));
    }

    private String information(Set<InformationKind> kinds) {
        return kinds.isEmpty()
                ? GAP
                : kinds.stream()
                        .sorted()
                        .map(kind -> Wording.of(language).choice(kind).toLowerCase(language))
                        .collect(Collectors.joining(", "));
    }

    private String day(Consent consent, String field) {
        return consent.doc().date(field).map(DateWords.of(language)::full).orElse(GAP);
    }
}
