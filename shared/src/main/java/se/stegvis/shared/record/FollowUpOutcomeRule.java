package se.stegvis.shared.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;

/**
 * The demands on an answer to a follow-up date (decision 147): a date that is not needed any more says why, one that is
 * moved says to when, and why where the chosen reason alone says nothing. An outcome that only a newer version knows
 * settles nothing here and is asked nothing.
 */
public final class FollowUpOutcomeRule {
    private FollowUpOutcomeRule() {}

    /**
     * The answers of a record that counts which say too little.
     *
     * @param before the stored record; an answer that it holds already is not asked about again
     */
    public static List<Finding> findings(CareRecord next, Doc before) {
        if (!DateRule.concerns(next)) {
            return List.of();
        }
        Doc counted = DateRule.concerns(Kind.read(next.header(), before)) ? before : Doc.EMPTY;
        List<Finding> findings = new ArrayList<>();
        next.doc().get(CommonFields.FOLLOW_UP_OUTCOMES).forEach((key, answer) -> {
            Doc was = counted.get(CommonFields.FOLLOW_UP_OUTCOMES).getOrDefault(key, Doc.EMPTY);
            if (!answer.equals(was)) {
                missing(answer).ifPresent(member -> findings.add(finding(key, member)));
            }
        });
        return findings;
    }

    private static Finding finding(String key, FieldSpec member) {
        return Finding.of(
                CommonFields.FOLLOW_UP_OUTCOMES.path(key, member),
                member == CommonFields.OUTCOME_WHY ? "answer-without-why" : "answer-without-date");
    }

    private static Optional<FieldSpec> missing(Doc answer) {
        Optional<FollowUpOutcome> outcome = answer.get(CommonFields.OUTCOME);
        boolean moved = outcome.filter(FollowUpOutcome.POSTPONED::equals).isPresent();
        if (moved && answer.get(CommonFields.OUTCOME_NEW_DATE).isEmpty()) {
            return Optional.of(CommonFields.OUTCOME_NEW_DATE);
        }
        boolean words = moved
                ? answer.get(CommonFields.OUTCOME_REASON)
                        .filter(PostponementReason::asksForWords)
                        .isPresent()
                : outcome.filter(FollowUpOutcome.CANCELLED::equals).isPresent();
        return words && answer.get(CommonFields.OUTCOME_WHY).isEmpty()
                ? Optional.of(CommonFields.OUTCOME_WHY)
                : Optional.empty();
    }
}
