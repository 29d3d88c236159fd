package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** A visit that goes on over midnight is signed, read and kept as it was; it is Monday 23 November 2026. */
class MidnightVisitTest {
    private static final UUID CASE = UUID.fromString("019ab000-0000-7000-8000-000000000016");

    private static ChangeResult signed(WebFixture town, Caller worker, String start, String end) {
        ObjectNode set = Json.newObject().put("status", "SIGNED").put("happenedAt", start);
        set.put("purpose", "PLANNED_FOLLOW_UP").put("entry", "LET_IN").put("observations", "Lugn kväll.");
        set.put("start", start).put("end", end);
        set.putObject("followUp").put("date", "2027-03-28"); // the clocks go forward in that night
        UUID visit = UUID.randomUUID();
        return town.push(
                worker,
                new Change(
                        UUID.randomUUID(),
                        visit,
                        "HOME_VISIT",
                        CASE,
                        0,
                        set,
                        "2026-11-23T08:00:00+01:00",
                        Optional.empty()));
    }

    @Test
    void b16_aVisitOverMidnightIsSignedAndReadWithBothItsDays() {
        try (WebFixture town = new WebFixture()) {
            Caller worker = town.caller("handlaggare1");
            ObjectNode opened = Json.newObject().put("opened", "2026-11-02");
            town.push(
                    worker,
                    new Change(
                            UUID.randomUUID(),
                            CASE,
                            "CASE",
                            CASE,
                            0,
                            opened,
                            "2026-11-23T08:00:00+01:00",
                            Optional.empty()));
            assertThat(signed(town, worker, "2026-11-20T23:30:00+01:00", "2026-11-21T00:15:00+01:00")
                            .outcome())
                    .isEqualTo(Outcome.APPLIED);
            assertThat(signed(town, worker, "2026-11-18T22:45:00Z", "2026-11-18T23:20:00Z")
                            .outcome())
                    .as("in another offset")
                    .isEqualTo(Outcome.APPLIED);
            String page =
                    town.reader(WebFixture.WORKER).get("/web/cases/" + CASE).html();
            assertThat(page).contains("2026-11-20 23:30", "2026-11-21 00:15", "2026-11-18 23:45", "2026-11-19 00:20");
            assertThat(page).contains(">2027-03-28</time>");
            assertThat(page.indexOf("2026-11-20 23:30"))
                    .as("newest first")
                    .isLessThan(page.indexOf("2026-11-18 23:45"));
        }
    }

    @Test
    void b16_aVisitOfADayIsTakenAndALongerOneIsNot() {
        try (WebFixture town = new WebFixture()) {
            Caller worker = town.caller("handlaggare1");
            ObjectNode opened = Json.newObject().put("opened", "2026-11-02");
            town.push(
                    worker,
                    new Change(
                            UUID.randomUUID(),
                            CASE,
                            "CASE",
                            CASE,
                            0,
                            opened,
                            "2026-11-23T08:00:00+01:00",
                            Optional.empty()));
            assertThat(signed(town, worker, "2026-11-20T09:00:00+01:00", "2026-11-21T09:00:00+01:00")
                            .outcome())
                    .isEqualTo(Outcome.APPLIED);
            for (String end : new String[] {"2026-11-21T09:01:00+01:00", "2026-11-22T00:15:00+01:00"}) {
                ChangeResult refused = signed(town, worker, "2026-11-20T09:00:00+01:00", end);
                assertThat(refused.outcome()).as(end).isEqualTo(Outcome.REFUSED);
                assertThat(refused.problem().orElseThrow().errors())
                        .anyMatch(error ->
                                error.field().equals("end") && error.text().contains("mer än ett dygn efter början"));
            }
            assertThat(signed(town, worker, "2026-11-20T09:00:00+01:00", "2026-11-20T08:59:00+01:00")
                            .outcome())
                    .as("an end before the start")
                    .isEqualTo(Outcome.REFUSED);
        }
    }
}
