package se.stegvis.server.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.problem.Problems;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.TypeCheck;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem.FieldError;

/** The policies of the sync protocol: the kind of a record, the order of changes, the types of fields. */
final class ProtocolPolicy {
    private ProtocolPolicy() {}

    /** For now only: a later version of the server may know the kind. */
    static Optional<Refusal> knownKind(PushedChange pushed, PushContext context) {
        return Kind.of(pushed.change().kind()).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.forNow(
                        "unknown-kind",
                        new FieldError("kind", Problems.of("unknown-kind").title())));
    }

    /**
     * A change that follows upon one nobody has seen, or that itself waits, waits. One that follows upon a change in
     * quarantine goes there too, so that its holder decides about the whole of it.
     */
    static Optional<Refusal> predecessor(PushedChange pushed, PushContext context) {
        if (pushed.change().after().isEmpty()) {
            return Optional.empty();
        }
        // Of what is adopted, the server says what it follows upon; another may have adopted that.
        Optional<LoggedChange> before = context.answered(pushed.change().after().get())
                .filter(logged -> pushed.author().isAdopted()
                        || logged.account().equals(pushed.author().account()));
        if (before.isEmpty()) {
            return Optional.of(new Refusal.Deferred());
        }
        if (before.get().result().outcome() != Outcome.REFUSED) {
            return Optional.empty();
        }
        boolean kept = Refusal.isQuarantined(before.get().result())
                && before.get().caseId().equals(pushed.caseId());
        return Optional.of(kept ? Refusal.quarantined() : Refusal.of("predecessor-refused"));
    }

    /** Each field has the type of its spec. A client closes conflicts; the server alone opens them. */
    static Optional<Refusal> types(PushedChange pushed, PushContext context) {
        List<Finding> findings = new ArrayList<>(TypeCheck.of(pushed.spec(), pushed.set()));
        pushed.set().path(CommonFields.CONFLICTS.name()).properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                findings.add(Finding.of(CommonFields.CONFLICTS.path(entry.getKey()), "type-object"));
            }
        });
        return Refusal.on(findings, "wrong-type");
    }
}
