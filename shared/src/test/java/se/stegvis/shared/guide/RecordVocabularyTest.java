package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.parser.ProcessReader;
import se.stegvis.shared.parser.ReadingError;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.term.Terms;

/** A slip of the pen in a definition is told before it is published, and not met as a step that never opens. */
class RecordVocabularyTest {
    private static final String GUARD = "{\"time\": {\"since\": \"STEP\", \"after\": \"P14D\"}}";

    /** Yes, no, and what a template calls itself. */
    private static final Set<String> TOLD_OTHERWISE = Stream.concat(
                    Stream.of("true", "false"), RatingTemplate.all().stream().map(RatingTemplate::key))
            .collect(Collectors.toSet());

    private static String example() {
        return Text.page("examples/odlingen.json");
    }

    private static List<ReadingError> errors(String json) {
        return ProcessReader.read(json.getBytes(StandardCharsets.UTF_8), RecordVocabulary.ofThisVersion())
                .errors();
    }

    private static String guarded(String guard) {
        assertThat(example()).contains(GUARD);
        return example().replace(GUARD, guard);
    }

    static Stream<PublishedProcess> builtIn() {
        return ProcessRegistry.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInProcessSpeaksOfRecordsThatExist(PublishedProcess one) {
        assertThat(errors(new String(one.json(), StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void theExampleDoesToo() {
        assertThat(errors(example())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'NO_SUCH_KIND'}                                       | kind               | NO_SUCH_KIND",
                "{'kind': 'ASSIGNMENTS'}                                        | kind               | ASSIGNMENT, ",
                "{'kind': 'CASE'}                                               | kind               | HOME_VISIT",
                "{'kind': 'HOME_VISIT', 'where': {'nofield': ['X']}}            | where.nofield      | nofield",
                "{'kind': 'BASE_GROUP_DECISION', 'where': {'decision': ['MAYBE']}} | where.decision[0] | CLOSE",
                "{'kind': 'BASE_GROUP_DECISION', 'where': {'criteria': ['soll']}} | where.criteria[0] | sol",
                "{'kind': 'DIALOGUE', 'where': {'form': ['vadret']}}            | where.form[0]      | vader",
                "{'kind': 'DFA_CHAIN', 'where': {'permanent': ['ja']}}          | where.permanent[0] | true, false",
            })
    void aGuardThatNamesWhatNoRecordHasIsRefusedWithTheNearestNames(String written, String member, String told) {
        List<ReadingError> errors = errors(guarded("{\"record\": " + written.replace('\'', '"') + "}"));
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).line()).isEqualTo(38);
        assertThat(errors.get(0).flaw().path()).isEqualTo("transitions[2].guard.all[1].record." + member);
        assertThat(errors.get(0).text(Locale.ENGLISH)).contains(told);
    }

    @Test
    void aGuardMayNameItsOwnChecklistsAndTheirItems() {
        assertThat(errors(guarded("{\"record\": {\"kind\": \"DIALOGUE\", \"where\": {\"form\": [\"vader\"]}}}")))
                .isEmpty();
    }

    @Test
    void aSentenceCallsAFormOfTheMunicipalityByItsTitle() {
        byte[] json = guarded("{\"record\": {\"kind\": \"DIALOGUE\", \"where\": {\"form\": [\"vader\"]}}}")
                .getBytes(StandardCharsets.UTF_8);
        ProcessDefinition definition = ProcessReader.read(json).definition().orElseThrow();
        LocalizedText title = definition.checklist("vader").orElseThrow().title();
        LocalizedText demand = definition.demand("b", "record:DIALOGUE").orElseThrow();
        assertThat(demand.sv()).contains(title.sv()).doesNotContain("vader");
        assertThat(demand.in(Locale.ENGLISH)).contains(title.in(Locale.ENGLISH)).doesNotContain("vader");
    }

    @Test
    void aStepThatNamesADocumentThatDoesNotExistIsRefused() {
        List<ReadingError> errors =
                errors(example().replace("\"documents\": [\"WORK_TRAINING\"]", "\"documents\": [\"FOO\"]"));
        assertThat(errors).extracting(error -> error.flaw().path()).containsExactly("steps[1].documents[0]");
    }

    @Test
    void anAdministratorIsNoRoleOfAGuardAndIsNotOffered() {
        List<ReadingError> errors = errors(example().replace("{\"role\": [\"TEAM_LEAD\"]}", "{\"role\": [\"ADMIN\"]}"));
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).text(Locale.ENGLISH))
                .contains("Choose one of: ")
                .contains("CASEWORKER", "OCCUPATIONAL_THERAPIST", "TEAM_LEAD", "COACH")
                .doesNotContain("of: ADMIN", ", ADMIN");
    }

    @Test
    void aListOfWhatThereIsIsNeverEmpty() {
        String json = "{\"steps\": [{\"key\": \"a\", \"checklists\": [\"b\"]}]}";
        assertThat(errors(json))
                .filteredOn(error -> error.flaw().path().equals("steps[0].checklists[0]"))
                .hasSize(1)
                .allSatisfy(error -> assertThat(error.text(Locale.forLanguageTag("sv")))
                        .endsWith("Skriv till det eller ta bort namnet."));
    }

    /** A newer server may let through a kind that this program has not heard of. */
    @Test
    void whatHasBeenPublishedIsReadWhateverItSpeaksOf() {
        byte[] json = guarded("{\"record\": {\"kind\": \"NO_SUCH_KIND\"}}").getBytes(StandardCharsets.UTF_8);
        assertThat(PublishedProcess.of(json)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void whateverAGuardMayAskAboutHasAName(String language) {
        Terms terms = Terms.of(Locale.forLanguageTag(language));
        List<String> nameless = new ArrayList<>();
        RecordVocabulary.ofThisVersion().kinds().forEach((kind, known) -> {
            assertThat(terms.kind(kind)).as(kind).isPresent();
            known.fields().forEach((field, values) -> {
                if (terms.field(kind, field).equals(field)) {
                    nameless.add(kind + "." + field);
                }
                values.values().stream()
                        .filter(value -> !TOLD_OTHERWISE.contains(value))
                        .filter(value -> terms.choice(kind, field, value).equals(value))
                        .forEach(value -> nameless.add(kind + "." + field + " " + value));
            });
        });
        assertThat(nameless).isEmpty();
    }
}
