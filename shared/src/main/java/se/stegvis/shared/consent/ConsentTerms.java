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
 * @param decision the answer of the person
 * @param form written or oral and documented
 * @param parties party key to the kinds of information it may get; may be empty for {@code SIP_MAY_BE_MADE}
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive
 * @param withdrawal what the person took back
 * @param directions which way information may go, for each party of which it was said; a consent that says none for
 *     a party is one to tell it (domain rule: a consent of before directions counts as {@code TELL} alone)
 */
public record ConsentTerms(
        UUID id,
        ConsentType type,
        ConsentDecision decision,
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
        this(
                id,
                type,
                given ? ConsentDecision.GIVEN : ConsentDecision.REFUSED,
                form,
                parties,
                validFrom,
                validTo,
                withdrawal,
                Map.of());
    }

    public ConsentTerms {
        directions = directions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        parties = parties.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** The person said yes. */
    public boolean given() {
        return decision == ConsentDecision.GIVEN;
    }

    /** Does it speak of what is asked? */
    boolean concerns(ConsentQuestion question) {
        return type == question.type()
                && namesDirection(question)
                && (given() ? covers(question) : mayRefuse(question));
    }

    /** Does it speak of the direction that is asked for? */
    private boolean namesDirection(ConsentQuestion question) {
        return question.direction().isEmpty() || !answering(question).isEmpty();
    }

    /** Of the directions that were said, those which answer the question. */
    Set<ConsentDirection> answering(ConsentQuestion question) {
        return question.party()
                .map(Stream::of)
                .orElseGet(() -> parties.keySet().stream())
                .flatMap(party -> said(party).stream())
                .filter(said -> question.direction()
                        .map(asked -> answers(said, asked, question))
                        .orElse(true))
                .collect(Collectors.toSet());
    }

    /** A consent of before there were directions was one to tell; a refusal that names none refuses them all. */
    private Set<ConsentDirection> said(Party party) {
        if (type == ConsentType.SIP_MAY_BE_MADE) {
            return Set.of(ConsentDirection.PLAN);
        }
        return directions.getOrDefault(
                party, given() ? Set.of(ConsentDirection.TELL) : Set.of(ConsentDirection.values()));
    }

    /** A yes to planning together goes both ways, and is about the plan only. */
    private boolean answers(ConsentDirection said, ConsentDirection asked, ConsentQuestion question) {
        boolean ofPlan =
                question.information().map(InformationKind.PLAN::equals).orElse(true);
        return said == ConsentDirection.PLAN ? ofPlan && (given() || said == asked) : said == asked;
    }

    /** The directions that this refusal says no to, of what is asked. */
    Set<ConsentDirection> refused(ConsentQuestion question) {
        return question.party().map(this::said).orElseGet(() -> Set.of(ConsentDirection.values()));
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
        return question.party().isEmpty()
                || question.information().isEmpty() && namesParty(question)
                || deniesAll(question);
    }

    /**
     * Does this refusal end an earlier consent for what is asked, in the directions it says no to? One that names no party, or no information for a
     * party, refuses all of it. A refused SIP is refused whichever parties are named.
     */
    boolean ends(ConsentQuestion question) {
        return decision == ConsentDecision.REFUSED && type == question.type() && deniesAll(question);
    }

    /** The answer that is no yes comprises all of the question. */
    private boolean deniesAll(ConsentQuestion question) {
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
