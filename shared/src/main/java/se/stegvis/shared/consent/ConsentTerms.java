package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One signed consent or refusal, reduced to what decides whether it is in force.
 *
 * @param id the consent record
 * @param type what was asked
 * @param given false when the person refused
 * @param form written or oral and documented
 * @param parties party key to the kinds of information it may get; may be empty for {@code SIP_MAY_BE_MADE}
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive
 * @param withdrawal what the person took back, or {@link Withdrawal#NONE}
 */
public record ConsentTerms(
        UUID id,
        ConsentType type,
        boolean given,
        ConsentForm form,
        Map<Party, Set<InformationKind>> parties,
        LocalDate validFrom,
        LocalDate validTo,
        Withdrawal withdrawal) {

    public ConsentTerms {
        parties = Map.copyOf(parties);
    }

    boolean concerns(ConsentQuestion question) {
        return type == question.type()
                && (question.party().isEmpty()
                        || parties.containsKey(question.party().get()))
                && (question.information().isEmpty()
                        || question.party()
                                .map(party -> parties.get(party)
                                        .contains(question.information().get()))
                                .orElse(true));
    }
}
