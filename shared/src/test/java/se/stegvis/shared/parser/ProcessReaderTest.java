package se.stegvis.shared.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.ConsentInForce;
import se.stegvis.shared.guard.ConsentRefused;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.guard.Implication;
import se.stegvis.shared.guard.NeedGroupIn;
import se.stegvis.shared.guard.Not;
import se.stegvis.shared.guard.RoleIs;
import se.stegvis.shared.guard.WordedGuard;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.publication.Processes;

class ProcessReaderTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private static List<String> errors(byte[] json) {
        DefinitionReading reading = ProcessReader.read(json);
        assertThat(reading.definition()).isEmpty();
        return reading.errors().stream()
                .map(error -> error.line() + ":" + error.column() + " "
                        + error.flaw().path() + " " + error.flaw().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\": 1                       | \"format\": 2                        | 2:3 format unknown-format",
                "\"key\": \"odlingen\"               | \"key\": \"Odlingen\"                | 3:3 key not-a-key",
                "\"version\": 1                      | \"version\": 0                       | 4:3 version not-positive",
                "\"version\": 1                      | \"version\": \"1\"                   | 4:3 version wrong-type",
                "\"version\": 1                      | \"version\": 1.5                     | 4:3 version wrong-type",
                "\"owner\": \"Påhittsby kommun\"     | \"owner\": \" \"                     | 6:3 owner blank",
                "\"owner\": \"Påhittsby kommun\"     | \"ownr\": \"Påhittsby kommun\"       | 6:3 ownr unknown-member",
                "\"reviewBy\": \"2027-01-01\"        | \"reviewBy\": \"2026-01-01\"         | 9:3 reviewBy ends-before-it-begins",
                "\"validFrom\": \"2026-01-01\"       | \"validFrom\": \"2026-02-30\"        | 8:3 validFrom not-a-date",
                "\"dated\": \"2025-12-01\"           | \"dated\": 2025                      | 10:68 source.dated wrong-type",
                "\"entry\": \"a\"                    | \"entry\": \"z\"                     | 11:3 entry leads-nowhere",
                "\"followUpDays\": 21                | \"followUpDays\": 0                  | 12:3 followUpDays not-positive",
                "\"responsible\": \"COACH\"          | \"responsible\": \"CHEF\"            | 26:37 steps[2].responsible not-one-of",
                "\"responsible\": \"COACH\"          | \"responsible\": \"ADMIN\"           | 26:37 steps[2].responsible not-one-of",
                "\"parties\": [\"EMPLOYER\"]         | \"parties\": [\"EMPLOYER\", \"FKK\"] | 20:31 steps[1].parties[1] not-one-of",
                "\"documents\": [\"WORK_TRAINING\"]  | \"documents\": [\"arbete\"]          | 22:21 steps[1].documents[0] not-a-kind",
                "\"checklists\": [\"vader\"]         | \"checklists\": [\"klimat\"]         | 23:22 steps[1].checklists[0] leads-nowhere",
                "\"followUpDays\": 7                 | \"followUpDays\": -7                 | 24:7 steps[1].followUpDays not-positive",
                "\"to\": \"a\"                       | \"to\": \"b\"                        | 30:19 transitions[1].to to-itself",
                "\"to\": \"a\"                       | \"to\": \"x\"                        | 30:19 transitions[1].to leads-nowhere",
                "\"needGroup\": [\"R2\", \"AM3\"]    | \"needGroup\": [\"R2\", \"R9\"]      | 29:94 transitions[0].guard.needGroup[1] not-one-of",
                "\"needGroup\": [\"R2\", \"AM3\"]    | \"needGroup\": []                    | 29:74 transitions[0].guard.needGroup empty",
                "\"key\": \"vader\"}                 | \"key\": \"vind\"}                   | 37:26 transitions[2].guard.all[0].checklist.key leads-nowhere",
                "\"after\": \"P14D\"                 | \"after\": \"14 dagar\"              | 38:38 transitions[2].guard.all[1].time.after not-a-period",
                "\"withinDays\": 30                  | \"withinDays\": 0                    | 39:67 transitions[2].guard.all[2].any[0].record.withinDays not-positive",
                ", {\"role\": [\"TEAM_LEAD\"]}       | ''                                   | 39:12 transitions[2].guard.all[2].any too-few",
                "{\"role\": [\"TEAM_LEAD\"]}         | {\"dice\": [\"TEAM_LEAD\"]}          | 39:87 transitions[2].guard.all[2].any[1] one-guard",
                "\"steps\": [\"b\"]                  | \"steps\": [\"q\"]                   | 45:106 interventions[0].steps[0] leads-nowhere",
                "\"rule\": \"ANY\"                   | \"rule\": \"AT_LEAST\", \"count\": 2 | 48:60 checklists[0].count count-out-of-range",
                "\"ends\": true                      | \"ends\": false                      | 14:6 steps[0].key never-ends",
            })
    void whatIsWrongIsToldWithItsPlace(String old, String now, String error) {
        assertThat(errors(Seventh.with(old, now))).contains(error);
    }

    @Test
    void whatIsNoJsonIsToldByItsPlaceAlone() {
        assertThat(ProcessReader.read("{ nix".getBytes(StandardCharsets.UTF_8))
                        .errors()
                        .get(0)
                        .text(Locale.ENGLISH))
                .startsWith("Line 1, column 3: ");
    }

    @Test
    void theSentenceNamesPlaceThingValueAndRemedy() {
        byte[] json = Seventh.with("\"to\": \"a\"", "\"to\": \"x\"");
        assertThat(ProcessReader.read(json).errors().get(0).text(SWEDISH))
                .isEqualTo("Rad 30, kolumn 19 (transitions[1].to): ”x” finns inte i processen."
                        + " Välj ett av: a, b, c.");
        assertThat(ProcessReader.read(json).errors().get(0).text(Locale.ENGLISH))
                .startsWith("Line 30, column 19 (transitions[1].to): “x” is not in the process.");
    }

    @Test
    void severalErrorsAreToldAtOnceInTheOrderOfTheText() {
        byte[] json = new String(Seventh.with("\"COACH\"", "\"CHEF\""), StandardCharsets.UTF_8)
                .replace("\"R2\"", "\"R9\"")
                .replace("\"P14D\"", "\"P\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(errors(json))
                .containsExactly(
                        "26:37 steps[2].responsible not-one-of",
                        "29:88 transitions[0].guard.needGroup[0] not-one-of",
                        "38:38 transitions[2].guard.all[1].time.after not-a-period");
    }

    @Test
    void everyLayerOfErrorsIsToldAtOnce() {
        byte[] json = new String(Seventh.json(), StandardCharsets.UTF_8)
                .replace("\"owner\": \"Påhittsby kommun\"", "\"ownr\": \"Påhittsby kommun\"")
                .replace("\"entry\": \"a\"", "\"entry\": \"z\"")
                .replace("\"followUpDays\": 7", "\"followUpDays\": 2147483648")
                .replace("\"to\": \"a\"", "\"to\": \"x\"")
                .replace("\"rule\": \"ANY\"", "\"rule\": \"SOME\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(errors(json))
                .containsExactly(
                        "1:1  missing-member",
                        "6:3 ownr unknown-member",
                        "11:3 entry leads-nowhere",
                        "24:7 steps[1].followUpDays wrong-type",
                        "30:19 transitions[1].to leads-nowhere",
                        "48:40 checklists[0].rule not-one-of");
    }

    @Test
    void whatHoldsBetweenPartsIsToldAlsoWhereAnotherPartIsWrong() {
        byte[] json = new String(Seventh.json(), StandardCharsets.UTF_8)
                .replace("\"ends\": true", "\"ends\": false")
                .replace("\"validFrom\": \"2026-01-01\"", "\"validFrom\": \"nyss\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(errors(json)).contains("8:3 validFrom not-a-date", "14:6 steps[0].key never-ends");
    }

    @Test
    void aNumberThatIsTooLargeIsCalledSo() {
        byte[] json = Seventh.with("\"followUpDays\": 7", "\"followUpDays\": 2147483648");
        assertThat(ProcessReader.read(json).errors().get(0).text(SWEDISH))
                .endsWith("Det ska vara ett heltal, men är ett tal som är för stort. Ändra värdet.");
    }

    @Test
    void columnsAreCountedInCharactersAlsoAfterSwedishLetters() {
        assertThat(errors(Processes.json("{'ååå': 1, 'ägare': 2}")))
                .contains("1:2 ååå unknown-member", "1:12 ägare unknown-member");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | 1:1  no-text",
                "' '               | 1:1  no-text",
                "{                 | 1:2  not-json",
                "{'key': 1,}       | 1:11  not-json",
                "{'key':1,'key':2} | 1:15  not-json",
                "[]                | 1:1  wrong-type",
                "{} {}             | 1:4  more-than-one",
            })
    void textThatIsNoObjectIsRefused(String text, String error) {
        assertThat(errors(Processes.json(text))).hasSize(1).first().satisfies(found -> assertThat(found.split(" ")[2])
                .isEqualTo(error.split("  ")[1]));
    }

    private static byte[] withGuards(String guards, String guard) {
        byte[] named =
                Seventh.with("\"transitions\": [", "\"guards\": " + guards.replace('\'', '"') + ", \"transitions\": [");
        return new String(named, StandardCharsets.UTF_8)
                .replace("\"guard\": {\"needGroup\": [\"R2\", \"AM3\"]}", "\"guard\": " + guard.replace('\'', '"'))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aGuardThatHasANameIsReadWhereItIsUsed() {
        ProcessDefinition read = ProcessReader.read(
                        withGuards(
                                "{'a': {'role': ['COACH'], 'say': 'Fråga coachen.'}, 'b': {'not': {'named': 'a'}}}",
                                "{'when': {'if': {'named': 'b'}, 'then': {'consent': {'type': 'SIP_MAY_BE_MADE', 'answer': ['REFUSED']}}}}"))
                .definition()
                .orElseThrow();
        Guard a =
                new WordedGuard(new RoleIs(Set.of(Role.COACH)), new LocalizedText("Fråga coachen.", Optional.empty()));
        ConsentInForce sip = new ConsentInForce(
                ConsentType.SIP_MAY_BE_MADE, false, Set.of(), Set.of(), Optional.empty(), Optional.empty());
        assertThat(read.from("a").get(0).guard())
                .isEqualTo(new Implication(
                        new Not(a), new ConsentRefused(sip, Set.of(ConsentAnswer.ConsentReason.REFUSED))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': {'named': 'b'}, 'b': {'role': ['COACH']}} | {'named': 'b'} | guards.a.named leads-nowhere-none",
                "{'a': {'named': 'a'}} | {'named': 'a'} | guards.a.named leads-nowhere-none",
                "{'a': {'role': ['COACH']}} | {'named': 'x'} | transitions[0].guard.named leads-nowhere",
                "{'Å': {'role': ['COACH']}} | {'named': 'Å'} | guards.Å not-a-key",
                "{'a': {'role': ['COACH']}} | {'say': 'Nej.'} | transitions[0].guard one-guard",
                "{'a': {'role': ['COACH']}} | {'consent': {'type': 'SIP_MAY_BE_MADE', 'answer': ['IN_FORCE']}} | transitions[0].guard.consent.answer not-one-of",
                "{'a': {'role': ['COACH']}} | {'consent': {'type': 'SIP_MAY_BE_MADE', 'form': 'WRITTEN', 'answer': ['REFUSED']}} | transitions[0].guard.consent.form form-of-a-refusal"
            })
    void whatIsWrongInAGuardIsToldOnce(String guards, String guard, String error) {
        assertThat(errors(withGuards(guards, guard))).singleElement().asString().endsWith(" " + error);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(errors(new byte[] {'{', (byte) 0xff, '}'})).containsExactly("1:1  not-utf8");
        assertThat(errors(new byte[LocatedJsonParser.LONGEST + 1])).containsExactly("1:1  too-long");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(errors(Processes.json("[".repeat(100_000)))).hasSize(1);
    }

    @Test
    void theOldNamesOfTheGroupsAreReadAndNeverWritten() {
        Guard guard = Seventh.definition().from("a").get(0).guard();
        assertThat(guard).isEqualTo(new NeedGroupIn(new LinkedHashSet<>(List.of(NeedGroup.RH2, NeedGroup.AM3))));
        assertThat(guard.demand().sv()).contains("RH2").doesNotContain(" R2");
    }

    @Test
    void whateverIsReadKeepsToTheSchemaToo() throws IOException {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(ProcessReader.class.getResourceAsStream("/process/process.schema.json"))
                        .validate(new ObjectMapper().readTree(Seventh.json())))
                .isEmpty();
    }
}
