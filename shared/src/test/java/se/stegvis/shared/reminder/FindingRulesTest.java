package se.stegvis.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.shared.time.SwedishWorkingDays;

class FindingRulesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final FindingRules rules = new FindingRules(new SwedishWorkingDays());

    /** The stages that are issued when someone looks only on the days that {@code nextAfter} names. */
    private List<String> told(CaseFinding finding, LocalDate through) {
        List<String> told = new ArrayList<>();
        LocalDate toldThrough = finding.from().minusDays(1);
        for (LocalDate day = rules.nextAfter(finding, toldThrough); !day.isAfter(through); ) {
            if (finding.standsOn(day)) {
                for (Stage stage : rules.dueOn(finding, toldThrough, day)) {
                    told.add(day + " " + stage.key());
                }
            }
            toldThrough = day;
            day = rules.nextAfter(finding, day);
        }
        return told;
    }

    @Test
    void aMissingDateIsToldAtOnceThenWeeklyAndToTheLeadAfterThreeWorkingDays() {
        assertThat(told(new CaseFinding(CaseRule.NO_FUTURE_FOLLOW_UP, UUID.randomUUID(), MONDAY), MONDAY.plusDays(15)))
                .containsExactly(
                        "2026-11-23 NO_FUTURE_FOLLOW_UP",
                        "2026-11-26 NO_FUTURE_FOLLOW_UP_LEAD",
                        "2026-11-30 NO_FUTURE_FOLLOW_UP_AGAIN_1",
                        "2026-12-07 NO_FUTURE_FOLLOW_UP_AGAIN_2");
    }

    @Test
    void b3_aMissingDateThatIsMeantIsToldToTheLeadAlone() {
        assertThat(told(
                        new CaseFinding(CaseRule.NO_FUTURE_FOLLOW_UP, UUID.randomUUID(), MONDAY, true),
                        MONDAY.plusDays(90)))
                .containsExactly("2026-11-26 NO_FUTURE_FOLLOW_UP_LEAD");
    }

    @Test
    void aConsentIsToldOfThirtyAndSevenDaysBeforeItEndsAndNeverAfter() {
        LocalDate ends = LocalDate.of(2026, 12, 31);
        assertThat(told(new CaseFinding(CaseRule.CONSENT_EXPIRES, UUID.randomUUID(), ends), ends.plusDays(90)))
                .containsExactly("2026-12-01 CONSENT_EXPIRES", "2026-12-24 CONSENT_EXPIRES_AGAIN");
    }

    @Test
    void theBaseGroupsLeadIsToldTheSameDay() {
        assertThat(told(new CaseFinding(CaseRule.BASE_GROUP_DUE, UUID.randomUUID(), MONDAY), MONDAY))
                .containsExactlyInAnyOrder("2026-11-23 BASE_GROUP_DUE", "2026-11-23 BASE_GROUP_DUE_LEAD");
    }

    @Test
    void whatPassedUnseenIsToldOnceTheLatestOnly() {
        CaseFinding finding = new CaseFinding(CaseRule.SIP_WITHOUT_DATE, UUID.randomUUID(), MONDAY);
        assertThat(rules.dueOn(finding, MONDAY.minusDays(1), MONDAY.plusDays(20)))
                .extracting(Stage::key)
                .containsExactlyInAnyOrder("SIP_WITHOUT_DATE_AGAIN_2", "SIP_WITHOUT_DATE_LEAD");
    }

    @ParameterizedTest
    @EnumSource(CaseRule.class)
    void aStageIsKnownAgainByItsKey(CaseRule rule) {
        for (CaseStage.Escalation escalation : CaseStage.Escalation.values()) {
            Stage stage = new Stage(new CaseStage(rule, escalation), 1234, MONDAY);
            assertThat(ReminderReason.of(stage.key())).isEqualTo(stage.rule());
            assertThat(stage.key()).hasSizeLessThanOrEqualTo(40);
        }
    }

    @ParameterizedTest
    @EnumSource(StageRule.class)
    void soIsAStageOfAFollowUpDate(StageRule rule) {
        assertThat(ReminderReason.of(new Stage(rule, 0, MONDAY).key())).isEqualTo(rule);
        assertThat(ReminderReason.of(new Stage(rule, 12, MONDAY).key())).isEqualTo(rule);
        assertThatThrownBy(() -> ReminderReason.of("NEVER_HEARD")).hasMessageContaining("NEVER_HEARD");
    }

    @Test
    void theLeadsAloneAreToldWhereNobodyIsResponsible() {
        assertThat(audience(CaseRule.NOBODY_RESPONSIBLE, CaseStage.Escalation.FIRST))
                .isEqualTo(Audience.TEAM_LEAD);
        assertThat(audience(CaseRule.CONSENT_EXPIRES, CaseStage.Escalation.FIRST))
                .isEqualTo(Audience.RESPONSIBLE);
        assertThat(audience(CaseRule.CONSENT_EXPIRES, CaseStage.Escalation.LEAD))
                .isEqualTo(Audience.TEAM_LEAD);
        assertThat(new CaseStage(CaseRule.CONSENT_EXPIRES, CaseStage.Escalation.AGAIN).id())
                .isEqualTo(CaseRule.CONSENT_EXPIRES.id())
                .isNotEmpty();
    }

    private static Audience audience(CaseRule rule, CaseStage.Escalation escalation) {
        return new CaseStage(rule, escalation).audience();
    }

    @ParameterizedTest
    @EnumSource(CaseRule.class)
    void fourRulesAreAboutWhoHoldsTheCase(CaseRule rule) {
        assertThat(rule.isAboutHolders())
                .isEqualTo(
                        List.of("NOBODY_RESPONSIBLE", "PROTECTED_WITHOUT_DEPUTY", "NAMED_HAS_LEFT", "DEPUTY_HAS_LEFT")
                                .contains(rule.name()));
    }
}
