package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.Text;

class DateRuleTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Stream<Kind> signable() {
        return Stream.of(Kind.values()).filter(kind -> kind.spec().signable());
    }

    @ParameterizedTest
    @MethodSource("signable")
    void b3_noKindIsSignedOfTheFuture(Kind kind) {
        assertThat(ahead(kind.name(), "{'status':'SIGNED','happenedAt':'2062-11-20T10:00:00+01:00'}", "{}"))
                .containsExactly("happenedAt happened-ahead");
        assertThat(ahead(kind.name(), "{'status':'SIGNED','happenedAt':'2026-12-01T10:15:00+01:00'}", "{}"))
                .as("a clock may be a quarter of an hour ahead")
                .isEmpty();
        assertThat(ahead(kind.name(), "{'status':'SIGNED','happenedAt':'2026-12-01T10:15:01+01:00'}", "{}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOME_VISIT | start | '2026-12-02T10:00:00+01:00'",
                "HOME_VISIT | end | '2062-12-01T10:00:00+01:00'",
                "DOCUMENT_REQUEST | answeredAt | '2027-01-01T10:00:00+01:00'",
                "CASE | opened | '2062-12-01'",
            })
    void b3_everyFieldThatTellsOfWhatHasBeen(String kind, String field, String value) {
        String fields = "{'status':'SIGNED','" + field + "':'" + value + "'}";
        assertThat(ahead(kind, fields, "{}")).containsExactly(field + " happened-ahead");
        assertThat(ahead(kind, fields, fields)).as("what it said already").isEmpty();
    }

    @Test
    void b3_aMemberIsNamedByItsPath() {
        assertThat(ahead("CASE", "{'closed':{'date':'2026-12-02'}}", "{}"))
                .containsExactly("closed/date happened-ahead");
        assertThat(ahead("CASE", "{'closed':{'date':'2026-12-01'}}", "{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01,1", "1926-12-04,1", "2026-11-30,1", "2026-12-01,0", "2026-12-02,0", "2062-12-04,0"})
    void b3_aNewFollowUpLiesNotBehindTheDayItIsWritten(String date, int findings) {
        assertThat(passed("{'followUp':{'date':'" + date + "'}}", "{}")).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"1926-11-20,1", "1970-01-01,1", "2016-11-30,1", "2016-12-01,0", "2026-11-20,0"})
    void b3_noNoteIsSignedOfSomethingMoreThanTenYearsAgo(String day, int findings) {
        for (Kind kind : signable().toList()) {
            String fields = "{'status':'SIGNED','happenedAt':'" + day + "T10:00:00+01:00'}";
            assertThat(passed(kind.name(), fields, "{}"))
                    .as(kind.name())
                    .hasSize(findings)
                    .allMatch("happenedAt happened-long-ago"::equals);
            assertThat(passed(kind.name(), fields, fields))
                    .as("what it said already")
                    .isEmpty();
        }
    }

    @Test
    void b3_aDraftThatTellsOfSomethingLongAgoIsAskedAboutAsItIsSigned() {
        for (Kind kind : signable().toList()) {
            assertThat(passed(
                            kind.name(),
                            "{'status':'SIGNED','happenedAt':'1926-11-20T10:00:00+01:00'}",
                            "{'happenedAt':'1926-11-20T10:00:00+01:00'}"))
                    .as(kind.name())
                    .containsExactly("happenedAt happened-long-ago");
        }
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01,1", "2025-11-29,1", "2025-11-30,0", "2026-11-20,0"})
    void b3_aDraftWaitsForItsSignatureNoLongerThanAYear(String date, int findings) {
        String draft = "{'followUp':{'date':'" + date + "'},'followUpOutcomes':{'k':{'newDate':'" + date + "'}}}";
        assertThat(passed("HOME_VISIT", draft.replaceFirst("\\{", "{'status':'SIGNED',"), draft))
                .hasSize(findings * 2)
                .allMatch(told -> told.endsWith("follow-up-passed"));
    }

    @ParameterizedTest
    @CsvSource({"1926-01-01,1", "2026-10-31,1", "2026-11-01,0", "2026-11-20,0"})
    void b3_noCaseIsClosedBeforeItWasOpened(String closed, int findings) {
        String opened = "{'opened':'2026-11-01'}";
        String both = "{'opened':'2026-11-01','closed':{'date':'" + closed + "'}}";
        assertThat(passed("CASE", both, opened)).hasSize(findings).allMatch("closed/date closed-before-opened"::equals);
        assertThat(passed("CASE", both, "{'closed':{'date':'" + closed + "'}}"))
                .as("opened later than it is closed")
                .hasSize(findings);
        assertThat(passed("CASE", both, both)).as("what it said already").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30,1", "1926-12-04,1", "2026-12-01,0", "2027-01-04,0"})
    void b3_theDateThatAPlansPartiesAgreeOnLiesNotBehindTheDayItIsWritten(String date, int findings) {
        assertThat(passed("SIP_PLAN", "{'jointFollowUp':'" + date + "'}", "{}"))
                .hasSize(findings)
                .allMatch("jointFollowUp follow-up-passed"::equals);
        assertThat(passed(
                        "SIP_PLAN",
                        "{'jointFollowUp':'2026-11-20','happenedAt':'2026-11-10T10:00:00+01:00'}",
                        "{'jointFollowUp':'2026-11-20'}"))
                .as("its day came before the plan was signed")
                .isEmpty();
    }

    @Test
    void b3_aDateThatWasSetBeforeIsNotAskedAboutAgain() {
        String old = "{'followUp':{'date':'2026-11-20'}}";
        assertThat(passed(old, old)).isEmpty();
        assertThat(passed(
                        "{'happenedAt':'2026-11-25T10:00:00+01:00','followUp':{'date':'2026-11-20'}}",
                        "{'followUp':{'date':'2026-11-20'}}"))
                .as("yet nothing is followed up before it happened")
                .containsExactly("followUp/date follow-up-passed");
    }

    @ParameterizedTest
    @CsvSource({
        "CASE, assistanceSince, '2062-01-01', 1",
        "CASE, assistanceSince, '1949-12-31', 1",
        "CASE, assistanceSince, '1950-01-01', 0",
        "CASE, assistanceSince, '2026-12-20', 0",
        "CASE, opened, '1900-01-01', 1",
        "CASE, opened, '1980-01-01', 0",
        "CONSENT, validFrom, '1926-11-20', 1",
        "CONSENT, validFrom, '2062-11-20', 1",
        "CONSENT, validFrom, '2025-01-01', 0",
        "CONSENT, validTo, '2062-11-20', 1",
        "CONSENT, validTo, '1926-11-20', 1",
        "CONSENT, validTo, '2027-11-20', 0",
        "SIP_PLAN, meetingAt, '2062-12-10T10:00:00+01:00', 1",
        "SIP_PLAN, meetingAt, '1926-12-10T10:00:00+01:00', 1",
        "SIP_PLAN, meetingAt, '2026-12-10T10:00:00+01:00', 0",
    })
    void b3_noRecordThatCountsKeepsADateDecadesOff(String kind, String field, String value, int findings) {
        String fields = "{'status':'SIGNED','happenedAt':'2026-11-20T10:00:00+01:00','" + field + "':'" + value + "'}";
        String draft = "{'" + field + "':'" + value + "'}";
        assertThat(passed(kind, fields, "{}")).hasSize(findings).allMatch((field + " out-of-range")::equals);
        assertThat(passed(kind, fields, fields)).as("what it said already").isEmpty();
        if (!kind.equals("CASE")) {
            assertThat(passed(kind, fields, draft)).as("a draft is signed").hasSize(findings);
        }
    }

    @Test
    void sec13_noSignatureOnTheGlassIsOfAnotherTime() {
        assertThat(ahead("CONSENT", "{'status':'SIGNED','drawnAt':'2062-11-20T10:00:00+01:00'}", "{}"))
                .containsExactly("drawnAt happened-ahead");
        assertThat(passed("CONSENT", "{'status':'SIGNED','drawnAt':'1926-11-20T10:00:00+01:00'}", "{}"))
                .containsExactly("drawnAt happened-long-ago");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19T12:00:00+01:00,1", "2020-11-20T12:00:00+01:00,1", "2026-11-20T12:00:00+01:00,0"})
    void b3_noRequestIsAnsweredBeforeTheDayItWasSent(String answered, int findings) {
        String sent = "{'status':'SIGNED','sentAt':'2026-11-20T15:00:00+01:00'}";
        String both = sent.replace("}", ",'answeredAt':'" + answered + "'}");
        assertThat(passed("DOCUMENT_REQUEST", both, sent))
                .hasSize(findings)
                .allMatch("answeredAt answered-before-sent"::equals);
        assertThat(passed("DOCUMENT_REQUEST", both, both))
                .as("what it said already")
                .isEmpty();
    }

    @Test
    void b3_aPostponementToAPassedDayIsAskedAboutOnceItIsNew() {
        String outcomes = "{'followUpOutcomes':{'k':{'outcome':'POSTPONED','newDate':'2026-11-30'}}}";
        assertThat(passed(outcomes, "{}")).containsExactly("followUpOutcomes/k/newDate follow-up-passed");
        assertThat(passed(outcomes, outcomes)).isEmpty();
        assertThat(passed(outcomes, "{'followUpOutcomes':{'k':{'outcome':'POSTPONED','newDate':'2026-12-15'}}}"))
                .as("another date under the same key")
                .containsExactly("followUpOutcomes/k/newDate follow-up-passed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T23:30:00+01:00, 2026-11-10",
        "2026-11-10T22:30:00Z, 2026-11-10",
        "2026-11-10T23:30:00Z, 2026-11-11",
        "2099-01-01T00:00:00Z, 2026-12-01",
        "1970-01-01T00:00:00Z, 2025-11-30",
    })
    void b3_theDayItWasWrittenIsTheSwedishOneOfTheDeviceWithinReason(String stated, String day) {
        assertThat(DateRule.written(OffsetDateTime.parse(stated), NOW)).isEqualTo(day);
    }

    private static List<String> ahead(String kind, String next, String before) {
        return told(DateRule.ahead(view(kind, next), Text.doc(before), NOW));
    }

    private static List<String> passed(String next, String before) {
        return passed("HOME_VISIT", next, before);
    }

    private static List<String> passed(String kind, String next, String before) {
        return told(DateRule.passed(view(kind, next), Text.doc(before), TODAY));
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }
}
