package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Whether information about a client may be handed to a party. Social services keep secrecy also towards other
 * authorities (OSL 26:1, 10:1) unless the person lifts it, wholly or in part (OSL 12:2). The client may always learn of
 * the own case.
 */
public final class DisclosureRule {
    /** The day the duty to inform the employment service became law (SoL 15:6 a). */
    public static final LocalDate EMPLOYMENT_SERVICE_SINCE = LocalDate.of(2026, 7, 1);

    private DisclosureRule() {}

    /**
     * The law itself bids that the party learns which activities the person is assigned, so that no consent is asked
     * for: Arbetsförmedlingen (SoL 15:6 a). The duty covers the activities and nothing else: neither a plan
     * nor why.
     */
    public static boolean bidsActivities(Party party, LocalDate day) {
        return party == Party.AF && !day.isBefore(EMPLOYMENT_SERVICE_SINCE);
    }

    /**
     * The information that may not be given to the party that day, and the nearest reason for each; empty when all of
     * it may.
     */
    public static Map<InformationKind, ConsentAnswer> missing(
            ConsentRegister register, Party party, Collection<InformationKind> information, LocalDate day) {
        Map<InformationKind, ConsentAnswer> missing = new EnumMap<>(InformationKind.class);
        for (InformationKind kind : information) {
            ConsentAnswer answer = register.answer(ConsentQuestion.disclosure(day, party, kind));
            if (!answer.inForce()) {
                missing.put(kind, answer);
            }
        }
        return Collections.unmodifiableMap(missing);
    }
}
