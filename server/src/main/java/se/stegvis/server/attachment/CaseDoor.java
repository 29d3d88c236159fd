package se.stegvis.server.attachment;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;

/** Content is read by whom its case is open to. Foreign, missing and closed to the caller are one answer. */
@Singleton
final class CaseDoor {
    private final CaseRegister register;

    CaseDoor(CaseRegister register) {
        this.register = register;
    }

    /** Passes who may read the case. */
    void read(Connection connection, Caller caller, UUID caseId) throws SQLException {
        CaseRow row = register.read(connection, caller.municipality(), List.of(caseId))
                .get(caseId);
        if (row == null || !AccessRules.mayRead(caller, row.holders())) {
            throw notFound();
        }
    }

    static ProblemException notFound() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
