package se.stegvis.server.reminder;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.Id;

/** The queue of cases to be reviewed. All in the caller's transaction. */
@Singleton
public final class CaseReviewQueue {
    private final CaseReviewQueueRepository rows;

    CaseReviewQueue(CaseReviewQueueRepository rows) {
        this.rows = rows;
    }

    /** A case to be looked at, as it was when read. */
    @MappedEntity
    public record Watch(@Id UUID caseId, int version) {}

    /** Something has changed in these cases: they are to be looked at again, on that day at the latest. */
    public void touch(int municipality, Collection<UUID> cases, LocalDate day) {
        if (!cases.isEmpty()) {
            rows.touch(municipality, hexList(cases), day);
        }
    }

    /** As a JSON array: every push queues cases, and a batch would be a statement for each of them. */
    private static String hexList(Collection<UUID> cases) {
        return cases.stream()
                .map(id -> id.toString().replace("-", ""))
                .collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    public List<Watch> due(int municipality, LocalDate today, int limit) {
        return rows.due(municipality, today, limit);
    }

    /** True when nobody has touched or looked at the case in between; empty {@code next}: not again by itself. */
    public boolean move(int municipality, Watch watch, Optional<LocalDate> next) {
        return rows.move(municipality, watch.caseId(), watch.version(), next) == 1;
    }
}
