package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;

/** The consents of one case, and the one rule that says whether they are in force. */
public final class ConsentRegister {
    private final List<ConsentTerms> terms;

    /** @param terms signed consents and refusals only; drafts do not count */
    public ConsentRegister(Collection<ConsentTerms> terms) {
        this.terms = List.copyOf(terms);
    }

    /**
     * In force is a function of date, type, party, information, form and direction. A refusal ends what was given before it;
     * a withdrawal and a refusal count from their day.
     */
    public ConsentAnswer answer(ConsentQuestion question) {
        return terms.stream()
                .filter(consent -> consent.concerns(question))
                .filter(consent -> consent.given() || !consent.validFrom().isAfter(question.date()))
                .map(consent -> judge(consent, question))
                .max(Comparator.comparing(ConsentAnswer::reason)
                        .thenComparing(answer -> answer.until().orElse(LocalDate.MIN)))
                .orElse(new ConsentAnswer(ConsentReason.NEVER_ASKED, Optional.empty(), Optional.empty()));
    }

    /**
     * The person's last answer: in force if it is, else what the newest consent or refusal has come to. Unlike
     * {@link #answer}, an old no is not heard behind a later yes that has run out, nor an old yes behind a later no.
     */
    public ConsentAnswer lastWord(ConsentQuestion question) {
        ConsentAnswer nearest = answer(question);
        if (nearest.inForce()) {
            return nearest;
        }
        return terms.stream()
                .filter(consent -> consent.concerns(question))
                .filter(consent -> consent.given() || !consent.validFrom().isAfter(question.date()))
                .reduce((one, other) -> isLater(one, other) ? one : other)
                .map(consent -> judge(consent, question))
                .orElse(nearest);
    }

    private ConsentAnswer judge(ConsentTerms consent, ConsentQuestion question) {
        ConsentReason reason = reason(consent, question);
        return new ConsentAnswer(
                reason,
                Optional.of(consent.id()),
                reason == ConsentReason.IN_FORCE ? Optional.of(consent.validTo()) : Optional.empty());
    }

    private ConsentReason reason(ConsentTerms consent, ConsentQuestion question) {
        if (consent.decision() == ConsentDecision.NO_REPLY) {
            return ConsentReason.NO_REPLY;
        }
        if (!consent.given() || refusedLater(consent, question)) {
            return ConsentReason.REFUSED;
        }
        if (consent.stopped(question)) {
            return ConsentReason.WITHDRAWN;
        }
        if (question.date().isBefore(consent.validFrom())) {
            return ConsentReason.NOT_YET_VALID;
        }
        if (question.date().isAfter(consent.validTo())) {
            return ConsentReason.EXPIRED;
        }
        boolean formWillDo = question.form().map(form -> form == consent.form()).orElse(true);
        return formWillDo ? ConsentReason.IN_FORCE : ConsentReason.WRONG_FORM;
    }

    /** Several refusals may each say no to another direction. */
    private boolean refusedLater(ConsentTerms consent, ConsentQuestion question) {
        List<ConsentTerms> refusals = terms.stream()
                .filter(other -> other.ends(question))
                .filter(refusal ->
                        isLater(refusal, consent) && !refusal.validFrom().isAfter(question.date()))
                .toList();
        return !refusals.isEmpty()
                && consent.answering(question).stream().allMatch(direction -> refusals.stream()
                        .anyMatch(refusal -> refusal.refused(question).contains(direction)));
    }

    /** On the same day the record that was made last counts; ids are UUIDv7, so their text is in order of time. */
    private static boolean isLater(ConsentTerms one, ConsentTerms other) {
        return Comparator.comparing(ConsentTerms::validFrom)
                        .thenComparing(terms -> terms.id().toString())
                        .compare(one, other)
                > 0;
    }
}
