package se.stegvis.shared.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.Withdrawal;

class DisclosureRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final ConsentRegister NOTHING = new ConsentRegister(List.of());

    private static ConsentRegister lifted(Withdrawal withdrawal) {
        return new ConsentRegister(List.of(new ConsentTerms(
                new UUID(1, 1),
                ConsentType.SECRECY_LIFTED,
                true,
                ConsentForm.WRITTEN,
                Map.of(Party.REGION_PRIMARY, Set.of(InformationKind.PLAN)),
                DAY.minusDays(10),
                DAY.plusDays(10),
                withdrawal)));
    }

    private static Map<InformationKind, ConsentAnswer> plan(ConsentRegister register, Party to, LocalDate day) {
        return DisclosureRule.missing(register, to, Set.of(InformationKind.PLAN), day);
    }

    @Test
    void withoutConsentNothingGoesAndTheReasonIsNamed() {
        assertThat(plan(NOTHING, Party.REGION_PRIMARY, DAY)
                        .get(InformationKind.PLAN)
                        .reason())
                .isEqualTo(ConsentAnswer.ConsentReason.NEVER_ASKED);
    }

    @Test
    void consentMustCoverThePartyTheInformationAndTheDay() {
        ConsentRegister register = lifted(Withdrawal.NONE);
        assertThat(plan(register, Party.REGION_PRIMARY, DAY)).isEmpty();
        assertThat(plan(register, Party.FK, DAY)).isNotEmpty();
        assertThat(plan(register, Party.REGION_PRIMARY, DAY.plusDays(11))).isNotEmpty();
        assertThat(DisclosureRule.missing(
                        register, Party.REGION_PRIMARY, Set.of(InformationKind.PLAN, InformationKind.HEALTH), DAY))
                .containsOnlyKeys(InformationKind.HEALTH);
    }

    @Test
    void whatIsTakenBackIsNotToldFromThatDay() {
        ConsentRegister register = lifted(Withdrawals.whole(DAY));
        assertThat(plan(register, Party.REGION_PRIMARY, DAY.minusDays(1))).isEmpty();
        assertThat(plan(register, Party.REGION_PRIMARY, DAY)
                        .get(InformationKind.PLAN)
                        .reason())
                .isEqualTo(ConsentAnswer.ConsentReason.WITHDRAWN);
    }

    @Test
    void aPlanGoesToTheEmploymentServiceWithConsentOnly() {
        assertThat(plan(NOTHING, Party.AF, DAY)).containsOnlyKeys(InformationKind.PLAN);
    }

    @Test
    void theLawBidsThatTheEmploymentServiceIsToldOfActivitiesFromItsFirstDayAndNobodyElse() {
        LocalDate first = DisclosureRule.EMPLOYMENT_SERVICE_SINCE;
        assertThat(DisclosureRule.bidsActivities(Party.AF, first)).isTrue();
        assertThat(DisclosureRule.bidsActivities(Party.AF, first.minusDays(1))).isFalse();
        assertThat(Set.of(Party.values()).stream().filter(party -> DisclosureRule.bidsActivities(party, DAY)))
                .containsExactly(Party.AF);
    }
}
