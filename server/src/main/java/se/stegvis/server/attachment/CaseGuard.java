package se.stegvis.server.attachment;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;

/** Content is read by whom its case is open to. Foreign, missing and closed to the caller are one answer. */
@Singleton
final class CaseGuard {
    private final CaseRegister register;
    private final EmergencyAccess emergency;

    CaseGuard(CaseRegister register, EmergencyAccess emergency) {
        this.register = register;
        this.emergency = emergency;
    }

    /** Passes who may read the case. */
    void read(Caller caller, UUID caseId) {
        CaseRow row = register.read(caller.municipality(), List.of(caseId)).get(caseId);
        if (row == null || !AccessRules.mayRead(caller, row.holders())) {
            throw notFound();
        }
    }

    /** As {@link #read}, and who has opened the case in an emergency. */
    void readAlsoInEmergency(Caller caller, UUID caseId, Instant now) {
        if (emergency.until(caller, caseId, now).isEmpty()) {
            read(caller, caseId);
        }
    }

    static ProblemException notFound() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
