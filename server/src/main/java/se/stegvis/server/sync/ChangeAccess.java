package se.stegvis.server.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.merge.FieldPath;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.sync.Change;

/** Whether a change may touch its case and its record. Foreign, missing and closed to the caller are one answer. */
final class ChangeAccess {
    private ChangeAccess() {}

    /**
     * The case exists, or is opened, and the caller may read it or held it once, also in a role they have no more. The
     * server's own changes are let in.
     */
    static Optional<Refusal> caseFound(PushedChange pushed, PushContext context) {
        if (pushed.opens()) {
            return Optional.empty();
        }
        if (pushed.row().isEmpty()) {
            return Optional.of(Refusal.of(context.isErased(pushed.caseId()) ? "erased" : "not-found"));
        }
        Caller caller = pushed.caller();
        CaseHolders holders = pushed.row().get().holders();
        boolean lowers = ClientPolicy.onlyLowers(pushed.change()) && AccessRules.mayLowerProtection(caller, holders);
        boolean open = pushed.author().isServer()
                || AccessRules.mayRead(caller, holders)
                || lowers
                || held(caller, holders, context);
        return Refusal.when(!open, "not-found");
    }

    /** The record is new, or is where the change says that it is. */
    static Optional<Refusal> recordFound(PushedChange pushed, PushContext context) {
        Change change = pushed.change();
        boolean isElsewhere = context.place(change.record())
                .filter(place -> !place.isIn(change.caseId()))
                .isPresent();
        boolean isOther = pushed.stored()
                .filter(newest -> !newest.kind().equals(change.kind()))
                .isPresent();
        if (isElsewhere || isOther || pushed.stored().isEmpty() && change.base() > 0) {
            return Optional.of(Refusal.of("not-found"));
        }
        return Refusal.when(pushed.is(Kind.CASE) && !change.record().equals(change.caseId()), "wrong-shape");
    }

    /** That content has arrived, who stated what when, and that a case was assigned is said by the server alone. */
    static Optional<Refusal> serverFields(PushedChange pushed, PushContext context) {
        boolean said = pushed.set().has(PictureRecord.RECEIVED.name())
                || pushed.set().has(Client.PROVENANCE.name())
                || HolderPolicy.saysAssigned(pushed.change());
        return Refusal.when(said && !pushed.author().isServer(), "not-allowed");
    }

    /** The caller's role and place allow these fields; a change is kept when they once did. */
    static Optional<Refusal> permitted(PushedChange pushed, PushContext context) {
        // An adopter may settle; they do not write in their own name, so a team lead may adopt a note.
        boolean adoptsNote = pushed.author().isAdopted() && !pushed.is(Kind.CASE);
        if (pushed.opens() || adoptsNote || pushed.author().isServer()) {
            return Optional.empty();
        }
        Caller caller = pushed.caller();
        CaseHolders holders = pushed.row().orElseThrow().holders();
        if (AccessRules.mayChange(caller, holders, pushed.change().kind(), fields(pushed))) {
            return Optional.empty();
        }
        boolean lost = !AccessRules.mayWrite(caller, holders) && held(caller, holders, context);
        return Optional.of(lost ? Refusal.quarantined() : Refusal.of("not-allowed"));
    }

    /** Held the case until it was handed over, or until another role came that the name on it does not fit. */
    private static boolean held(Caller caller, CaseHolders holders, PushContext context) {
        return context.wasHeld(holders.caseId()) || holders.named().contains(caller.account());
    }

    /** The caller's role and place allow the case that they open. */
    static Optional<Refusal> mayOpen(Candidate candidate, PushContext context) {
        PushedChange pushed = candidate.pushed();
        boolean opensForeign = pushed.opens()
                && !AccessRules.mayOpen(pushed.caller(), candidate.row().holders());
        return Refusal.when(opensForeign, "not-allowed");
    }

    /** The fields set; {@code conflicts} only where the change settles open conflicts over all the others. */
    private static Set<String> fields(PushedChange pushed) {
        Set<String> fields = new HashSet<>(2 * pushed.set().size());
        pushed.set().fieldNames().forEachRemaining(fields::add);
        if (fields.remove(CommonFields.CONFLICTS.name()) && settled(pushed).containsAll(fields)) {
            fields.add(CommonFields.CONFLICTS.name());
        }
        return fields;
    }

    private static Set<String> settled(PushedChange pushed) {
        Set<UUID> closed = new HashSet<>();
        Set<String> fields = new HashSet<>();
        for (ConflictEntry conflict : Conflicts.open(pushed.storedDoc())) {
            if (pushed.set()
                    .path(CommonFields.CONFLICTS.name())
                    .path(conflict.id().toString())
                    .isNull()) {
                closed.add(conflict.id());
                conflict.fields().fieldNames().forEachRemaining(path -> {
                    List<String> parts = FieldPath.parts(path);
                    fields.add(parts.get(0));
                });
            }
        }
        return closed.isEmpty() ? Set.of() : fields;
    }
}
