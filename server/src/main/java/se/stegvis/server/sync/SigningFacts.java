package se.stegvis.server.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.stegvis.shared.guide.NeedGroups;
import se.stegvis.shared.guide.StepGuards;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordStatus;
import se.stegvis.shared.record.Signer;
import se.stegvis.shared.record.StepChange;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.time.SwedishTime;

/** The server's facts about a case when a record in it is signed, as the rules of signing ask it. */
final class SigningFacts {
    private SigningFacts() {}

    /**
     * Whether the change signs a record of a kind that asks what the other records of the case say, before it is
     * accepted or to know what follows for the case; or calls parties to a SIP.
     */
    static boolean areAskedBy(Change change) {
        return SipInvitationCheck.isIn(change) || signsWhatAsks(change);
    }

    private static boolean signsWhatAsks(Change change) {
        return (CaseFacts.needRecordsFor(change.kind()) || NeedGroups.areSetBy(change.kind())) && signs(change);
    }

    /**
     * Whether the change signs what is signed on the glass, so that it must be known where its strokes were stored
     * before.
     */
    static boolean signsOnGlass(Change change) {
        return signs(change)
                && Kind.of(change.kind())
                        .flatMap(kind -> kind.spec().field(GlassSignature.STROKES.name()))
                        .isPresent();
    }

    private static boolean signs(Change change) {
        return change.set().path(CommonFields.STATUS.name()).asText().equals(RecordStatus.SIGNED.name());
    }

    /**
     * The author signs it, also when another adopts it: the name under it is the writer's. The rights of a role are
     * asked of the one who adopts.
     */
    static CaseFacts of(Candidate candidate, PushContext context) {
        LocalDate day = SwedishTime.day(candidate.receivedAt());
        Submission by = candidate.pushed().by();
        UUID caseId = candidate.header().caseId();
        CaseFacts facts = new CaseFacts(candidate.row().childInHousehold())
                .signedOn(day)
                .signedBy(new Signer(by.author().account(), by.role()))
                .withSignatures(context.signaturesIn(caseId));
        if (!CaseFacts.needRecordsFor(candidate.header().kind())) {
            return facts;
        }
        List<CareRecord> records = context.recordsOf(caseId);
        CaseFacts known = facts.with(CaseFacts.of(records).consents());
        return candidate.next() instanceof StepChange change
                ? known.withUnmet(
                        StepGuards.missing(context.processes().orElseThrow(), records, change, by.role(), day))
                : known;
    }
}
