package se.stegvis.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PostponementReason;
import se.stegvis.shared.record.RecordHeader;

class StatisticsTest {
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final String CASE = "'opened':'2026-02-01','assistanceSince':'2025-01-15','needGroup':'AM3'";

    private final CaseContributionReader reader = new CaseContributionReader(YEAR);

    private static CareRecord record(String kind, String json) {
        try {
            ObjectNode fields = (ObjectNode) new ObjectMapper().readTree(("{" + json + "}").replace('\'', '"'));
            return Kind.read(new RecordHeader(UUID.randomUUID(), new UUID(0, 1), kind, 1), Doc.of(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CareRecord signed(String kind, String day, String json) {
        return record(kind, "'status':'SIGNED','happenedAt':'" + day + "T10:00:00+01:00'" + json);
    }

    private CaseContribution story(String careCase, CareRecord... records) {
        List<CareRecord> all = new ArrayList<>(List.of(records));
        all.add(record("CASE", careCase));
        return reader.read(all).orElseThrow();
    }

    @Test
    void theWayThroughTheStepsIsMeasuredFromOpeningToChange() {
        CaseContribution story = story(
                CASE,
                signed("STEP", "2026-03-01", ",'process':{'key':'tranas-rehab','version':1},'from':'1','to':'2'"),
                signed("STEP", "2026-03-31", ",'process':{'key':'tranas-rehab','version':1},'from':'2','to':'3b'"));
        assertThat(story.stays())
                .containsExactly(
                        new CaseContribution.Stay("tranas-rehab 1", 28),
                        new CaseContribution.Stay("tranas-rehab 2", 30));
    }

    @Test
    void theFirstInterventionCountsInThePeriodItBegan() {
        assertThat(story(CASE, signed("ASSIGNMENT", "2026-02-11", ""), signed("WORK_TRAINING", "2026-05-01", ""))
                        .firstIntervention())
                .contains(10);
        assertThat(story(CASE, signed("ASSIGNMENT", "2027-01-02", "")).firstIntervention())
                .isEmpty();
    }

    @Test
    void f7_visitsOtherContactsAndAttemptsAreCountedApart() {
        assertThat(story(
                                CASE,
                                signed("HOME_VISIT", "2026-03-01", ",'entry':'NOT_HOME'"),
                                signed("CONTACT", "2026-03-02", ",'result':'NOT_REACHED'"),
                                signed("CONTACT", "2025-12-31", ",'result':'REACHED'"),
                                record("CONTACT", "'happenedAt':'2026-03-03T10:00:00+01:00','result':'REACHED'"))
                        .encounters())
                .containsExactly(CaseContribution.Encounter.ATTEMPT);
        assertThat(story(
                                CASE,
                                signed("HOME_VISIT", "2026-03-01", ",'entry':'LET_IN'"),
                                signed("CONTACT", "2026-03-02", ",'result':'REACHED'"))
                        .encounters())
                .containsExactly(CaseContribution.Encounter.VISIT, CaseContribution.Encounter.CONTACT);
    }

    @Test
    void web3_theReasonsForWhichDatesWereMovedAreCountedInTheirPeriod() {
        String outcomes = ",'followUp':{'date':'2026-05-15'},'followUpOutcomes':{"
                + "'a':{'outcome':'POSTPONED','at':'2025-12-31T10:00:00+01:00','reason':'WORKLOAD'},"
                + "'b':{'outcome':'POSTPONED','at':'2026-05-15T10:00:00+02:00','reason':'CLIENT_ILL'},"
                + "'c':{'outcome':'POSTPONED','at':'2026-06-15T10:00:00+02:00','reason':'CLIENT_ILL'},"
                + "'d':{'outcome':'POSTPONED','at':'2026-07-15T10:00:00+02:00','why':'Semester.'},"
                + "'e':{'outcome':'CANCELLED','at':'2026-08-15T10:00:00+02:00','reason':'AWAITS_PARTY'}}";
        assertThat(story(CASE, signed("HOME_VISIT", "2026-03-01", outcomes)).moved())
                .containsExactly(PostponementReason.CLIENT_ILL, PostponementReason.OTHER);
        List<CaseContribution> six = Collections.nCopies(6, story(CASE, signed("HOME_VISIT", "2026-03-01", outcomes)));
        assertThat(FigureTables.of(six).stream()
                        .filter(figure -> figure.measure().equals("MOVED_CLIENT_ILL")
                                && figure.dimension().equals("ALL"))
                        .map(figure -> figure.value()))
                .containsExactly(Optional.of(6.0));
    }

    @Test
    void b3_aDateMoreThanSixMonthsAheadIsNoDateInTheFigures() {
        for (String far : List.of("2062-12-04", "2027-07-01")) {
            assertThat(story(CASE, signed("HOME_VISIT", "2026-03-01", ",'followUp':{'date':'" + far + "'}"))
                            .hasDate())
                    .as(far)
                    .isFalse();
        }
        assertThat(story(CASE, signed("HOME_VISIT", "2026-03-01", ",'followUp':{'date':'2027-06-30'}"))
                        .hasDate())
                .isTrue();
    }

    @Test
    void b16_aVisitOverMidnightIsOfTheDayOnWhichItBegan() {
        CareRecord overNewYear = record("ASSIGNMENT", "'status':'SIGNED','happenedAt':'2026-12-31T22:30:00Z'");
        CareRecord after = record("ASSIGNMENT", "'status':'SIGNED','happenedAt':'2026-12-31T23:30:00Z'");
        assertThat(story(CASE, overNewYear).firstIntervention()).contains(333);
        assertThat(story(CASE, after).firstIntervention()).as("2027 in Sweden").isEmpty();
    }

    @Test
    void datesSipRegroupingAndClosureAreSeen() {
        CaseContribution story = story(
                CASE + ",'closed':{'date':'2026-11-30','outcome':'STUDIES'}",
                signed("HOME_VISIT", "2026-03-01", ",'followUp':{'date':'2027-01-15'}"),
                signed("HOME_VISIT", "2026-03-01", ",'followUp':{'date':'2026-05-15'}"),
                signed("SIP_PLAN", "2026-04-01", ",'meetingAt':'2026-04-01T10:00:00+02:00'"),
                signed("NEED_ASSESSMENT", "2025-12-01", ",'group':'UNCLEAR'"),
                signed("NEED_ASSESSMENT", "2026-04-01", ",'group':'AM3'"));
        assertThat(story.hasDate()).isTrue();
        assertThat(story.overdue()).isTrue();
        assertThat(story.sipHeld()).isTrue();
        assertThat(story.sipPlanned()).isTrue();
        assertThat(story.regrouped()).isTrue();
        assertThat(story.openAtEnd()).isFalse();
        assertThat(story.closedAs()).hasToString("Optional[STUDIES]");
        assertThat(story.monthsOfAssistance()).isEqualTo("FROM_10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIDENTIALITY_MARK", "PROTECTED_REGISTRATION"})
    void aProtectedPersonIsInNoFigure(String protection) {
        assertThat(reader.read(List.of(record("CASE", CASE), record("CLIENT", "'protection':'" + protection + "'"))))
                .isEmpty();
    }

    @Test
    void aCaseOutsideThePeriodIsLeftOut() {
        assertThat(reader.read(List.of(record("CASE", "'opened':'2027-01-01'"))))
                .isEmpty();
        assertThat(reader.read(List.of(record("CASE", "'closed':{'date':'2025-12-31'}"))))
                .isEmpty();
    }

    /** Official test numbers of Skatteverket. */
    @ParameterizedTest
    @CsvSource({"19900602-2397, FROM_30_TO_45, MEN", "19440813-9089, FROM_65, WOMEN"})
    void ageAndSexComeFromTheNumber(String number, AgeBand age, Sex sex) {
        PersonalNumber read = PersonalNumber.read(number).orElseThrow();
        assertThat(AgeBand.of(read, YEAR.through())).isEqualTo(age);
        assertThat(Sex.of(read)).isEqualTo(sex);
    }

    @Test
    void bandsBeginWithTheMonthOfTheBirthday() {
        PersonalNumber june1990 = PersonalNumber.read("19900602-2397").orElseThrow();
        assertThat(AgeBand.of(june1990, LocalDate.of(2020, 5, 31))).isEqualTo(AgeBand.FROM_25_TO_29);
        assertThat(AgeBand.of(june1990, LocalDate.of(2020, 6, 1))).isEqualTo(AgeBand.FROM_30_TO_45);
    }

    private List<Figure> twelve() {
        List<CaseContribution> stories = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String group = i < 2 ? "RH1" : i < 6 ? "AM2" : "AM3";
            stories.add(story("'opened':'2026-02-01','needGroup':'" + group + "'"));
        }
        return FigureTables.of(stories);
    }

    private static Optional<Double> value(List<Figure> figures, String measure, String group) {
        return figures.stream()
                .filter(one -> one.measure().equals(measure) && one.group().equals(group))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void smallGroupsAreHiddenAndTheTotalGivesNothingAway() {
        List<Figure> figures = twelve();
        assertThat(value(figures, "CASES", "ALL")).contains(12.0);
        assertThat(value(figures, "CASES", "RH1")).isEmpty();
        assertThat(value(figures, "CASES", "AM2")).isEmpty();
        assertThat(value(figures, "CASES", "AM3")).contains(6.0);
    }

    @Test
    void theFilePrintsTheDefinitionAndNeverASmallNumber() {
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            String csv = new StatisticsCsv(language).write(YEAR, twelve());
            assertThat(csv.lines().skip(1)).allSatisfy(line -> {
                assertThat(line.split("\";\"")).hasSize(8);
                assertThat(line).doesNotContainPattern("\";\"[1-4]\";\"");
            });
        }
        assertThat(new StatisticsCsv(Locale.ROOT).write(YEAR, twelve()))
                .contains("färre än 5", "Personer vars ärende var öppet någon dag i perioden");
    }

    @Test
    void aStepThatLooksLikeAFormulaIsMadeHarmless() {
        Figure figure = new Figure("STEP_DAYS", "=1", "ALL", "=cmd()", Optional.of(9), Optional.of(2.5));
        assertThat(new StatisticsCsv(Locale.ROOT).write(YEAR, List.of(figure))).contains("\"'=cmd()\"", "\"2,5\"");
    }

    @Test
    void f12_answersOnConsentAreCountedAndSilenceFromTheDayAfterTheLastOne() {
        String silent = "'status':'SIGNED','type':'SECRECY_LIFTED','decision':'NO_REPLY','parties':{'AF':{}}";
        String yes = "'status':'SIGNED','type':'SECRECY_LIFTED','decision':'GIVEN','form':'WRITTEN',"
                + "'validFrom':'2026-05-01','validTo':'2026-08-01','parties':{'AF':{'information':['PLAN']}}";
        assertThat(story(CASE, record("CONSENT", silent + ",'answerBy':'2026-12-30'"), record("CONSENT", yes))
                        .consents())
                .containsExactly(ConsentDecision.GIVEN, ConsentDecision.NO_REPLY);
        assertThat(story(CASE, record("CONSENT", silent + ",'answerBy':'2026-12-31'"))
                        .consents())
                .as("it counts in January")
                .isEmpty();
        List<CaseContribution> six =
                Collections.nCopies(6, story(CASE, record("CONSENT", silent + ",'answerBy':'2026-05-30'")));
        assertThat(FigureTables.of(six).stream()
                        .filter(figure -> figure.measure().equals("CONSENT_NO_REPLY")
                                && figure.dimension().equals("ALL"))
                        .map(figure -> figure.value()))
                .containsExactly(Optional.of(6.0));
    }
}
