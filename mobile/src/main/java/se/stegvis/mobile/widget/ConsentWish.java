package se.stegvis.mobile.widget;

import java.util.Map;
import java.util.Set;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/**
 * The subject of a consent that is needed.
 *
 * @param type lifted secrecy or a SIP
 * @param parties who it is about, and which information; a SIP lifts no secrecy and discloses nothing
 * @param directions which way the information would go, for each of them
 * @param purpose as far as it is known; empty text when not
 */
public record ConsentWish(
        ConsentType type, Map<Party, Set<InformationKind>> parties, Set<ConsentDirection> directions, String purpose) {
    public ConsentWish {
        parties = Map.copyOf(parties);
        directions = Set.copyOf(directions);
    }

    /** Consent to a SIP. */
    public static ConsentWish sip() {
        return new ConsentWish(ConsentType.SIP_MAY_BE_MADE, Map.of(), Set.of(), "");
    }

    /** Consent to us telling that party about these things. */
    public static ConsentWish disclosure(Party party, Set<InformationKind> kinds, String purpose) {
        return of(party, kinds, ConsentDirection.TELL, purpose);
    }

    /** Consent to that party telling us about these things. */
    public static ConsentWish request(Party party, Set<InformationKind> kinds, String purpose) {
        return of(party, kinds, ConsentDirection.FETCH, purpose);
    }

    private static ConsentWish of(Party party, Set<InformationKind> kinds, ConsentDirection direction, String purpose) {
        return new ConsentWish(
                ConsentType.SECRECY_LIFTED, Map.of(party, Set.copyOf(kinds)), Set.of(direction), purpose);
    }

    /** Leaves out the purpose, in words of somebody. */
    @Override
    public String toString() {
        return "ConsentWish[" + type + "]";
    }
}
