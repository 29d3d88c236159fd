package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.Caller;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** A follow-up decades ahead takes no case off the lists. */
class FarDateTest {
    private static final String AT = "2026-11-23T09:00:00+01:00";

    @Test
    void b3_aCaseWhoseOnlyDateLiesMoreThanSixMonthsAheadIsAmongThoseWithoutDate() {
        try (WebFixture town = new WebFixture()) {
            Caller hanna = town.caller("handlaggare1");
            UUID caseId = UUID.fromString("019ab000-0000-7000-8000-000000000001");
            var opened = Json.newObject().put("opened", "2026-11-02");
            assertThat(town.push(hanna, change(caseId, opened, 0)).outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(listed(town, caseId)).isTrue();
            for (String near : new String[] {"2027-05-23", "2026-12-07"}) {
                date(town, hanna, caseId, near);
                assertThat(listed(town, caseId)).as(near).isFalse();
            }
            for (String far : new String[] {"2062-12-04", "2027-05-24"}) {
                date(town, hanna, caseId, far);
                assertThat(listed(town, caseId)).as(far).isTrue();
            }
            town.bean(CaseReviewRun.class).reviewDue(Instant.parse("2026-11-23T08:00:00Z"));
            assertThat(town.count("SELECT COUNT(*) FROM case_finding WHERE municipality = 1 AND state = 'OPEN'"
                            + " AND rule = 'NO_FUTURE_FOLLOW_UP' AND case_id = UNHEX('"
                            + caseId.toString().replace("-", "") + "')"))
                    .as("the rule finds it")
                    .isEqualTo(1);
        }
    }

    private static void date(WebFixture town, Caller caller, UUID caseId, String date) {
        int revision =
                (int) town.count("SELECT MAX(revision) FROM care_record WHERE municipality = 1 AND record_id = UNHEX('"
                        + caseId.toString().replace("-", "") + "')");
        var set = Json.newObject();
        set.putObject("followUp").put("date", date);
        assertThat(town.push(caller, change(caseId, set, revision)).outcome()).isEqualTo(Outcome.APPLIED);
    }

    private static boolean listed(WebFixture town, UUID caseId) {
        String page = "";
        for (int sheet = 1; sheet <= 3; sheet++) {
            page += town.reader(WebFixture.LEAD)
                    .get("/web/cases?without=date&page=" + sheet)
                    .html();
        }
        return page.contains(CaseNumber.of(caseId));
    }

    private static Change change(UUID caseId, com.fasterxml.jackson.databind.node.ObjectNode set, int base) {
        return new Change(UUID.randomUUID(), caseId, "CASE", caseId, base, set, AT, Optional.empty());
    }
}
