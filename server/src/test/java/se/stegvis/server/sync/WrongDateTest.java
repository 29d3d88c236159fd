package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.signedVisit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.support.SettableClock;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;

/** Dates that nobody can mean ({@link ChangeDates}); the server's day is 1 December 2026. */
class WrongDateTest {
    private static final String TODAY = "2026-12-01T10:00:00+01:00";
    private static SyncServer server;
    private Tablet hanna;
    private UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        server.bean(SettableClock.class).set(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @BeforeEach
    void login() {
        hanna = server.tablet("handlaggare1@ekdalen");
        caseId = hanna.openCase();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "happenedAt, 2062-11-20T10:00:00+01:00, happenedAt",
        "happenedAt, 2026-12-01T10:16:00+01:00, happenedAt",
        "happenedAt, 1926-12-01T10:00:00+01:00, happenedAt",
        "happenedAt, 2016-11-30T10:00:00+01:00, happenedAt",
        "start, 1970-01-01T00:00:00Z, start",
        "start, 2026-12-02T10:00:00+01:00, start",
        "followUp, 2020-01-01, followUp/date",
        "followUp, 2026-11-30, followUp/date",
    })
    void b3_aSignedVisitOfAnotherTimeIsRefusedWithTheFieldAndTheRemedy(String field, String value, String told) {
        ObjectNode set = signedVisit();
        if (field.equals("followUp")) {
            set.putObject(field).put("date", value);
        } else {
            set.put(field, value);
        }
        ChangeResult result = hanna.pushOne(change(id(), 0, set, TODAY));
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo("wrong-date");
        assertThat(result.problem().orElseThrow().errors())
                .extracting(error -> error.field())
                .containsExactly(told);
        assertThat(result.problem().orElseThrow().errors().get(0).text()).containsAnyOf("Välj", "Rätta");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31T23:00:00Z", "0001-01-01T00:00:00Z", "9999-01-01T00:00:00Z"})
    void b3_aYearThatNobodyCanMeanIsRefusedInADraftToo(String at) {
        ChangeResult result = hanna.pushOne(change(id(), 0, set("happenedAt", at), TODAY));
        assertThat(result.problem().orElseThrow().name()).isEqualTo("wrong-type");
    }

    @Test
    void b3_whatIsADraftMayBePlannedAheadAndIsRefusedAsItIsSigned() {
        UUID visit = id();
        hanna.pushOne(change(visit, 0, set("happenedAt", "2026-12-24T10:00:00+01:00"), TODAY));
        ChangeResult signed = hanna.pushOne(change(visit, 1, signedVisit(), TODAY));
        assertThat(signed.problem().orElseThrow().name()).isEqualTo("wrong-date");
    }

    @ParameterizedTest
    @CsvSource({"happenedAt, 1926-11-20T10:00:00+01:00", "start, 1970-01-01T00:00:00Z"})
    void b3_whatADraftTellsOfLongAgoIsRefusedAsItIsSigned(String field, String value) {
        UUID visit = id();
        hanna.pushOne(change(visit, 0, signedVisit().put(field, value).putNull("status"), TODAY));
        ChangeResult signed = hanna.pushOne(change(visit, 1, set("status", "SIGNED"), TODAY));
        assertThat(signed.problem().orElseThrow().name()).isEqualTo("wrong-date");
        assertThat(signed.problem().orElseThrow().errors().get(0).field()).isEqualTo(field);
    }

    @Test
    void b3_aCaseIsNotClosedBeforeItWasOpened() {
        UUID other = hanna.openCase();
        ObjectNode both = set("opened", "2026-11-02");
        both.putObject("closed").put("date", "1926-11-02").put("outcome", "MOVED");
        ChangeResult closed = hanna.pushOne(change("CASE", other, other, 1, both, TODAY));
        assertThat(closed.problem().orElseThrow().name()).isEqualTo("wrong-date");
        assertThat(closed.problem().orElseThrow().errors().get(0).field()).isEqualTo("closed/date");
    }

    @ParameterizedTest
    @CsvSource({"assistanceSince, 2062-01-01", "assistanceSince, 1900-01-01", "opened, 1900-01-01"})
    void b3_aCaseIsGivenNoDayThatLiesDecadesOff(String field, String value) {
        UUID other = hanna.openCase();
        ChangeResult changed = hanna.pushOne(change("CASE", other, other, 1, set(field, value), TODAY));
        assertThat(changed.problem().orElseThrow().name()).isEqualTo("wrong-date");
        assertThat(changed.problem().orElseThrow().errors().get(0).field()).isEqualTo(field);
    }

    @Test
    void b3_aTabletThatWasAwayForWeeksSendsItsNoteWithADateThatHasPassedSince() {
        ObjectNode set = signedVisit().put("happenedAt", "2026-11-02T10:00:00+01:00");
        set.putObject("followUp").put("date", "2026-11-16");
        UUID visit = id();
        assertThat(hanna.pushOne(change(visit, 0, set, "2026-11-02T11:00:00+01:00"))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void b3_aDateInADraftThatPassesBeforeItIsSignedIsTaken() {
        UUID visit = id();
        ObjectNode draft = set("happenedAt", "2026-11-02T10:00:00+01:00");
        draft.putObject("followUp").put("date", "2026-11-16");
        hanna.pushOne(change(visit, 0, draft, "2026-11-02T11:00:00+01:00"));
        assertThat(hanna.pushOne(change(visit, 1, signedVisit(), TODAY)).outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void b3_aDateInADraftBeforeTheDayItHappenedIsRefusedAsItIsSigned() {
        UUID visit = id();
        ObjectNode draft = set("happenedAt", "2026-11-02T10:00:00+01:00");
        draft.putObject("followUp").put("date", "2020-01-01");
        hanna.pushOne(change(visit, 0, draft, "2026-11-02T11:00:00+01:00"));
        ChangeResult signed = hanna.pushOne(change(visit, 1, signedVisit(), TODAY));
        assertThat(signed.problem().orElseThrow().errors().get(0).field()).isEqualTo("followUp/date");
    }

    @Test
    void b3_aCaseIsGivenNoDateThatHasPassedAndKeepsTheOneItHas() {
        UUID other = hanna.openCase();
        ObjectNode date = set();
        date.putObject("followUp").put("date", "2026-11-23");
        assertThat(hanna.pushOne(change("CASE", other, other, 1, date, Tablet.AT))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(hanna.pushOne(change("CASE", other, other, 2, date, TODAY)).outcome())
                .as("sent again as it stands")
                .isNotEqualTo(Outcome.REFUSED);
        ObjectNode passed = set();
        passed.putObject("followUp").put("date", "2026-11-24");
        assertThat(hanna.pushOne(change("CASE", other, other, 2, passed, TODAY))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("wrong-date");
    }

    /** On a server of its own, whose clock may move. */
    @Test
    void b3_aClockThatGoesSomeHoursAheadIsForgivenWhenTheHourHasCome() {
        try (SyncServer other = new SyncServer()) {
            SettableClock clock = other.bean(SettableClock.class);
            clock.set(Instant.parse("2026-12-01T09:00:00Z"));
            Tablet early = other.tablet("handlaggare1@ekdalen");
            UUID opened = early.openCase();
            ObjectNode set = signedVisit().put("happenedAt", "2026-12-01T13:00:00+01:00");
            Change ahead = change("HOME_VISIT", opened, id(), 0, set, "2026-12-01T13:05:00+01:00");
            assertThat(early.pushOne(ahead).outcome()).isEqualTo(Outcome.REFUSED);
            clock.advance(Duration.ofHours(3));
            assertThat(other.tablet("handlaggare1@ekdalen").pushOne(ahead).outcome())
                    .isEqualTo(Outcome.APPLIED);
        }
    }

    private Change change(UUID careRecord, int base, ObjectNode set, String at) {
        return change("HOME_VISIT", caseId, careRecord, base, set, at);
    }

    private static Change change(String kind, UUID ofCase, UUID careRecord, int base, ObjectNode set, String at) {
        return new Change(id(), careRecord, kind, ofCase, base, set, at, Optional.empty());
    }
}
