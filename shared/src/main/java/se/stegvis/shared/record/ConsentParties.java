package se.stegvis.shared.record;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/** Reads the parties of a consent: what each may receive, which way, and which of its units are meant. */
final class ConsentParties {
    private final Doc doc;

    /** @param doc of the whole consent */
    ConsentParties(Doc doc) {
        this.doc = doc;
    }

    /** All that is said of all parties, those included that only a newer version knows; equal when it says the same. */
    String signedTerms() {
        Map<String, String> parties = new TreeMap<>();
        doc.map(Consent.PARTIES.name())
                .forEach((party, entry) -> parties.put(
                        party,
                        new TreeSet<>(entry.keys(Consent.PARTY_INFORMATION)) + ">"
                                + new TreeSet<>(entry.keys(Consent.PARTY_DIRECTIONS)) + ">" + units(entry)));
        return parties.toString();
    }

    /** Known parties and what each may receive. */
    Map<Party, Set<InformationKind>> information() {
        Map<Party, Set<InformationKind>> all = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            Optional.ofNullable(doc.get(Consent.PARTIES).get(party.name()))
                    .ifPresent(entry -> all.put(party, entry.get(Consent.PARTY_INFORMATION)));
        }
        return all;
    }

    /** Which way information may go, for each party of which it is said. */
    Map<Party, Set<ConsentDirection>> directions() {
        Map<Party, Set<ConsentDirection>> all = new EnumMap<>(Party.class);
        information().keySet().forEach(party -> {
            Doc entry = doc.get(Consent.PARTIES).get(party.name());
            // One that only a newer version knows is said, and is none of those known here.
            if (!entry.keys(Consent.PARTY_DIRECTIONS).isEmpty()) {
                all.put(party, entry.get(Consent.PARTY_DIRECTIONS));
            }
        });
        return all;
    }

    /** The names of the units of that party that are meant; empty when none is named. */
    List<String> units(Party party) {
        return Optional.ofNullable(doc.get(Consent.PARTIES).get(party.name()))
                .map(ConsentParties::units)
                .orElse(List.of());
    }

    /** The same names by the keys of the units, in the order of the names; a unit without a name is left out. */
    Map<String, String> unitsByKey(Party party) {
        Map<String, String> names = new LinkedHashMap<>();
        Optional.ofNullable(doc.get(Consent.PARTIES).get(party.name()))
                .map(entry -> entry.get(Consent.PARTY_UNITS))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(unit -> unit.getValue().get(Consent.UNIT_NAME).isPresent())
                .sorted(Comparator.comparing(
                        unit -> unit.getValue().get(Consent.UNIT_NAME).orElseThrow()))
                .forEach(unit -> names.put(
                        unit.getKey(), unit.getValue().get(Consent.UNIT_NAME).orElseThrow()));
        return names;
    }

    private static List<String> units(Doc entry) {
        return entry.get(Consent.PARTY_UNITS).values().stream()
                .flatMap(unit -> unit.get(Consent.UNIT_NAME).stream())
                .sorted()
                .toList();
    }
}
