package se.stegvis.server.attachment;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.CaseLeavers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;

/**
 * Who may send content into a case: whoever may write in it, and whoever held it before, for their picture may come after the
 * case was handed over. In both cases only what a record of the case names, or a change of their own that waits in
 * quarantine. Nobody sees anything of the case by that: who sends content has it, and its hash says which it is
 * (decision 60).
 */
@Singleton
final class UploadAuthorizer {
    private final CaseRegister register;
    private final CaseLeavers leavers;
    private final AttachmentRefStore names;
    private final QuarantinedAttachmentRefs quarantinedAttachmentRefs;

    UploadAuthorizer(
            CaseRegister register,
            CaseLeavers leavers,
            AttachmentRefStore names,
            QuarantinedAttachmentRefs quarantinedAttachmentRefs) {
        this.register = register;
        this.leavers = leavers;
        this.names = names;
        this.quarantinedAttachmentRefs = quarantinedAttachmentRefs;
    }

    /**
     * The row of the case stays locked until the transaction ends.
     *
     * @throws ProblemException 404 when the case neither is nor was the caller's; 409 {@code attachment-not-named}, or to
     *     who held it before {@code attachment-not-wanted}
     */
    void pass(Caller caller, Content content) {
        UUID caseId = content.caseId();
        CaseRow row = register.lock(caller.municipality(), List.of(caseId)).get(caseId);
        check(caller, content, row);
    }

    /** As {@link #pass}, for who only asks; locks nothing. */
    void look(Caller caller, Content content) {
        UUID caseId = content.caseId();
        CaseRow row = register.read(caller.municipality(), List.of(caseId)).get(caseId);
        check(caller, content, row);
    }

    private void check(Caller caller, Content content, CaseRow row) {
        int municipality = caller.municipality();
        if (row == null) {
            // A case that waits in quarantine for somebody to take it over, or none.
            if (!quarantinedAttachmentRefs.waits(municipality, content, caller.account())) {
                throw CaseGuard.notFound();
            }
            return;
        }
        boolean writes = AccessRules.mayWrite(caller, row.holders());
        if (!writes
                && !held(caller, content)
                && !quarantinedAttachmentRefs.waits(municipality, content, caller.account())) {
            throw CaseGuard.notFound();
        }
        if (names.naming(municipality, content).isEmpty()
                && !quarantinedAttachmentRefs.waits(municipality, content, caller.account())) {
            throw ProblemException.of(HttpStatus.CONFLICT, writes ? "attachment-not-named" : "attachment-not-wanted");
        }
    }

    private boolean held(Caller caller, Content content) {
        return !leavers.heldBefore(caller.municipality(), caller.account(), List.of(content.caseId()))
                .isEmpty();
    }
}
