package se.stegvis.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderWordingTest {
    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everyRuleSaysWhyAndFromWhere(String language) {
        ReminderWording wording = ReminderWording.of(Locale.forLanguageTag(language));
        for (StageRule rule : StageRule.values()) {
            assertThat(wording.why(rule.id())).isNotBlank();
            assertThat(wording.source(rule.id())).isNotBlank();
            assertThat(wording.stage(rule)).isNotBlank();
            assertThat(wording.audience(rule.audience())).isNotBlank();
        }
        for (CaseRule rule : CaseRule.values()) {
            assertThat(wording.why(rule.id())).isNotBlank();
            assertThat(wording.source(rule.id())).isNotBlank();
            assertThat(wording.stage(new CaseStage(rule, CaseStage.Escalation.FIRST)))
                    .isNotBlank();
            assertThat(wording.stage(new CaseStage(rule, CaseStage.Escalation.AGAIN)))
                    .isNotBlank();
            if (rule.leadAfter().isPresent()) {
                assertThat(wording.stage(new CaseStage(rule, CaseStage.Escalation.LEAD)))
                        .isNotBlank();
            }
        }
    }
}
