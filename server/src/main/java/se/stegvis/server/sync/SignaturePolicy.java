package se.stegvis.server.sync;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.merge.SignedLock;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.SigningCheck;

/** The policies of signing: a signature needs some things, and locks the rest. */
final class SignaturePolicy {
    private SignaturePolicy() {}

    /** A signed record takes its open fields only; everything else is an addendum (merge rule M13). */
    static Optional<Refusal> lock(Candidate candidate, PushContext context) {
        boolean locked = !SignedLock.refused(
                        candidate.next().spec(), candidate.storedDoc(), candidate.base(), candidate.set())
                .isEmpty();
        return Refusal.when(locked, "signed-record");
    }

    /**
     * The rules of {@link SigningCheck}, which the tablet asks too. A choice that a newer client has made is refused for
     * now only: a later version of the server may know it.
     */
    static Optional<Refusal> complete(Candidate candidate, PushContext context) {
        if (!candidate.isSigned()) {
            return Optional.empty();
        }
        CaseFacts facts = SigningFacts.of(candidate, context)
                .signedAt(OffsetDateTime.parse(candidate.pushed().change().at()));
        List<Finding> findings = candidate.wasSigned()
                ? SigningCheck.afterSigning(candidate.next(), facts)
                : SigningCheck.of(candidate.next(), facts);
        boolean isNewer = !candidate.wasSigned() && findings.stream().anyMatch(Finding::isOfANewerVersion);
        return isNewer ? Optional.of(Refusal.forNow("incomplete", findings)) : Refusal.on(findings, "incomplete");
    }
}
