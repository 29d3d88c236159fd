package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DfaChainTest {
    private static final String WHOLE = "{'diagnoses':{'d':{'text':'Artros'}},"
            + "'impairments':{'i':{'text':'Stel','diagnosis':'d'},'j':{'text':'Svag','diagnosis':'d'}},"
            + "'limitations':{'l':{'text':'Kan inte stå','impairment':'j'}},'extent':'50','permanent':true}";

    private static DfaChain chain(String fields) {
        return (DfaChain) view("DFA_CHAIN", fields);
    }

    private static List<String> gaps(String fields) {
        return chain(fields).gaps().stream()
                .map(gap -> gap.field() + " " + gap.code())
                .toList();
    }

    @Test
    void aChainThatHangsTogetherIsComplete() {
        assertThat(gaps(WHOLE)).isEmpty();
        assertThat(chain(WHOLE).complete()).isTrue();
        assertThat(chain(WHOLE).permanent()).isTrue();
    }

    @Test
    void anEmptyChainLacksAllThree() {
        assertThat(gaps("{}")).containsExactly("diagnoses dfa-none", "impairments dfa-none", "limitations dfa-none");
    }

    @Test
    void everyLinkThatHangsOnNothingIsNamed() {
        assertThat(gaps(WHOLE.replace("'d':{'text':'Artros'}", "'other':{'text':'Artros'}")))
                .containsExactly(
                        "impairments/i/diagnosis dfa-without-diagnosis",
                        "impairments/j/diagnosis dfa-without-diagnosis");
        assertThat(gaps(WHOLE.replace(",'impairment':'j'", "")))
                .containsExactly("limitations/l/impairment dfa-without-impairment");
    }

    @Test
    void aLinkWithoutTextIsAGap() {
        assertThat(gaps(WHOLE.replace("'text':'Artros'", "'text':' '")))
                .containsExactly("diagnoses/d/text dfa-without-text");
    }

    @Test
    void aLimitationDoesNotHangOnADiagnosis() {
        assertThat(chain(WHOLE.replace("'impairment':'j'", "'impairment':'d'")).complete())
                .isFalse();
    }

    @Test
    void gapsStopNoSignature() {
        assertThat(findings("DFA_CHAIN", "{'limitations':{'l':{'text':'Kan inte stå'}}}"))
                .isEmpty();
    }

    @Test
    void aGapReadsInBothLanguages() {
        List<Finding> all = chain("{'impairments':{'i':{}},'limitations':{'l':{'text':'x'}}}")
                .gaps();
        assertThat(all).hasSize(4).allSatisfy(gap -> {
            assertThat(gap.text(Locale.forLanguageTag("sv"))).doesNotContain("{");
            assertThat(gap.text(Locale.ENGLISH)).isNotEqualTo(gap.text(Locale.forLanguageTag("sv")));
        });
        assertThat(all.get(0).text(Locale.forLanguageTag("sv"))).isEqualTo("Diagnoser saknas i kedjan.");
    }
}
