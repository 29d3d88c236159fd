package se.stegvis.server.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.record.RecordPlace;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.HolderCandidates;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FormerSignatures;

/**
 * The knowledge that a decision about a change may ask: the state of the database under the locks of the push, with the
 * changes that the push has accepted before. A policy only reads it.
 */
interface PushContext {
    /** The case; empty when it does not exist, is another municipality's or is not named in the push. */
    Optional<CaseRow> row(UUID caseId);

    /** Whether a second person has approved that the caller lowers the protection in the case; read where a change does. */
    boolean isLoweringApproved(UUID caseId);

    /** Whether the case has been erased for good. */
    boolean isErased(UUID caseId);

    /** Whether the caller once held the case. */
    boolean wasHeld(UUID caseId);

    /** Whether the caller, who has left, opened the case in quarantine. */
    boolean isOpenedByLeaver(UUID caseId);

    /** Where the id of a record is in use. */
    Optional<RecordPlace> place(UUID careRecord);

    /** The answer that a change has had. */
    Optional<LoggedChange> answered(UUID change);

    /** The newest state of a record. */
    Optional<Revision> newest(UUID careRecord);

    /** The document at that revision; the empty one for revision 0, and for one that is not kept. */
    Doc doc(UUID careRecord, int revision);

    /** The newest state of the case's records, as far as they are read; all of them where a signature asks. */
    List<CareRecord> recordsOf(UUID caseId);

    /**
     * Signatures on the glass in the case as they have been stored, where a signature asks; those of the push among
     * them. All cases of the push share what the comparison may cost.
     */
    FormerSignatures signaturesIn(UUID caseId);

    /** Who works in the municipality, as far as the changes ask it. */
    HolderCandidates.ReadWorkplace workplace();

    /** The processes of the municipality; read where a signature or a case asks. */
    Optional<ProcessRegistry> processes();

    /**
     * The clients of the case; one, but data of earlier versions may hold more. Known where a change is to a CLIENT.
     */
    default Stream<Client> clientsOf(UUID caseId) {
        return recordsOf(caseId).stream()
                .flatMap(one -> one instanceof Client client ? Stream.of(client) : Stream.empty());
    }
}
