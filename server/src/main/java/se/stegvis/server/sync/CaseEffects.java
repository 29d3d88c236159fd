package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.guide.NeedGroups;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.ProcessField;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.record.StepChange;
import se.stegvis.shared.wire.Json;

/**
 * The effects of a newly signed record on its case, in the same transaction and by the same author: a change of step
 * moves it (decisions 16 and 33), an assessment or a consultation sets its need group (decision 32).
 */
final class CaseEffects {
    private CaseEffects() {}

    /**
     * The state of the CASE that follows upon a record which is being accepted; empty when nothing of it changes.
     *
     * @param context before the record is accepted
     */
    static Optional<Revision> upon(PushContext context, Revision taken) {
        boolean before = context.newest(taken.id()).filter(Revision::signed).isPresent();
        if (before || !taken.signed() || taken.view().addendumTo().isPresent()) {
            return Optional.empty();
        }
        return context.newest(taken.caseId()).flatMap(standing -> next(context, standing, taken));
    }

    private static Optional<Revision> next(PushContext context, Revision standing, Revision taken) {
        Doc doc = standing.doc().with(changes(context, taken), Kind.CASE.spec());
        if (doc.equals(standing.doc())) {
            return Optional.empty();
        }
        RecordHeader header =
                new RecordHeader(standing.id(), standing.caseId(), standing.kind(), standing.number() + 1);
        return Optional.of(new Revision(header, taken.seq() + 1, false, taken.origin(), false, doc));
    }

    private static ObjectNode changes(PushContext context, Revision taken) {
        ObjectNode set = Json.newObject();
        if (taken.view() instanceof StepChange change) {
            change.to().ifPresent(to -> set.put(CareCase.STEP.name(), to));
            change.toProcess().ifPresent(to -> set.set(CareCase.PROCESS.name(), ProcessField.write(to)));
        } else if (NeedGroups.areSetBy(taken.kind())) {
            NeedGroups.setLast(with(context.recordsOf(taken.caseId()), taken))
                    .ifPresent(group -> set.put(CareCase.NEED_GROUP.name(), group.name()));
        }
        return set;
    }

    private static List<CareRecord> with(List<CareRecord> records, Revision taken) {
        List<CareRecord> all = new ArrayList<>(records);
        all.removeIf(one -> one.id().equals(taken.id()));
        all.add(taken.view());
        return all;
    }
}
