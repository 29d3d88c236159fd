package se.stegvis.shared.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.ConsentInForce;
import se.stegvis.shared.guard.Guards;
import se.stegvis.shared.guard.RecordSigned;
import se.stegvis.shared.guard.WordedGuard;
import se.stegvis.shared.guide.ProcessGuide;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.Processes;
import se.stegvis.shared.publication.PublishedProcess;

/** The six definitions in both versions as they stand in the data. */
class BuiltInProcessesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Set<String> KINDS = Set.of(
            "CASE",
            "HOME_VISIT",
            "CONSENT",
            "SIP_PLAN",
            "SIP_FOLLOW_UP",
            "NEED_ASSESSMENT",
            "ASSIGNMENT",
            "WORK_TRAINING",
            "WORK_TRAINING_FOLLOW_UP",
            "CONSULTATION",
            "BASE_GROUP_DECISION",
            "DOCUMENT_REQUEST",
            "DFA_CHAIN",
            "SELF_RATING",
            "DIALOGUE",
            "OBSTACLE",
            "CONTACT",
            "SICK_PERIOD",
            "BENEFIT_APPLICATION",
            "DECISION_REF");

    static Stream<ProcessDefinition> definitions() {
        return ProcessRegistry.builtIn().all().stream().map(PublishedProcess::definition);
    }

    @Test
    void theSixProcessesAreThereInTwoVersions() {
        assertThat(definitions().map(one -> one.ref().version())).containsOnly(1, 2);
        assertThat(definitions().map(one -> one.ref().key()).distinct())
                .containsExactly(
                        "gavle-sjukdom",
                        "jonkoping-lan-ratt-stod",
                        "jonkoping-samverkan",
                        "lysekil-fms",
                        "stockholm-rehabbanan",
                        "tranas-rehab");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyDefinitionKeepsToTheSchema(ProcessDefinition definition) throws IOException {
        byte[] json =
                ProcessRegistry.builtIn().find(definition.ref()).orElseThrow().json();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(BuiltInProcessesTest.class.getResourceAsStream("/process/process.schema.json"))
                        .validate(new ObjectMapper().readTree(json)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyProcessMayBeUsedTodayAndHasAnOwnerASourceAndAReviewDate(ProcessDefinition definition) {
        assertThat(definition.validFrom()).isBeforeOrEqualTo(DAY);
        assertThat(definition.reviewBy()).isAfter(DAY);
        assertThat(definition.source().dated()).isBefore(DAY);
        assertThat(definition.responsibilities()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyLegalReferenceHasADayFromWhichItIsLaw(ProcessDefinition definition) {
        assertThat(definition.law()).isNotEmpty().allSatisfy(law -> {
            assertThat(law.isLaw(law.validFrom())).isTrue();
            assertThat(law.isLaw(law.validFrom().minusDays(1))).isFalse();
        });
        assertThat(definition.law().stream().filter(law -> law.statute().equals("SoL 2001:453")))
                .allSatisfy(
                        law -> assertThat(law.isLaw(LocalDate.of(2025, 7, 1))).isFalse());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void documentsAndGuardsNameKindsOfRecordThatExist(ProcessDefinition definition) {
        assertThat(definition.steps()).flatExtracting(Step::documents).isSubsetOf(KINDS);
        assertThat(definition.transitions())
                .flatExtracting(way -> Guards.in(way.guard()))
                .filteredOn(RecordSigned.class::isInstance)
                .extracting(guard -> ((RecordSigned) guard).kind())
                .isSubsetOf(KINDS);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyGuardSaysInBothLanguagesWhatItAsksFor(ProcessDefinition definition) {
        assertThat(definition.transitions())
                .flatExtracting(way -> Guards.in(way.guard()))
                .allSatisfy(guard -> {
                    assertThat(guard.demand().sv()).doesNotContain("{", "null");
                    assertThat(guard.demand().in(Locale.ENGLISH)).doesNotContain("{", "null");
                });
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void whatTheDataSaysItselfIsPlainAndStandsInBothLanguages(ProcessDefinition definition) {
        assertThat(definition.transitions())
                .flatExtracting(way -> Guards.in(way.guard()))
                .filteredOn(WordedGuard.class::isInstance)
                .extracting(guard -> ((WordedGuard) guard).say())
                .isNotEmpty()
                .allSatisfy(say -> {
                    assertThat(say.en()).isPresent();
                    assertThat(say.sv()).endsWith(".").doesNotContain("(", ";").hasSizeLessThan(160);
                });
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyChecklistAndQuestionExistsInEnglishToo(ProcessDefinition definition) {
        assertThat(definition.checklists())
                .allMatch(list -> list.title().en().isPresent())
                .flatExtracting(list -> list.all().toList())
                .filteredOn(item -> !item.text().sv().matches("Arbetsförmedlingen|Försäkringskassan"))
                .allMatch(item -> item.text().en().isPresent());
        assertThat(definition.dialogues())
                .flatExtracting(DialogueForm::questions)
                .allMatch(question -> question.text().en().isPresent());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyTitleAndReasonExistsInEnglishToo(ProcessDefinition definition) {
        assertThat(definition.transitions()).allMatch(way -> way.because().en().isPresent());
        assertThat(definition.name().en()).isPresent();
    }

    @Test
    void theStepsOfTheSourcesKeepTheirNumbers() {
        assertThat(numbers("tranas-rehab")).containsExactly("1", "2", "3a", "3b", "4", "5");
        assertThat(numbers("lysekil-fms")).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(numbers("gavle-sjukdom")).containsExactly("1", "2", "3", "4", "5", "6");
    }

    private static Stream<String> numbers(String key) {
        return Processes.of(key).steps().stream().flatMap(step -> step.number().stream());
    }

    @Test
    void tranasNamesThePartiesToWhichTheGroupsGo() {
        assertThat(Processes.of("tranas-rehab").step("2").orElseThrow().parties())
                .containsExactlyInAnyOrder(Party.AF, Party.AME, Party.MUNICIPAL_OUTPATIENT);
    }

    /** F25 of the review: what no source says stood beside the source unmarked. */
    @ParameterizedTest
    @MethodSource("definitions")
    void f25_versionTwoSaysOfEveryStepDemandAndIntervalWhereItComesFrom(ProcessDefinition definition) {
        boolean says = definition.ref().version() > 1;
        assertThat(definition.steps()).allSatisfy(step -> {
            assertThat(step.origin().isPresent()).as(step.key()).isEqualTo(says);
            assertThat(step.intervalOrigin())
                    .as("the sources name no interval")
                    .isEqualTo(says && !step.ends() ? Optional.of(Origin.STEGVIS) : Optional.empty());
        });
        assertThat(definition.transitions())
                .allSatisfy(way -> assertThat(way.origin().isPresent()).isEqualTo(says));
    }

    /** The text of version 1 is followed by cases; a byte of it changed would be refused by their tablets. */
    @Test
    void versionOneIsTheTextThatWasPublished() {
        assertThat(ProcessRegistry.builtIn().all().stream()
                        .filter(one -> one.ref().version() == 1)
                        .map(one -> one.ref().key() + " " + one.json().length))
                .containsExactly(
                        "gavle-sjukdom 26450",
                        "jonkoping-lan-ratt-stod 26257",
                        "jonkoping-samverkan 35525",
                        "lysekil-fms 24320",
                        "stockholm-rehabbanan 25600",
                        "tranas-rehab 29488");
    }

    /** F2 of the review: every guard about lifted secrecy of a party says which way. */
    @ParameterizedTest
    @MethodSource("definitions")
    void f2_versionTwoAsksOfEveryPartyWhichWay(ProcessDefinition definition) {
        if (definition.ref().version() == 1) {
            return;
        }
        assertThat(definition.transitions().stream()
                        .flatMap(way -> way.guard().parts())
                        .filter(ConsentInForce.class::isInstance)
                        .map(ConsentInForce.class::cast)
                        .filter(one -> one.type() == ConsentType.SECRECY_LIFTED)
                        .filter(one -> one.chosen() || !one.parties().isEmpty()))
                .allSatisfy(one -> {
                    assertThat(one.direction()).as(one.name()).isPresent();
                    boolean ofCare = one.parties().stream()
                            .allMatch(party -> party == Party.REGION_PRIMARY || party == Party.REGION_PSYCHIATRY);
                    if (ofCare && !one.chosen() && one.information().equals(Set.of(InformationKind.HEALTH))) {
                        assertThat(one.direction()).contains(ConsentDirection.FETCH);
                    }
                });
    }

    @Test
    void f3_theLawThatChangesAStepIsToldThereAndPullsTheReview() {
        ProcessDefinition gavle = ProcessRegistry.builtIn()
                .find(new ProcessRef("gavle-sjukdom", 2))
                .orElseThrow()
                .definition();
        assertThat(gavle.superseding("indikation", DAY)).hasSize(1);
        assertThat(gavle.superseding("indikation", LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(gavle.superseding("1", DAY)).isEmpty();
        CaseFile here = CaseFile.builder().at("indikation", DAY).build();
        assertThat(ProcessGuide.of(gavle, here, DAY).warnings())
                .extracting(one -> one.text().sv())
                .singleElement()
                .asString()
                .contains(
                        "Källan säger: ”Arbos tar inte in läkarintyg",
                        "2026-07-01",
                        "12 kap. 3 a",
                        "åttonde sjukdagen");
        assertThat(gavle.reviewedBy()).isEqualTo(gavle.reviewBy());
    }

    /** A list that a sentence tells a reader to answer in exists by that name. */
    @ParameterizedTest
    @MethodSource("definitions")
    void whatASentenceQuotesIsTheTitleOfAListOrForm(ProcessDefinition definition) {
        Set<String> titles = Stream.concat(
                        definition.checklists().stream().map(Checklist::title),
                        definition.dialogues().stream().map(DialogueForm::title))
                .flatMap(title -> Stream.of(title.sv(), title.in(Locale.ENGLISH)))
                .collect(Collectors.toSet());
        Pattern quoted = Pattern.compile("[”“]([^”“]+)”");
        assertThat(definition.transitions().stream()
                        .flatMap(way -> way.guard().parts())
                        .filter(WordedGuard.class::isInstance)
                        .map(part -> ((WordedGuard) part).say())
                        .flatMap(say -> Stream.of(say.sv(), say.in(Locale.ENGLISH)))
                        .flatMap(say -> quoted.matcher(say).results().map(match -> match.group(1))))
                .isSubsetOf(titles);
    }
}
