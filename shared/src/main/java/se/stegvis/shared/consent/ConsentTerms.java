package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param withdrawal what the person took back
 * @param directions which way information may go, for each party of which it was said; of the others nothing was said
 */
public record ConsentTerms(
        UUID id,
        ConsentType type,
        boolean given,
        ConsentForm form,
        Map<Party, Set<InformationKind>> parties,
        LocalDate validFrom,
        LocalDate validTo,
        WithdrawalTerms withdrawal,
        Map<Party, Set<ConsentDirection>> directions) {

    /** Terms that say nothing of directions, as all of before there were any. */
    public ConsentTerms(
            UUID id,
            ConsentType type,
            boolean given,
            ConsentForm form,
            Map<Party, Set<InformationKind>> parties,
            LocalDate validFrom,
            LocalDate validTo,
            WithdrawalTerms withdrawal) {
        this(id, type, given, form, parties, validFrom, validTo, withdrawal, Map.of());
    }

    public ConsentTerms {
        directions = directions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        parties = parties.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** Does it speak of what is asked? */
    boolean concerns(ConsentQuestion question) {
        return type == question.type() && leads(question) && (given ? covers(question) : mayRefuse(question));
    }

    /**
     * Does it speak of that direction? Where directions were said, only of those. Where none was, it is read as it was meant
     * when it was written: it covers what we tell, and a request to the party until that is asked for by itself.
     */
    private boolean leads(ConsentQuestion question) {
        return question.direction()
                .flatMap(asked -> question.party().map(directions::get).map(said -> said.contains(asked)))
                .orElse(true);
    }

    private boolean covers(ConsentQuestion question) {
        boolean anybody = parties.isEmpty() && type == ConsentType.SIP_MAY_BE_MADE;
        boolean party = question.party().map(parties::containsKey).orElse(true);
        return (party || anybody)
                && question.information()
                        .map(kind -> told(question).anyMatch(kinds -> kinds.contains(kind)))
                        .orElse(true);
    }

    private boolean mayRefuse(ConsentQuestion question) {
        return question.party().isEmpty() || question.information().isEmpty() && namesParty(question) || ends(question);
    }

    /**
     * Does this refusal end an earlier consent for what is asked? One that names no party, or no information for a
     * party, refuses all of it. A refused SIP is refused whichever parties are named.
     */
    boolean ends(ConsentQuestion question) {
        if (given || type != question.type() || !leads(question)) {
            return false;
        }
        if (parties.isEmpty()
                || type == ConsentType.SIP_MAY_BE_MADE && question.party().isEmpty()) {
            return true;
        }
        return question.party().isPresent()
                && namesParty(question)
                && told(question)
                        .anyMatch(kinds -> kinds.isEmpty()
                                || type == ConsentType.SIP_MAY_BE_MADE
                                || question.information().map(kinds::contains).orElse(false));
    }

    /**
     * Has the person taken back what is asked for? Where no party is asked for, all of it is taken back once every
     * party that would have received it is.
     */
    boolean stopped(ConsentQuestion question) {
        if (question.party().isPresent() || parties.isEmpty()) {
            return withdrawal.lastingOn(question.date(), question.party());
        }
        return parties.entrySet().stream()
                .filter(entry ->
                        question.information().map(entry.getValue()::contains).orElse(true))
                .allMatch(entry -> withdrawal.lastingOn(question.date(), Optional.of(entry.getKey())));
    }

    /** Has the person taken back everything, at once or party by party? */
    public boolean whollyTakenBack() {
        return withdrawal.whole()
                || !parties.isEmpty() && withdrawal.parties().keySet().containsAll(parties.keySet());
    }

    private boolean namesParty(ConsentQuestion question) {
        return question.party().map(parties::containsKey).orElse(false);
    }

    private Stream<Set<InformationKind>> told(ConsentQuestion question) {
        return question.party().map(party -> Stream.of(parties.get(party))).orElseGet(() -> parties.values().stream());
    }
}
