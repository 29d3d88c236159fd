package se.stegvis.server.sync;

import java.util.Optional;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.record.StepChange;
import se.stegvis.shared.wire.Json;

/** A signed change of step moves its case, in the same transaction and by the same author (decision 16). */
final class StepTaken {
    private StepTaken() {}

    /**
     * The state of the CASE that follows upon a record which is being taken; empty when it moves nothing.
     *
     * @param ground as it stands before the record is taken
     */
    static Optional<Revision> caseAfter(Ground ground, Revision taken) {
        boolean before = ground.newest(taken.id()).filter(Revision::signed).isPresent();
        if (before || !taken.signed() || !(taken.view() instanceof StepChange change)) {
            return Optional.empty();
        }
        return change.to().filter(to -> change.addendumTo().isEmpty()).flatMap(to -> ground.newest(taken.caseId())
                .map(standing -> moved(standing, to, taken)));
    }

    private static Revision moved(Revision standing, String to, Revision taken) {
        RecordHeader header =
                new RecordHeader(standing.id(), standing.caseId(), standing.kind(), standing.number() + 1);
        return new Revision(
                header,
                taken.seq() + 1,
                false,
                taken.origin(),
                false,
                standing.doc().with(Json.newObject().put("step", to), Kind.CASE.spec()));
    }
}
