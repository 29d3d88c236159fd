package se.stegvis.mobile.widget;

import java.util.Map;
import java.util.Set;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/**
 * The subject of a consent that is needed.
 *
 * @param type lifted secrecy or a SIP
 * @param parties who would receive what; a SIP lifts no secrecy and discloses nothing
 * @param purpose as far as it is known; empty text when not
 */
public record ConsentWish(ConsentType type, Map<Party, Set<InformationKind>> parties, String purpose) {
    public ConsentWish {
        parties = Map.copyOf(parties);
    }

    /** Consent to a SIP. */
    public static ConsentWish sip() {
        return new ConsentWish(ConsentType.SIP_MAY_BE_MADE, Map.of(), "");
    }

    /** Consent to that party receiving, and being asked, about these things. */
    public static ConsentWish disclosure(Party party, Set<InformationKind> kinds, String purpose) {
        return new ConsentWish(ConsentType.SECRECY_LIFTED, Map.of(party, Set.copyOf(kinds)), purpose);
    }

    /** Leaves out the purpose, in words of somebody. */
    @Override
    public String toString() {
        return "ConsentWish[" + type + "]";
    }
}
