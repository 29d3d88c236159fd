package se.stegvis.server.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.RecordPlace;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.merge.FieldPath;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;

/** Whether a change may touch its case and its record. Foreign, missing and closed to the caller are one answer. */
final class ChangeAccess {
    private final Caller caller;
    private final PushContext context;

    ChangeAccess(Caller caller, PushContext context) {
        this.caller = caller;
        this.context = context;
    }

    /** True when the change opens a case that does not exist yet. */
    boolean opens(Change change) {
        return Kind.CASE.is(change.kind())
                && change.base() == 0
                && change.record().equals(change.caseId())
                && !context.cases.containsKey(change.caseId())
                && !context.erased.contains(change.caseId())
                && !context.places.containsKey(change.record());
    }

    /** The stored record, empty when new; refused when it belongs elsewhere. */
    Optional<Revision> careRecord(Change change) throws Refusal {
        RecordPlace place = context.places.get(change.record());
        if (place != null && !place.isIn(change.caseId())) {
            throw Refusal.of("not-found");
        }
        Optional<Revision> newest = context.newest(change.record());
        if (newest.isPresent() && !newest.get().kind().equals(change.kind())) {
            throw Refusal.of("not-found");
        }
        if (newest.isEmpty() && change.base() > 0) {
            throw Refusal.of("not-found");
        }
        if (Kind.CASE.is(change.kind()) && !change.record().equals(change.caseId())) {
            throw Refusal.of("wrong-shape");
        }
        return newest;
    }

    /** The stored case. */
    CaseRow existing(Change change) throws Refusal {
        CaseRow row = there(change);
        boolean lowers = ClientPolicy.onlyLowers(change) && AccessRules.mayLowerProtection(caller, row.holders());
        if (AccessRules.mayRead(caller, row.holders()) || lowers || context.heldBefore.contains(change.caseId())) {
            return row;
        }
        throw Refusal.of("not-found");
    }

    /** The stored case, whoever may read it: for what the server itself writes. */
    CaseRow there(Change change) throws Refusal {
        CaseRow row = context.cases.get(change.caseId());
        if (row == null) {
            throw Refusal.of(context.erased.contains(change.caseId()) ? "erased" : "not-found");
        }
        return row;
    }

    /** Refused unless the caller's role and place allow these fields; quarantined when they once did. */
    void permits(Change change, CaseRow row, Doc stored) throws Refusal {
        if (AccessRules.mayChange(caller, row.holders(), change.kind(), fields(change, stored))) {
            return;
        }
        boolean lost = !AccessRules.mayWrite(caller, row.holders()) && context.heldBefore.contains(change.caseId());
        throw lost ? Refusal.quarantined() : Refusal.of("not-allowed");
    }

    void permitsOpening(CaseRow row) throws Refusal {
        if (!AccessRules.mayOpen(caller, row.holders())) {
            throw Refusal.of("not-allowed");
        }
    }

    /** The fields set; {@code conflicts} only where the change settles open conflicts over all the others. */
    private static Set<String> fields(Change change, Doc stored) {
        Set<String> fields = new HashSet<>(2 * change.set().size());
        change.set().fieldNames().forEachRemaining(fields::add);
        if (fields.remove(CommonFields.CONFLICTS.name())
                && settled(change, stored).containsAll(fields)) {
            fields.add(CommonFields.CONFLICTS.name());
        }
        return fields;
    }

    private static Set<String> settled(Change change, Doc stored) {
        Set<UUID> closed = new HashSet<>();
        Set<String> fields = new HashSet<>();
        for (ConflictEntry conflict : Conflicts.open(stored)) {
            if (change.set()
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
