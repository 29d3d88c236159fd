package se.stegvis.shared.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.record.Withdrawal;

class ConsentRegisterTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 8, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);
    private static final Map<Party, Set<InformationKind>> AF_HEALTH = Map.of(Party.AF, Set.of(InformationKind.HEALTH));

    private static ConsentTerms terms(
            int id, ConsentType type, boolean given, Map<Party, Set<InformationKind>> parties) {
        return new ConsentTerms(
                new UUID(0, id), type, given, ConsentForm.ORAL_DOCUMENTED, parties, FROM, TO, Withdrawal.NONE);
    }

    private static ConsentTerms lifted(Map<Party, Set<InformationKind>> parties) {
        return terms(1, ConsentType.SECRECY_LIFTED, true, parties);
    }

    private static ConsentTerms from(ConsentTerms terms, LocalDate from) {
        return new ConsentTerms(
                terms.id(), terms.type(), terms.given(), terms.form(), terms.parties(), from, TO, terms.withdrawal());
    }

    private static ConsentTerms withdrawn(ConsentTerms terms, Withdrawal withdrawal) {
        return new ConsentTerms(
                terms.id(), terms.type(), terms.given(), terms.form(), terms.parties(), FROM, TO, withdrawal);
    }

    private static ConsentReason reason(ConsentQuestion question, ConsentTerms... terms) {
        return new ConsentRegister(List.of(terms)).answer(question).reason();
    }

    private static ConsentQuestion health(LocalDate day) {
        return ConsentQuestion.disclosure(day, Party.AF, InformationKind.HEALTH);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28,NOT_YET_VALID", "2026-03-01,IN_FORCE", "2026-08-31,IN_FORCE", "2026-09-01,EXPIRED"})
    void bothTheFirstAndTheLastDayCount(LocalDate day, ConsentReason expected) {
        assertThat(reason(health(day), lifted(AF_HEALTH))).isEqualTo(expected);
    }

    @Test
    void theAnswerNamesTheConsentAndItsLastDay() {
        ConsentAnswer answer = new ConsentRegister(List.of(lifted(AF_HEALTH))).answer(health(DAY));
        assertThat(answer)
                .isEqualTo(new ConsentAnswer(ConsentReason.IN_FORCE, Optional.of(new UUID(0, 1)), Optional.of(TO)));
        assertThat(answer.inForce()).isTrue();
    }

    @Test
    void withoutAnyConsentNobodyHasAsked() {
        assertThat(reason(health(DAY))).isEqualTo(ConsentReason.NEVER_ASKED);
    }

    @Test
    void anotherPartyInformationOrTypeIsNotCovered() {
        ConsentTerms consent = lifted(AF_HEALTH);
        assertThat(reason(ConsentQuestion.disclosure(DAY, Party.FK, InformationKind.HEALTH), consent))
                .isEqualTo(ConsentReason.NEVER_ASKED);
        assertThat(reason(ConsentQuestion.disclosure(DAY, Party.AF, InformationKind.ECONOMY), consent))
                .isEqualTo(ConsentReason.NEVER_ASKED);
        assertThat(reason(ConsentQuestion.sip(DAY), consent)).isEqualTo(ConsentReason.NEVER_ASKED);
    }

    @Test
    void aPartyWithoutInformationIsToldNothing() {
        assertThat(reason(health(DAY), lifted(Map.of(Party.AF, Set.of())))).isEqualTo(ConsentReason.NEVER_ASKED);
    }

    @Test
    void aSipConsentNeedsNoParty() {
        assertThat(reason(ConsentQuestion.sip(DAY), terms(1, ConsentType.SIP_MAY_BE_MADE, true, Map.of())))
                .isEqualTo(ConsentReason.IN_FORCE);
    }

    @Test
    void arenaNeedsItInWriting() {
        assertThat(reason(health(DAY).inWriting(), lifted(AF_HEALTH))).isEqualTo(ConsentReason.WRONG_FORM);
        ConsentTerms written = new ConsentTerms(
                new UUID(0, 2),
                ConsentType.SECRECY_LIFTED,
                true,
                ConsentForm.WRITTEN,
                AF_HEALTH,
                FROM,
                TO,
                Withdrawal.NONE);
        assertThat(reason(health(DAY).inWriting(), lifted(AF_HEALTH), written)).isEqualTo(ConsentReason.IN_FORCE);
    }

    @Test
    void aWithdrawalCountsFromItsDay() {
        ConsentTerms consent = withdrawn(lifted(AF_HEALTH), Withdrawals.whole(DAY));
        assertThat(reason(health(DAY.minusDays(1)), consent)).isEqualTo(ConsentReason.IN_FORCE);
        assertThat(reason(health(DAY), consent)).isEqualTo(ConsentReason.WITHDRAWN);
    }

    @Test
    void aWithdrawalInPartLeavesTheOtherParties() {
        ConsentTerms both = withdrawn(
                lifted(Map.of(Party.AF, Set.of(InformationKind.HEALTH), Party.FK, Set.of(InformationKind.HEALTH))),
                Withdrawals.of(FROM, Set.of(Party.FK)));
        assertThat(reason(health(DAY), both)).isEqualTo(ConsentReason.IN_FORCE);
        assertThat(reason(ConsentQuestion.disclosure(DAY, Party.FK, InformationKind.HEALTH), both))
                .isEqualTo(ConsentReason.WITHDRAWN);
    }

    @Test
    void whatIsTakenBackFromEveryPartyIsTakenBackAsAWhole() {
        ConsentTerms both =
                lifted(Map.of(Party.AF, Set.of(InformationKind.HEALTH), Party.FK, Set.of(InformationKind.PLAN)));
        ConsentQuestion any = new ConsentQuestion(
                DAY, ConsentType.SECRECY_LIFTED, Optional.empty(), Optional.empty(), Optional.empty());
        ConsentQuestion plan = new ConsentQuestion(
                DAY, ConsentType.SECRECY_LIFTED, Optional.empty(), Optional.of(InformationKind.PLAN), Optional.empty());
        ConsentTerms oneLeft = withdrawn(both, Withdrawals.of(DAY, Set.of(Party.FK)));
        assertThat(reason(any, oneLeft)).isEqualTo(ConsentReason.IN_FORCE);
        assertThat(reason(plan, oneLeft)).as("nobody is left to be told it").isEqualTo(ConsentReason.WITHDRAWN);
        assertThat(oneLeft.whollyTakenBack()).isFalse();
        ConsentTerms noneLeft = withdrawn(both, Withdrawals.of(DAY, Set.of(Party.AF, Party.FK)));
        assertThat(reason(any, noneLeft)).isEqualTo(ConsentReason.WITHDRAWN);
        assertThat(noneLeft.whollyTakenBack()).isTrue();
        assertThat(withdrawn(both, Withdrawals.whole(DAY)).whollyTakenBack()).isTrue();
    }

    @Test
    void theLastWordIsTheNewestAndNotTheNearest() {
        ConsentTerms yes = withdrawn(lifted(AF_HEALTH), Withdrawals.whole(FROM));
        ConsentTerms expired = terms(2, ConsentType.SECRECY_LIFTED, true, AF_HEALTH);
        ConsentRegister register = new ConsentRegister(List.of(expired, yes));
        assertThat(register.answer(health(TO.plusDays(1))).reason()).isEqualTo(ConsentReason.WITHDRAWN);
        assertThat(register.lastWord(health(TO.plusDays(1))).reason()).isEqualTo(ConsentReason.EXPIRED);
        assertThat(register.lastWord(health(DAY)).inForce()).isTrue();
        ConsentTerms no = from(terms(3, ConsentType.SECRECY_LIFTED, false, AF_HEALTH), DAY);
        ConsentRegister refused = new ConsentRegister(List.of(no, expired));
        assertThat(refused.lastWord(health(DAY.minusDays(1))).reason()).isEqualTo(ConsentReason.IN_FORCE);
        assertThat(refused.lastWord(health(DAY)).reason()).isEqualTo(ConsentReason.REFUSED);
        assertThat(new ConsentRegister(List.of()).lastWord(health(DAY)).reason())
                .isEqualTo(ConsentReason.NEVER_ASKED);
    }

    @Test
    void aLaterConsentCountsAfterAWithdrawnOne() {
        ConsentTerms old = withdrawn(lifted(AF_HEALTH), Withdrawals.whole(FROM));
        ConsentTerms fresh = from(terms(2, ConsentType.SECRECY_LIFTED, true, AF_HEALTH), DAY);
        assertThat(reason(health(DAY), old, fresh)).isEqualTo(ConsentReason.IN_FORCE);
    }

    @Test
    void aRefusalEndsWhatWasGivenBeforeItFromItsDay() {
        ConsentTerms refusal = from(terms(2, ConsentType.SECRECY_LIFTED, false, AF_HEALTH), DAY);
        assertThat(reason(health(DAY.minusDays(1)), lifted(AF_HEALTH), refusal)).isEqualTo(ConsentReason.IN_FORCE);
        assertThat(reason(health(DAY), lifted(AF_HEALTH), refusal)).isEqualTo(ConsentReason.REFUSED);
    }

    @Test
    void onTheSameDayTheRecordMadeLastCounts() {
        ConsentTerms earlierNo = from(terms(0, ConsentType.SECRECY_LIFTED, false, AF_HEALTH), FROM);
        ConsentTerms laterNo = from(terms(2, ConsentType.SECRECY_LIFTED, false, AF_HEALTH), FROM);
        assertThat(reason(health(DAY), lifted(AF_HEALTH), earlierNo)).isEqualTo(ConsentReason.IN_FORCE);
        assertThat(reason(health(DAY), lifted(AF_HEALTH), laterNo)).isEqualTo(ConsentReason.REFUSED);
    }

    @Test
    void aConsentAfterARefusalIsInForce() {
        ConsentTerms refusal = terms(1, ConsentType.SECRECY_LIFTED, false, AF_HEALTH);
        ConsentTerms fresh = from(terms(2, ConsentType.SECRECY_LIFTED, true, AF_HEALTH), DAY);
        assertThat(reason(health(DAY), refusal, fresh)).isEqualTo(ConsentReason.IN_FORCE);
        assertThat(reason(health(DAY.minusDays(1)), refusal)).isEqualTo(ConsentReason.REFUSED);
    }

    @Test
    void aRefusalThatNamesNoPartyRefusesAll() {
        ConsentTerms refusal = from(terms(2, ConsentType.SECRECY_LIFTED, false, Map.of()), DAY);
        assertThat(reason(health(DAY), refusal)).isEqualTo(ConsentReason.REFUSED);
        assertThat(reason(health(DAY), lifted(AF_HEALTH), refusal)).isEqualTo(ConsentReason.REFUSED);
    }

    @Test
    void aRefusalForOnePartyOrInformationLeavesTheOthers() {
        ConsentTerms consent = lifted(Map.of(
                Party.AF, Set.of(InformationKind.HEALTH, InformationKind.ECONOMY),
                Party.FK, Set.of(InformationKind.HEALTH)));
        ConsentTerms refusal = from(
                terms(2, ConsentType.SECRECY_LIFTED, false, Map.of(Party.AF, Set.of(InformationKind.ECONOMY))), DAY);
        assertThat(reason(health(DAY), consent, refusal)).isEqualTo(ConsentReason.IN_FORCE);
        assertThat(reason(ConsentQuestion.disclosure(DAY, Party.FK, InformationKind.HEALTH), consent, refusal))
                .isEqualTo(ConsentReason.IN_FORCE);
        assertThat(reason(ConsentQuestion.disclosure(DAY, Party.AF, InformationKind.ECONOMY), consent, refusal))
                .isEqualTo(ConsentReason.REFUSED);
    }

    @Test
    void aRefusedSipIsRefusedWhicheverPartiesAreNamed() {
        ConsentTerms consent = terms(1, ConsentType.SIP_MAY_BE_MADE, true, AF_HEALTH);
        ConsentTerms refusal = from(terms(2, ConsentType.SIP_MAY_BE_MADE, false, AF_HEALTH), DAY);
        assertThat(reason(ConsentQuestion.sip(DAY), consent, refusal)).isEqualTo(ConsentReason.REFUSED);
    }

    @Test
    void aRefusalOfAnotherTypeEndsNothing() {
        ConsentTerms refusal = from(terms(2, ConsentType.SIP_MAY_BE_MADE, false, Map.of()), DAY);
        assertThat(reason(health(DAY), lifted(AF_HEALTH), refusal)).isEqualTo(ConsentReason.IN_FORCE);
    }

    @Test
    void ofTwoInForceTheLongerOneIsNamed() {
        ConsentTerms shorter = new ConsentTerms(
                new UUID(0, 9),
                ConsentType.SECRECY_LIFTED,
                true,
                ConsentForm.WRITTEN,
                AF_HEALTH,
                FROM,
                DAY,
                Withdrawal.NONE);
        assertThat(new ConsentRegister(List.of(shorter, lifted(AF_HEALTH)))
                        .answer(health(DAY))
                        .until())
                .contains(TO);
    }

    @Test
    void aRefusalThatIsDatedAheadIsNotHeardYet() {
        ConsentTerms refusal = from(terms(2, ConsentType.SECRECY_LIFTED, false, AF_HEALTH), DAY.plusDays(1));

        assertThat(reason(health(DAY), refusal)).isEqualTo(ConsentReason.NEVER_ASKED);
        assertThat(reason(health(DAY.plusDays(1)), refusal)).isEqualTo(ConsentReason.REFUSED);
        assertThat(new ConsentRegister(List.of(refusal)).lastWord(health(DAY)).reason())
                .isEqualTo(ConsentReason.NEVER_ASKED);
        assertThat(new ConsentRegister(List.of(refusal))
                        .lastWord(health(DAY.plusDays(1)))
                        .reason())
                .isEqualTo(ConsentReason.REFUSED);
    }

    /** A consent that is to begin is the last word, also before its day. */
    @Test
    void theLastWordIsTheNewestInWhicheverOrderTheyCome() {
        ConsentTerms refusal = from(terms(1, ConsentType.SECRECY_LIFTED, false, AF_HEALTH), FROM);
        ConsentTerms later = from(terms(2, ConsentType.SECRECY_LIFTED, true, AF_HEALTH), DAY.plusDays(2));

        for (List<ConsentTerms> order : List.of(List.of(refusal, later), List.of(later, refusal))) {
            assertThat(new ConsentRegister(order).lastWord(health(DAY)).consent())
                    .contains(later.id());
        }
    }
}
