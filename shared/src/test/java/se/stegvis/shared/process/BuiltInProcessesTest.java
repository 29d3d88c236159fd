package se.stegvis.shared.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.guard.Guards;
import se.stegvis.shared.guard.RecordSigned;
import se.stegvis.shared.guard.WordedGuard;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.Processes;
import se.stegvis.shared.publication.PublishedProcess;

/** The six definitions as they stand in the data. */
class BuiltInProcessesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
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
            "OBSTACLE");

    static Stream<ProcessDefinition> definitions() {
        return ProcessRegistry.builtIn().all().stream().map(PublishedProcess::definition);
    }

    @Test
    void theSixProcessesAreThere() {
        assertThat(definitions().map(one -> one.ref().key()))
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
}
