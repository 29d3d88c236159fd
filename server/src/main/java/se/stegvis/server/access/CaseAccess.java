package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.Statements;
import se.stegvis.server.team.Role;

/** {@link AccessRules#mayRead} as one indexed statement: which cases a caller has, without going through the others. */
@Singleton
public class CaseAccess {
    private static final String RESPONSIBLE =
            "SELECT case_id, seq FROM care_case WHERE municipality = ? AND responsible = ?";

    private static final String DEPUTY = "SELECT case_id, seq FROM care_case WHERE municipality = ? AND deputy = ?";

    private static final String THERAPIST =
            "SELECT case_id, seq FROM care_case WHERE municipality = ? AND occupational_therapist = ?";

    private static final String LED =
            "SELECT case_id, seq FROM care_case WHERE municipality = ? AND team IN (%s) AND protection = 'NONE'";

    private static final String OPEN = " AND closed_on IS NULL";

    private final Statements statements;

    CaseAccess(Statements statements) {
        this.statements = statements;
    }

    /** Each case the caller may read, with the number of its newest change, in the transaction that is open. */
    public Map<UUID, Long> casesOf(Caller caller) {
        return cases(caller, "");
    }

    /** As {@link #casesOf(Caller)} without the closed ones, at the cost of the open ones. */
    public Map<UUID, Long> openCasesOf(Caller caller) {
        return cases(caller, OPEN);
    }

    /** One statement for each place that the caller's role may be named in, as in {@link Caller#isNamedOn}. */
    private static List<String> named(Role role) {
        return switch (role) {
            case CASEWORKER, COACH -> List.of(RESPONSIBLE, DEPUTY);
            case TEAM_LEAD -> List.of(RESPONSIBLE);
            case OCCUPATIONAL_THERAPIST -> List.of(THERAPIST);
            case ADMIN -> List.of();
        };
    }

    private Map<UUID, Long> cases(Caller caller, String only) {
        record NumberedCase(UUID id, long seq) {}

        List<String> named = named(caller.role());
        if (named.isEmpty()) {
            return Map.of();
        }
        List<UUID> led = caller.role() == Role.TEAM_LEAD ? List.copyOf(caller.teams()) : List.of();
        List<String> parts = new ArrayList<>(named);
        if (!led.isEmpty()) {
            parts.add(LED);
        }
        String sql = parts.stream().map(part -> part + only).collect(Collectors.joining(" UNION DISTINCT "));
        return statements
                .rows(
                        sql,
                        values -> {
                            named.forEach(
                                    part -> values.number(caller.municipality()).id(caller.account()));
                            if (!led.isEmpty()) {
                                values.number(caller.municipality()).ids(led);
                            }
                        },
                        row -> new NumberedCase(row.id("case_id"), row.longNumber("seq")))
                .stream()
                .collect(Collectors.toMap(NumberedCase::id, NumberedCase::seq, (one, same) -> same));
    }
}
