package se.stegvis.server.statistics;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.record.RecordPages;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.CareRecord;

/**
 * Reads every case that the caller's figures are about, a hundred at a time, and counts. Costs by all records of those
 * cases, so it is asked for seldom and never by a page that is merely opened.
 */
@Singleton
public class Statistics {
    private static final int PAGE = 100;

    private final Transactions transactions;
    private final RecordPages pages;
    private final AuditLog audit;
    private final CaseIdRepository ids;

    Statistics(Transactions transactions, RecordPages pages, AuditLog audit, CaseIdRepository ids) {
        this.transactions = transactions;
        this.pages = pages;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * The figures of a period: of the teams that the caller leads, or of the municipality for an administrator. Clients
     * with protected identity are not among them.
     *
     * @throws ProblemException not-found for everybody else
     */
    public List<Figure> of(Caller caller, Period period) {
        if (!AdministrationRules.maySeeStatistics(caller)) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return transactions.snapshot(() -> {
            audit.write(new AuditEntry(
                    caller.municipality(),
                    caller.account(),
                    caller.device(),
                    AuditEntry.Action.READ,
                    Optional.empty(),
                    Optional.empty(),
                    "statistics"));
            return FigureTables.of(stories(caller, new CaseContributionReader(period)));
        });
    }

    private List<CaseContribution> stories(Caller caller, CaseContributionReader reader) {
        List<UUID> cases = cases(caller);
        List<CaseContribution> stories = new ArrayList<>();
        for (int first = 0; first < cases.size(); first += PAGE) {
            List<UUID> page = cases.subList(first, Math.min(cases.size(), first + PAGE));
            records(caller, page).values().forEach(records -> reader.read(records)
                    .ifPresent(stories::add));
        }
        return stories;
    }

    private Map<UUID, List<CareRecord>> records(Caller caller, List<UUID> page) {
        Map<UUID, List<CareRecord>> byCase = new HashMap<>();
        List<RecordPages.SequenceSpan> whole =
                page.stream().map(id -> new RecordPages.SequenceSpan(id, 0, 0)).toList();
        var reader = new RecordPages.PageReader(caller.municipality(), caller.account(), Optional.empty());
        pages.read(reader, whole, Integer.MAX_VALUE, revision -> {
            byCase.computeIfAbsent(revision.caseId(), id -> new ArrayList<>()).add(revision.view());
            return true;
        });
        return byCase;
    }

    private List<UUID> cases(Caller caller) {
        if (caller.role() == Role.ADMIN) {
            return ids.all(caller.municipality());
        }
        return caller.teams().isEmpty() ? List.of() : ids.ofTeams(caller.municipality(), caller.teams());
    }
}
