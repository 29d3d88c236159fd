package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Statements;

/** Queues cases for review, in one statement: every push does it. */
@Singleton
final class CaseReviewQueueStore {
    private static final String TOUCH = """
            INSERT INTO case_watch (municipality, case_id, look_on) VALUES %s
            ON DUPLICATE KEY UPDATE look_on = LEAST(COALESCE(look_on, VALUES(look_on)), VALUES(look_on)),
              version = version + 1""";

    private static final int COLUMNS = 3;

    private final Statements statements;

    CaseReviewQueueStore(Statements statements) {
        this.statements = statements;
    }

    /** Something has changed in these cases: they are to be looked at again, on that day at the latest. */
    void touch(int municipality, Collection<UUID> cases, LocalDate day) {
        statements.insertAll(
                TOUCH,
                COLUMNS,
                cases.stream().sorted(Ids.ORDER).toList(),
                (values, caseId) -> values.number(municipality).id(caseId).day(day));
    }
}
