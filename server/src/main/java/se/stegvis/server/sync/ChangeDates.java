package se.stegvis.server.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.DateRule;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;

/** Whether a record that counts may say the dates that a change brings ({@link DateRule}). */
final class ChangeDates {
    private ChangeDates() {}

    /**
     * A date ahead is refused for now only: it may come from a clock that goes some hours wrong, and the same change
     * is right when its hour has come.
     */
    static Optional<Refusal> refusal(Candidate candidate, PushContext context) {
        CareRecord next = candidate.next();
        // A draft had said nothing yet.
        Doc standing = candidate.storedDoc();
        Instant now = candidate.receivedAt();
        if (!DateRule.concerns(next)) {
            return Optional.empty();
        }
        boolean counted = DateRule.concerns(Kind.read(next.header(), standing));
        List<Finding> ahead = DateRule.ahead(next, counted ? standing : Doc.EMPTY, now);
        List<Finding> findings = new ArrayList<>(ahead);
        findings.addAll(DateRule.passed(
                next,
                standing,
                DateRule.written(
                        OffsetDateTime.parse(candidate.pushed().change().at()), now)));
        return ahead.isEmpty()
                ? Refusal.on(findings, "wrong-date")
                : Optional.of(Refusal.forNow("wrong-date", findings));
    }
}
