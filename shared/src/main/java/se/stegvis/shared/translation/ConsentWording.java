package se.stegvis.shared.translation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.DateField;
import se.stegvis.shared.record.Doc;

/** The terms of a consent in the words of the client's language: the same when read aloud, on receipts and on papers. */
public final class ConsentWording {
    /** Stands for what is not filled in yet. */
    private static final String GAP = "……";

    private final Translation text;
    private final Consent consent;

    public ConsentWording(Translation text, Consent consent) {
        this.text = text;
        this.consent = consent;
    }

    /** The whole text that is read before the answer; empty text before the type is chosen. */
    public String readAloud() {
        return consent.type()
                .map(type -> text.sentence(
                        "text." + type,
                        parties(),
                        consent.doc().get(Consent.PURPOSE).orElse(GAP),
                        day(Consent.VALID_FROM),
                        day(Consent.VALID_TO)))
                .map(read -> representative().isEmpty() ? read : read + "\n\n" + representative())
                .orElse("");
    }

    /** Who answers for the person; empty text where nobody does. */
    public String representative() {
        Doc answers = consent.doc().get(Consent.REPRESENTATIVE);
        return answers.get(Consent.REPRESENTATIVE_NAME)
                .flatMap(name -> answers.get(Consent.REPRESENTATIVE_ROLE)
                        .map(role -> text.sentence("representative", name, text.name("role", role))))
                .orElse("");
    }

    /** The party with the names of its units. */
    public String party(Party party) {
        String units = String.join(", ", consent.units(party));
        return text.name("party", party) + (units.isEmpty() ? "" : " (" + units + ")");
    }

    /** A line for each direction that is said; none where none is. */
    public List<String> directions(Party party) {
        return directions(party, consent.directions().getOrDefault(party, Set.of()));
    }

    /** A line for each of these directions. */
    public List<String> directions(Party party, Set<ConsentDirection> said) {
        String about = information(consent.parties().getOrDefault(party, Set.of()));
        return said.stream()
                .sorted()
                .map(direction -> text.sentence("direction." + direction, about))
                .toList();
    }

    /** A day of the consent in words; a gap while it is not chosen. */
    public String day(DateField field) {
        return consent.doc().get(field).map((LocalDate day) -> text.date(day)).orElse(GAP);
    }

    private String parties() {
        if (consent.parties().isEmpty()) {
            return "• " + GAP;
        }
        boolean lifts = consent.lifts();
        return consent.parties().keySet().stream()
                .map(party -> "• " + party(party) + (lifts ? ":\n" + lines(party) : ""))
                .collect(Collectors.joining("\n"));
    }

    private String lines(Party party) {
        List<String> said = directions(party);
        return said.isEmpty()
                ? "   – " + GAP + ": " + information(consent.parties().get(party))
                : said.stream().map(line -> "   – " + line).collect(Collectors.joining("\n"));
    }

    private String information(Set<InformationKind> kinds) {
        return kinds.isEmpty()
                ? GAP
                : kinds.stream()
                        .sorted()
                        .map(kind -> text.name("information", kind))
                        .collect(Collectors.joining(", "));
    }
}
