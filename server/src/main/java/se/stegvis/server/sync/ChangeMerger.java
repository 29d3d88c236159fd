package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.merge.Merge;
import se.stegvis.shared.merge.MergePlan;
import se.stegvis.shared.merge.SignedLock;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wire.Json;

/** Merges a change that may be made into the state of its record that would come of it. */
final class ChangeMerger {
    private ChangeMerger() {}

    static Candidate candidate(PushedChange pushed, PushContext context) {
        return pushed.opens() ? opened(pushed) : merged(pushed, context);
    }

    /** A new case is as it was sent, with a holder and a team where it names none. */
    private static Candidate opened(PushedChange pushed) {
        KindSpec spec = pushed.spec();
        ObjectNode set = stated(pushed, spec);
        Doc doc = CaseOpening.withDefaults(Doc.EMPTY.with(set, spec), pushed.caller());
        RecordHeader header = header(pushed);
        CaseRow row = CaseOpening.empty(pushed.caller(), header, doc, SwedishTime.day(pushed.receivedAt()));
        MergePlan alone = new MergePlan(doc, false, Json.newObject(), List.of(), List.of(), false, false);
        boolean asSent = doc.equals(Doc.EMPTY.with(pushed.set(), spec));
        return new Candidate(pushed, row, set, Doc.EMPTY, alone, Kind.read(header, doc), asSent);
    }

    private static Candidate merged(PushedChange pushed, PushContext context) {
        KindSpec spec = pushed.spec();
        Doc standing = pushed.storedDoc();
        boolean sawNewest = pushed.change().base() >= pushed.current();
        Doc base = sawNewest ? standing : Predecessors.effectiveBase(context, pushed.change(), spec);
        ObjectNode set = stated(pushed, spec);
        MergePlan plan = Merge.of(spec, base, standing, set, pushed.attribution());
        Doc merged = named(pushed, spec, plan.merged());
        Doc doc = plan.losing().isEmpty() ? merged : Conflicts.add(merged, conflict(pushed, plan.losing()));
        boolean asSent = plan.outcome() == Outcome.APPLIED
                && pushed.change().base() <= pushed.current()
                && set == pushed.set()
                && !plan.annotated()
                && merged.equals(plan.merged());
        CaseRow row = pushed.row().orElseThrow();
        return new Candidate(pushed, row, set, base, plan, Kind.read(header(pushed), doc), asSent);
    }

    /** The fields of the change, with the server's own values where the server knows them. */
    private static ObjectNode stated(PushedChange pushed, KindSpec spec) {
        ObjectNode set = AcceptedWithdrawal.dated(pushed.change(), pushed.storedDoc(), pushed.receivedAt());
        set = ClientPolicy.stated(pushed, set);
        set = HolderPolicy.stated(pushed, set);
        return ServerAttribution.stated(pushed, spec, set);
    }

    /** Who signs is known, so a signature without a name gets it. */
    private static Doc named(PushedChange pushed, KindSpec spec, Doc merged) {
        boolean signsNow = SignedLock.isSigned(spec, merged) && !SignedLock.isSigned(spec, pushed.storedDoc());
        String signer = pushed.author().account().toString();
        return signsNow && !merged.has(CommonFields.SIGNED_BY)
                ? merged.with(Json.newObject().put(CommonFields.SIGNED_BY.name(), signer), spec)
                : merged;
    }

    /** The conflict has the id of the change: there is at most one of each. */
    private static ConflictEntry conflict(PushedChange pushed, ObjectNode losing) {
        UUID id = pushed.change().id();
        return new ConflictEntry(
                id, id, pushed.author().account(), pushed.change().at(), losing);
    }

    private static RecordHeader header(PushedChange pushed) {
        return new RecordHeader(
                pushed.change().record(), pushed.caseId(), pushed.change().kind(), pushed.current() + 1);
    }
}
