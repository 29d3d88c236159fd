package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.Text;

class TypeCheckTest {
    private static List<String> findings(Kind kind, String set) {
        return TypeCheck.of(kind.spec(), Text.json(set)).stream()
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }

    @Test
    void allWrongTypesAreToldAtOnce() {
        assertThat(findings(
                        Kind.HOME_VISIT,
                        "{'observations':1,'purpose':'lower','announced':'yes','start':'10:00','present':[],"
                                + "'followUp':{'date':'2026-13-01','responsible':'me','what':true},"
                                + "'attachments':{'a':{'size':'big'},'b':7}}"))
                .containsExactly(
                        "observations type-text",
                        "purpose type-choice",
                        "announced type-flag",
                        "start type-instant",
                        "present type-map",
                        "followUp/date type-date",
                        "followUp/responsible type-id",
                        "followUp/what type-text",
                        "attachments/a/size type-number",
                        "attachments/b type-object");
    }

    @ParameterizedTest
    @EnumSource
    void nullClearsAnyField(Kind kind) {
        kind.spec().fields().forEach(field -> assertThat(findings(kind, "{'" + field.name() + "':null}"))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22,true",
        "2024-02-29,true",
        "2026-02-29,false",
        "2026-1-1,false",
        "+12026-01-01,false",
        "0001-01-01,false",
        "1899-12-31,false",
        "1900-01-01,true",
        "2199-12-31,true",
        "2200-01-01,false",
        "2026-11-22T10:00,false"
    })
    void aDateIsADayThatAPersonCanMean(String written, boolean right) {
        assertThat(findings(Kind.CASE, "{'opened':'" + written + "'}").isEmpty())
                .isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:15:30+01:00,true",
        "2026-11-22T10:15Z,true",
        "2026-11-22T10:15:30,false",
        "2026-11-22,false",
        "+99999-11-22T10:15:30Z,false"
    })
    void anInstantHasAnOffset(String written, boolean right) {
        assertThat(findings(Kind.HOME_VISIT, "{'start':'" + written + "'}").isEmpty())
                .isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "018f0000-0000-7000-8000-00000000000", "x", ""})
    void aShortFormIsNoId(String written) {
        assertThat(findings(Kind.CASE, "{'team':'" + written + "'}")).containsExactly("team type-id");
    }

    @ParameterizedTest
    @CsvSource({"AZ_09,true", "A,true", "'',false", "@A,false", "A[,false", "/0,false", "0:,false", "a,false"})
    void aChoiceIsCapitalsDigitsAndUnderscores(String key, boolean right) {
        assertThat(findings(Kind.HOME_VISIT, "{'purpose':'" + key + "'}").isEmpty())
                .isEqualTo(right);
    }

    @Test
    void namesAndKeysHaveALength() {
        assertThat(findings(Kind.HOME_VISIT, "{'purpose':'" + "A".repeat(40) + "'}"))
                .isEmpty();
        assertThat(findings(Kind.HOME_VISIT, "{'purpose':'" + "A".repeat(41) + "'}"))
                .containsExactly("purpose type-choice");
        assertThat(findings(Kind.HOME_VISIT, "{'" + "x".repeat(128) + "':{'" + "y".repeat(128) + "':1}}"))
                .isEmpty();
        assertThat(findings(Kind.HOME_VISIT, "{'" + "x".repeat(129) + "':1}"))
                .containsExactly("x".repeat(128) + " type-name");
        assertThat(findings(Kind.HOME_VISIT, "{'x':{'" + "y".repeat(129) + "':1}}"))
                .containsExactly("x type-name");
        assertThat(findings(Kind.HOME_VISIT, "{'start':1,'purpose':['A']}"))
                .containsExactly("start type-instant", "purpose type-choice");
    }

    @Test
    void aSetIsChoicesOrALoneKey() {
        assertThat(findings(Kind.SIP_PLAN, "{'calledParties':['AF','FROM_LATER']}"))
                .isEmpty();
        assertThat(findings(Kind.CONSENT, "{'withdrawn':{'parties':'ALL'}}")).isEmpty();
        assertThat(findings(Kind.SIP_PLAN, "{'calledParties':['AF',1]}")).containsExactly("calledParties type-set");
        assertThat(findings(Kind.SIP_PLAN, "{'calledParties':{'AF':true}}")).containsExactly("calledParties type-set");
    }

    @Test
    void whatANewerAppKnowsIsLetThrough() {
        assertThat(findings(
                        Kind.HOME_VISIT, "{'fromLater':{'x':[1]},'followUp':{'fromLater':1},'purpose':'FROM_LATER'}"))
                .isEmpty();
    }

    @Test
    void aMapOfPlainValuesHoldsValuesOfItsTypeOnly() {
        assertThat(findings(Kind.SELF_RATING, "{'scores':{'sleep':7.5,'old':null}}"))
                .isEmpty();
        assertThat(findings(Kind.SELF_RATING, "{'scores':{'sleep':'7','pain':{'value':7}}}"))
                .containsExactly("scores/sleep type-number", "scores/pain type-number");
        assertThat(findings(Kind.DIALOGUE, "{'answers':{'plan':1},'checks':{'vard':'ja'}}"))
                .containsExactly("answers/plan type-text", "checks/vard type-flag");
    }

    @Test
    void keysFromElsewhereAreAnyLettersWithoutSpaces() {
        assertThat(findings(Kind.STEP, "{'unmetGuards':['not:role','consent:SECRECY_LIFTED:AF+FK','a|b&c']}"))
                .isEmpty();
        assertThat(findings(Kind.STEP, "{'unmetGuards':['two words']}")).containsExactly("unmetGuards type-set");
        assertThat(findings(Kind.STEP, "{'unmetGuards':['']}")).containsExactly("unmetGuards type-set");
        assertThat(findings(Kind.STEP, "{'unmetGuards':['" + "x".repeat(301) + "']}"))
                .containsExactly("unmetGuards type-set");
        assertThat(findings(Kind.STEP, "{'unmetGuards':[1]}")).containsExactly("unmetGuards type-set");
    }

    @Test
    void aKeyOfAMapMayBeTakenOut() {
        assertThat(findings(Kind.SIP_PLAN, "{'actions':{'a':null}}")).isEmpty();
    }

    @Test
    void namesAndLevelsThatAPullCouldNotCarryBackAreToldApart() {
        String long129 = "x".repeat(129);
        assertThat(findings(Kind.SIP_PLAN, "{'actions':{'" + long129 + "':{}}}"))
                .containsExactly("actions type-name");
        assertThat(findings(Kind.SIP_PLAN, "{'" + long129 + "':1}")).containsExactly("x".repeat(128) + " type-name");
        assertThat(findings(Kind.SIP_PLAN, "{'fromLater':" + "[".repeat(21) + "]".repeat(21) + "}"))
                .containsExactly("fromLater type-name");
        assertThat(findings(Kind.SIP_PLAN, "{'fromLater':" + "[".repeat(20) + "]".repeat(20) + "}"))
                .isEmpty();
    }
}
