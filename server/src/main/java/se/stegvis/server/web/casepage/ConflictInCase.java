package se.stegvis.server.web.casepage;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.merge.FieldConflict;

/** An open conflict of a record, among the records of its case. */
record ConflictInCase(List<Revision> ofCase, Revision revision, ConflictEntry entry) {
    /** The decider at the desk wrote neither text. */
    private static final UUID NEITHER = new UUID(0, 0);

    /** @throws ProblemException 404 when the case has no such record, or the record no such open conflict */
    static ConflictInCase of(List<Revision> ofCase, UUID careRecord, UUID conflict) {
        Revision revision = ofCase.stream()
                .filter(one -> one.id().equals(careRecord))
                .findFirst()
                .orElseThrow(ConflictInCase::notFound);
        ConflictEntry entry = Conflicts.open(revision.doc()).stream()
                .filter(one -> one.id().equals(conflict))
                .findFirst()
                .orElseThrow(ConflictInCase::notFound);
        return new ConflictInCase(ofCase, revision, entry);
    }

    /** Its fields in the order of the page: the stored text counts as the first, the other text as the second. */
    List<FieldConflict> fields() {
        return FieldConflict.of(revision.view(), entry, NEITHER);
    }

    private static ProblemException notFound() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** Leaves out what is written. */
    @Override
    public String toString() {
        return "ConflictInCase[" + revision.id() + ", " + revision.number() + "]";
    }
}
