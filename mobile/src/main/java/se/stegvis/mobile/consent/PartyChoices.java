package se.stegvis.mobile.consent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.text.VisibleText;

/** Writes the parties of a consent: what each may receive, which way, and which of its units are meant. */
public final class PartyChoices {
    /** The key of the unit that the form asks for where none is named. */
    private static final String FIRST_UNIT = "1";

    private final RecordDraft fields;

    PartyChoices(RecordDraft fields) {
        this.fields = fields;
    }

    private Consent content() {
        return (Consent) fields.content();
    }

    /** Party and direction: yes or no. A party with no direction left is no longer a party. */
    public void choose(Party party, ConsentDirection direction, boolean yes) {
        Set<ConsentDirection> said = new TreeSet<>(content().directions().getOrDefault(party, Set.of()));
        Set<InformationKind> kinds = new TreeSet<>(content().parties().getOrDefault(party, Set.of()));
        if (yes) {
            said.add(direction);
            if (direction == ConsentDirection.PLAN) {
                kinds.add(InformationKind.PLAN);
            }
        } else {
            said.remove(direction);
        }
        put(party, kinds, said, !said.isEmpty());
    }

    /** Party and kind of information: yes or no. Where not the plan, one does not plan together. */
    public void choose(Party party, InformationKind kind, boolean yes) {
        Set<InformationKind> kinds = new TreeSet<>(content().parties().getOrDefault(party, Set.of()));
        Set<ConsentDirection> said = new TreeSet<>(content().directions().getOrDefault(party, Set.of()));
        boolean changed = yes ? kinds.add(kind) : kinds.remove(kind);
        if (!yes && kind == InformationKind.PLAN) {
            said.remove(ConsentDirection.PLAN);
        }
        if (changed) {
            put(party, kinds, said, !kinds.isEmpty() || !said.isEmpty());
        }
    }

    /** For a SIP: the party may be called, or not. */
    public void call(Party party, boolean yes) {
        put(party, Set.of(), Set.of(), yes);
    }

    /** Brings the parties in line with a newly chosen type: a SIP lifts no secrecy, and lifting needs information. */
    public void typeChosen() {
        boolean sip =
                content().type().filter(ConsentType.SIP_MAY_BE_MADE::equals).isPresent();
        content().parties().keySet().forEach(party -> put(party, Set.of(), Set.of(), sip));
    }

    /** The units of the party that are meant, by their keys in the record; one without a name when none is named. */
    public Map<String, String> units(Party party) {
        Map<String, String> named = content().unitsByKey(party);
        return named.isEmpty() ? Map.of(FIRST_UNIT, "") : named;
    }

    /**
     * Names a unit of the party that is meant; text without a visible sign takes the name away. A party that is not
     * chosen has no unit, and is not chosen by naming one.
     */
    public void unit(Party party, String key, String name) {
        if (!content().parties().containsKey(party)) {
            return;
        }
        ObjectNode entry = fields.copyOf(Consent.PARTIES, party.name());
        ObjectNode units = entry.withObject("/" + Consent.PARTY_UNITS.name());
        if (VisibleText.isVisible(name)) {
            // Others may know more of the unit than its name.
            units.withObject("/" + key).put(Consent.UNIT_NAME.name(), name);
        } else {
            units.remove(key);
        }
        if (units.isEmpty()) {
            entry.remove(Consent.PARTY_UNITS.name());
        }
        fields.entry(Consent.PARTIES, party.name(), entry);
    }

    /** @param stays false takes the party out of the consent */
    void put(Party party, Set<InformationKind> kinds, Set<ConsentDirection> said, boolean stays) {
        // Units stay: without them the consent would say something else.
        ObjectNode entry = fields.copyOf(Consent.PARTIES, party.name());
        write(entry.putArray(Consent.PARTY_INFORMATION.name()), kinds);
        if (said.isEmpty()) {
            entry.remove(Consent.PARTY_DIRECTIONS.name());
        } else {
            write(entry.putArray(Consent.PARTY_DIRECTIONS.name()), said);
        }
        fields.entry(Consent.PARTIES, party.name(), stays ? entry : null);
    }

    private static void write(ArrayNode array, Set<? extends Enum<?>> keys) {
        keys.forEach(key -> array.add(key.name()));
    }
}
