package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;
import se.stegvis.shared.record.Protection;

/** The open cases that somebody is responsible for, by index, at the cost of these. All in the caller's transaction. */
@Singleton
public class OpenHoldings {
    private static final String OF = """
            SELECT case_id, team, protection FROM care_case
            WHERE municipality = ? AND responsible IN (%s) AND closed_on IS NULL ORDER BY case_id""";

    private static final String LEFT_TO = """
            SELECT case_id, team, protection FROM care_case
            WHERE municipality = ? AND deputy IN (%s) AND closed_on IS NULL AND NOT EXISTS (
              SELECT 1 FROM account a WHERE a.municipality = care_case.municipality AND a.id = care_case.responsible
                AND a.active AND a.role IN ('CASEWORKER', 'COACH', 'TEAM_LEAD'))
            ORDER BY case_id""";

    private static final String COUNT = """
            SELECT responsible, COUNT(*) AS cases FROM care_case
            WHERE municipality = ? AND responsible IN (%s) AND closed_on IS NULL GROUP BY responsible""";

    /** @param isProtected its client is protected: counted, never named to whoever may not open it */
    public record Holding(UUID caseId, Optional<UUID> team, boolean isProtected) {}

    /** By id of the case. */
    public List<Holding> of(Connection tx, int municipality, UUID responsible) throws SQLException {
        return ByIds.rows(tx, OF, municipality, List.of(responsible), OpenHoldings::holding);
    }

    /** Those of which the account is deputy, and nobody who works here is responsible: they have nobody else. */
    public List<Holding> leftTo(Connection tx, int municipality, UUID deputy) throws SQLException {
        return ByIds.rows(tx, LEFT_TO, municipality, List.of(deputy), OpenHoldings::holding);
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                Ids.id(row, "case_id"),
                Ids.optional(row, "team"),
                Protection.valueOf(row.getString("protection")) != Protection.NONE);
    }

    /** How many each of them has; whoever has none is left out. */
    public Map<UUID, Integer> counts(Connection tx, int municipality, Collection<UUID> accounts) throws SQLException {
        record HoldingRow(UUID account, int cases) {}

        return ByIds.rows(
                        tx,
                        COUNT,
                        municipality,
                        accounts,
                        row -> new HoldingRow(Ids.id(row, "responsible"), row.getInt("cases")))
                .stream()
                .collect(Collectors.toMap(HoldingRow::account, HoldingRow::cases));
    }
}
