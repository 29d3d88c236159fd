package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.view;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpOutcomeRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'outcome':'CANCELLED' | why answer-without-why",
                "'outcome':'CANCELLED','why':'\u200b' | why answer-without-why",
                "'outcome':'POSTPONED' | newDate answer-without-date",
                "'outcome':'POSTPONED','reason':'WORKLOAD','why':'Mycket nu' | newDate answer-without-date",
                "'outcome':'POSTPONED','newDate':'2026-12-20','reason':'OTHER' | why answer-without-why",
            })
    void sec13_anAnswerThatSaysTooLittleIsNamedWithItsField(String answer, String finding) {
        for (String kind : List.of("HOME_VISIT", "CASE")) {
            assertThat(findings(kind, record(answer), "{}")).containsExactly("followUpOutcomes/a/" + finding);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'outcome':'DONE'",
                "'outcome':'CANCELLED','why':'Har flyttat'",
                "'outcome':'POSTPONED','newDate':'2026-12-20'",
                "'outcome':'POSTPONED','newDate':'2026-12-20','reason':'WORKLOAD'",
                "'outcome':'POSTPONED','newDate':'2026-12-20','reason':'OF_A_NEWER_VERSION'",
                "'outcome':'OF_A_NEWER_VERSION'",
            })
    void sec13_anAnswerThatSaysEnoughIsTaken(String answer) {
        assertThat(findings("HOME_VISIT", record(answer), "{}")).isEmpty();
    }

    @Test
    void sec13_whatWasAnsweredBeforeIsNotAskedAboutAgainAndADraftIsNot() {
        String little = record("'outcome':'CANCELLED'");
        assertThat(findings("HOME_VISIT", little, little)).isEmpty();
        String draft = "{'followUpOutcomes':{'a':{'outcome':'CANCELLED'}}}";
        assertThat(findings("HOME_VISIT", draft, "{}")).isEmpty();
        assertThat(findings("HOME_VISIT", little, draft))
                .as("it counts from now on")
                .hasSize(1);
    }

    private static String record(String answer) {
        return "{'status':'SIGNED','followUpOutcomes':{'a':{" + answer + "}}}";
    }

    private static List<String> findings(String kind, String fields, String before) {
        return FollowUpOutcomeRule.findings(
                        view(kind, fields), view(kind, before).doc())
                .stream()
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }
}
