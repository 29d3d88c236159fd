package se.stegvis.server.statistics;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Ids;
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

    private static final String ALL = "SELECT case_id FROM care_case WHERE municipality = ?";
    private static final String OF_TEAMS = "SELECT case_id FROM care_case WHERE municipality = ? AND team IN (%s)";

    private final Transactions transactions;
    private final RecordPages pages;
    private final AuditLog audit;

    Statistics(Transactions transactions, RecordPages pages, AuditLog audit) {
        this.transactions = transactions;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * The figures of a period: of the teams that the caller leads, or of the municipality for an administrator. Clients
     * with protected identity are not among them.
     *
     * @throws ProblemException not-found for everybody else
     */
    public List<Figure> of(Caller caller, Period period) {
        if (!AccessRules.maySeeStatistics(caller)) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return transactions.snapshot(tx -> {
            audit.write(
                    tx,
                    List.of(new AuditEntry(
                            caller.municipality(),
                            caller.account(),
                            caller.device(),
                            AuditEntry.Action.READ,
                            Optional.empty(),
                            Optional.empty(),
                            "statistics")));
            return Tables.of(stories(tx, caller, new StoryReader(period)));
        });
    }

    private List<CaseStory> stories(Connection tx, Caller caller, StoryReader reader) throws SQLException {
        List<UUID> cases = cases(tx, caller);
        List<CaseStory> stories = new ArrayList<>();
        for (int first = 0; first < cases.size(); first += PAGE) {
            List<UUID> page = cases.subList(first, Math.min(cases.size(), first + PAGE));
            records(tx, caller, page).values().forEach(records -> reader.read(records)
                    .ifPresent(stories::add));
        }
        return stories;
    }

    private Map<UUID, List<CareRecord>> records(Connection tx, Caller caller, List<UUID> page) throws SQLException {
        Map<UUID, List<CareRecord>> byCase = new HashMap<>();
        List<RecordPages.SequenceSpan> whole =
                page.stream().map(id -> new RecordPages.SequenceSpan(id, 0, 0)).toList();
        var reader = new RecordPages.PageReader(caller.municipality(), caller.account(), Optional.empty());
        pages.read(tx, reader, whole, Integer.MAX_VALUE, revision -> {
            byCase.computeIfAbsent(revision.caseId(), id -> new ArrayList<>()).add(revision.view());
            return true;
        });
        return byCase;
    }

    private static List<UUID> cases(Connection tx, Caller caller) throws SQLException {
        boolean all = caller.role() == Role.ADMIN;
        List<UUID> teams = List.copyOf(caller.teams());
        if (!all && teams.isEmpty()) {
            return List.of();
        }
        List<UUID> cases = new ArrayList<>();
        try (PreparedStatement statement =
                tx.prepareStatement(all ? ALL : String.format(Locale.ROOT, OF_TEAMS, Ids.marks(teams.size())))) {
            statement.setInt(1, caller.municipality());
            for (int i = 0; !all && i < teams.size(); i++) {
                statement.setBytes(i + 2, Ids.bytes(teams.get(i)));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cases.add(Ids.id(row, "case_id"));
                }
            }
        }
        return cases;
    }
}
