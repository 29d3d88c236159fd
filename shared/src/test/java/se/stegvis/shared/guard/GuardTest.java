package se.stegvis.shared.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.consent.Withdrawals;
import se.stegvis.shared.definition.InvalidDefinition;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.record.Withdrawal;
import se.stegvis.shared.record.Wording;

class GuardTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final CaseFile NOTHING_KNOWN = CaseFile.builder().build();
    private static final Guard YES = AllOf.NOTHING;
    private static final Guard NO = new DfaComplete();
    private static final Checklist TWO_OF_THREE =
            new Checklist("lista", phrase("Listan"), ChecklistRule.AT_LEAST, 2, items("a", "b", "c"), items("x"));

    private static LocalizedText phrase(String sv) {
        return new LocalizedText(sv, Optional.empty());
    }

    private static List<ChecklistItem> items(String... keys) {
        return Arrays.stream(keys)
                .map(key -> new ChecklistItem(key, phrase(key)))
                .toList();
    }

    private static String told(Guard guard, CaseFile facts) {
        return guard.missing(facts, DAY).get(0).text().sv();
    }

    @Test
    void allTellsOfEveryGuardThatIsMissingOnce() {
        assertThat(new AllOf(List.of(NO, YES, NO, new DatePassed(DAY.plusDays(1)))).missing(NOTHING_KNOWN, DAY))
                .extracting(UnmetGuard::guard)
                .containsExactly("dfa-chain", "date:2026-11-24");
    }

    @Test
    void anyNeedsOneAndOtherwiseNamesThemAll() {
        Guard any = new AnyOf(List.of(NO, new RoleIs(Set.of(Role.TEAM_LEAD))));
        assertThat(any.met(CaseFile.builder().dfaComplete(true).build(), DAY)).isTrue();
        assertThat(any.missing(NOTHING_KNOWN, DAY))
                .extracting(UnmetGuard::guard)
                .containsExactly("dfa-chain|role");
        assertThat(new AllOf(List.of(NO, any)).demand().sv())
                .as("which of them belong together")
                .isEqualTo("DFA-kedjan är komplett och antingen DFA-kedjan är komplett eller den som gör det är"
                        + " förste socialsekreteraren");
        assertThat(told(any, NOTHING_KNOWN))
                .isEqualTo("Ett av detta räcker: DFA-kedjan är komplett eller den som gör det är"
                        + " förste socialsekreteraren.");
    }

    @Test
    void notSaysWhatStandsInTheWay() {
        assertThat(new Not(NO).met(NOTHING_KNOWN, DAY)).isTrue();
        assertThat(told(new Not(NO), CaseFile.builder().dfaComplete(true).build()))
                .isEqualTo("Det här hindrar: DFA-kedjan är komplett.");
    }

    @Test
    void theNeedGroupIsToldAsItIsAndAsItShouldBe() {
        Guard guard = new NeedGroupIn(Set.of(NeedGroup.AM3));
        assertThat(told(guard, NOTHING_KNOWN)).isEqualTo("Behovsgruppen är inte bedömd än. Den ska vara AM3.");
        CaseFile unclear =
                CaseFile.builder().needGroup(Optional.of(NeedGroup.UNCLEAR)).build();
        assertThat(told(guard, unclear)).isEqualTo("Behovsgruppen ska vara AM3. Nu är den oklar.");
    }

    @Test
    void eachPartyAndKindOfInformationThatIsNotCoveredIsNamed() {
        Guard guard = new ConsentInForce(
                ConsentType.SECRECY_LIFTED,
                false,
                Set.of(Party.AF, Party.FK),
                Set.of(InformationKind.HEALTH, InformationKind.PLAN),
                Optional.of(ConsentForm.WRITTEN),
                Optional.empty());
        assertThat(guard.missing(NOTHING_KNOWN, DAY))
                .extracting(UnmetGuard::guard)
                .containsExactly(
                        "consent:SECRECY_LIFTED:AF:HEALTH:WRITTEN",
                        "consent:SECRECY_LIFTED:AF:PLAN:WRITTEN",
                        "consent:SECRECY_LIFTED:FK:HEALTH:WRITTEN",
                        "consent:SECRECY_LIFTED:FK:PLAN:WRITTEN");
        assertThat(told(guard, NOTHING_KNOWN))
                .isEqualTo("Samtycke saknas till att uppgifter om hälsa lämnas till Arbetsförmedlingen."
                        + " Fråga personen.");
    }

    @Test
    void whereNobodyHasBeenChosenAConsentSaysWhoTakesPart() {
        Guard guard = new ConsentInForce(
                ConsentType.SECRECY_LIFTED,
                true,
                Set.of(),
                Set.of(InformationKind.PLAN),
                Optional.of(ConsentForm.WRITTEN),
                Optional.empty());
        assertThat(told(guard, NOTHING_KNOWN))
                .isEqualTo("Ingen part är vald, och inget skriftligt samtycke gäller för att uppgifter om planering"
                        + " lämnas till någon part. Fråga personen om samtycke och ange parterna i det.");
        assertThat(guard.met(lifted(ConsentForm.ORAL_DOCUMENTED).build(), DAY)).isFalse();
        assertThat(guard.met(lifted(ConsentForm.WRITTEN).build(), DAY)).isTrue();
        CaseFile called = lifted(ConsentForm.WRITTEN)
                .chosenParties(Set.of(Party.AF, Party.FK))
                .build();
        assertThat(guard.missing(called, DAY))
                .extracting(UnmetGuard::guard)
                .containsExactly("consent:SECRECY_LIFTED:FK:PLAN:WRITTEN");
    }

    private static CaseFileBuilder lifted(ConsentForm form) {
        return CaseFile.builder()
                .consents(List.of(new ConsentTerms(
                        new UUID(0, 1),
                        ConsentType.SECRECY_LIFTED,
                        true,
                        form,
                        Map.of(Party.AF, Set.of(InformationKind.PLAN)),
                        DAY,
                        DAY.plusYears(1).minusDays(1),
                        Withdrawal.NONE)));
    }

    private static Guard refusal(ConsentReason... answers) {
        return new ConsentRefused(
                new ConsentInForce(
                        ConsentType.SECRECY_LIFTED,
                        false,
                        Set.of(Party.AF),
                        Set.of(InformationKind.PLAN),
                        Optional.empty(),
                        Optional.empty()),
                Set.of(answers));
    }

    private static CaseFile consent(boolean given, Withdrawal withdrawal) {
        ConsentTerms terms = new ConsentTerms(
                new UUID(0, 1),
                ConsentType.SECRECY_LIFTED,
                given,
                ConsentForm.ORAL_DOCUMENTED,
                Map.of(Party.AF, Set.of(InformationKind.PLAN)),
                DAY.minusDays(10),
                DAY.plusDays(10),
                withdrawal);
        return CaseFile.builder().consents(List.of(terms)).build();
    }

    @Test
    void onlyANoIsARefusal() {
        Guard no = refusal(ConsentReason.REFUSED, ConsentReason.WITHDRAWN);
        assertThat(told(no, NOTHING_KNOWN))
                .isEqualTo("Personen har inte sagt nej till att uppgifter om planering lämnas till Arbetsförmedlingen."
                        + " Fråga, och skriv ner svaret som ett samtycke eller en vägran.");
        CaseFile yes = consent(true, Withdrawal.NONE);
        assertThat(told(no, yes))
                .isEqualTo("Personen har sagt ja till att uppgifter om planering lämnas till Arbetsförmedlingen.");
        assertThat(no.met(yes, DAY.plusDays(11))).as("expired").isFalse();
        CaseFile withdrawn = consent(true, Withdrawals.whole(DAY));
        assertThat(no.met(withdrawn, DAY)).isTrue();
        assertThat(refusal(ConsentReason.REFUSED).met(withdrawn, DAY)).isFalse();
        assertThat(refusal(ConsentReason.REFUSED).met(consent(false, Withdrawal.NONE), DAY))
                .isTrue();
        assertThatThrownBy(() -> refusal(ConsentReason.NEVER_ASKED)).isInstanceOf(InvalidDefinition.class);
    }

    @Test
    void whatIsAskedOnlyWhenAnotherThingIsSoIsOtherwiseNotAsked() {
        Guard guard = new Implication(new RoleIs(Set.of(Role.COACH)), NO);
        assertThat(guard.met(CaseFile.builder().actor(Role.CASEWORKER).build(), DAY))
                .isTrue();
        assertThat(guard.missing(CaseFile.builder().actor(Role.COACH).build(), DAY))
                .extracting(UnmetGuard::guard)
                .containsExactly("dfa-chain");
        assertThat(guard.demand().sv())
                .isEqualTo("om den som gör det är arbetsmarknadskonsulenten eller förändringsledaren:"
                        + " DFA-kedjan är komplett");
    }

    @Test
    void aSentenceOfTheDefinitionIsToldInPlaceOfTheOneThatIsMade() {
        Guard said = new WordedGuard(NO, phrase("Gör klart kedjan."));
        assertThat(told(said, NOTHING_KNOWN)).isEqualTo("Gör klart kedjan.");
        assertThat(said.missing(NOTHING_KNOWN, DAY))
                .extracting(UnmetGuard::guard)
                .containsExactly("dfa-chain");
        assertThat(said.met(CaseFile.builder().dfaComplete(true).build(), DAY)).isTrue();
        assertThat(said.demand()).isEqualTo(NO.demand());
        assertThat(said.points()).extracting(LocalizedText::sv).containsExactly("Gör klart kedjan.");
        Guard beside = new AllOf(List.of(said, new Implication(NO, said), new Not(said), new AnyOf(List.of(said, NO))));
        assertThat(beside.points())
                .extracting(LocalizedText::sv)
                .as("a sentence of its own only where it stands by itself")
                .containsExactly(
                        "Gör klart kedjan.",
                        "om DFA-kedjan är komplett: Gör klart kedjan.",
                        "det får inte gälla att DFA-kedjan är komplett",
                        "antingen DFA-kedjan är komplett eller DFA-kedjan är komplett");
    }

    @Test
    void ofAListOfOutcomesTheLastAnswerCountsAndTwoAtOnceAreNone() {
        Checklist outcome =
                new Checklist("utfall", phrase("Utfallet"), ChecklistRule.ONE, 0, items("ja", "nej"), List.of());
        Guard yes = new ChecklistAnswered(outcome, Optional.of("ja"), false, GuardResult.HOLDS);
        Guard either = new ChecklistAnswered(outcome, Optional.empty(), false, GuardResult.HOLDS);
        CaseFileBuilder facts = CaseFile.builder();
        assertThat(told(either, facts.build())).isEqualTo("”Utfallet” är inte besvarad. Svara ja på det som stämmer.");
        facts.answered("utfall", DAY, Map.of("nej", true)).answered("utfall", DAY, Map.of("ja", true));
        assertThat(yes.met(facts.build(), DAY)).isTrue();
        assertThat(yes.met(facts.build(), DAY.minusDays(1)))
                .as("not yet answered")
                .isFalse();
        facts.answered("utfall", DAY, Map.of("nej", true, "ja", true));
        assertThat(either.met(facts.build(), DAY)).isFalse();
        assertThat(told(yes, facts.build()))
                .isEqualTo("I ”Utfallet” har fler än ett svar fått ja. Svara igen, med ett enda ja.");
        facts.answered("utfall", DAY, Map.of("nej", true));
        assertThat(told(yes, facts.build())).isEqualTo("”ja” har inte fått ja i ”Utfallet”.");
        assertThat(either.met(facts.build(), DAY)).isTrue();
    }

    @Test
    void anAnswerFromAnEarlierStepIsAskedForAgain() {
        Guard guard = new ChecklistAnswered(TWO_OF_THREE, Optional.of("a"), true, GuardResult.HOLDS);
        CaseFileBuilder facts = CaseFile.builder().at("b", DAY);
        assertThat(told(
                        guard,
                        facts.answered("lista", DAY.minusDays(1), Map.of("a", true))
                                .build()))
                .isEqualTo("”Listan” är besvarad i ett tidigare steg. Svara igen, som det är nu.");
        facts.answered("lista", DAY, Map.of("a", true));
        assertThat(guard.met(facts.build(), DAY)).isTrue();
        assertThat(guard.met(facts.leftAnEarlierStep().build(), DAY))
                .as("the same day, but before another step was left")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, OPEN",
        "1, false, OPEN",
        "2, false, HOLDS",
        "3, false, HOLDS",
    })
    void aChecklistHoldsWhenEnoughIsSoAndNothingStandsAgainst(int yes, boolean openHindrance, GuardResult result) {
        Map<String, Boolean> answers = new HashMap<>();
        List.of("a", "b", "c").subList(0, yes).forEach(key -> answers.put(key, true));
        if (!openHindrance) {
            answers.put("x", false);
        }
        assertThat(TWO_OF_THREE.verdict(answers)).isEqualTo(result);
        answers.put("x", true);
        assertThat(TWO_OF_THREE.verdict(answers)).isEqualTo(GuardResult.FAILS);
    }

    @Test
    void aChecklistFailsOnceTooMuchIsNotSo() {
        assertThat(TWO_OF_THREE.verdict(Map.of("a", false))).isEqualTo(GuardResult.OPEN);
        assertThat(TWO_OF_THREE.verdict(Map.of("a", false, "b", false))).isEqualTo(GuardResult.FAILS);
        assertThat(TWO_OF_THREE.verdict(Map.of("a", true, "b", true))).isEqualTo(GuardResult.OPEN);
    }

    @Test
    void aChecklistSaysWhatIsLeftAndWhatSpeaksAgainst() {
        Guard guard = new ChecklistAnswered(TWO_OF_THREE, Optional.empty(), false, GuardResult.HOLDS);
        CaseFile begun =
                CaseFile.builder().answered("lista", DAY, Map.of("a", true)).build();
        assertThat(told(guard, begun)).isEqualTo("I ”Listan” ska minst 2 punkter ha fått ja.");
        CaseFile enough = CaseFile.builder()
                .answered("lista", DAY, Map.of("a", true, "b", true))
                .build();
        assertThat(told(guard, enough)).isEqualTo("Det här återstår att svara på i ”Listan”: ”c” och ”x”.");
        CaseFile hindered = CaseFile.builder()
                .answered("lista", DAY, Map.of("a", false))
                .answered("lista", DAY, Map.of("x", true))
                .build();
        assertThat(told(guard, hindered))
                .isEqualTo("I ”Listan” är svaret nej på ”a”. Det här talar emot i ”Listan”: ”x”.");
    }

    /** An answer of no speaks against by not being so: quoted alone it would say the opposite. */
    @Test
    void anItemAnsweredNoIsToldAsANoAndAHindranceAsWhatIsSo() {
        Guard guard = new ChecklistAnswered(TWO_OF_THREE, Optional.empty(), false, GuardResult.HOLDS);
        CaseFile no = CaseFile.builder()
                .answered("lista", DAY, Map.of("a", false, "b", false))
                .build();
        assertThat(guard.missing(no, DAY))
                .singleElement()
                .extracting(UnmetGuard::text)
                .isEqualTo(new LocalizedText(
                        "I ”Listan” är svaret nej på ”a” och ”b”.",
                        Optional.of("In “Listan” the answer is no to “a” and “b”.")));
        CaseFile hindered =
                CaseFile.builder().answered("lista", DAY, Map.of("x", true)).build();
        assertThat(told(guard, hindered)).isEqualTo("Det här talar emot i ”Listan”: ”x”.");
    }

    @Test
    void anUnansweredChecklistHasNotFailed() {
        Guard fails = new ChecklistAnswered(TWO_OF_THREE, Optional.empty(), false, GuardResult.FAILS);
        assertThat(fails.met(NOTHING_KNOWN, DAY)).isFalse();
        assertThat(fails.met(
                        CaseFile.builder()
                                .answered("lista", DAY, Map.of("x", true))
                                .build(),
                        DAY))
                .isTrue();
    }

    @Test
    void aRecordCountsOnlyWithinItsDaysAndNeverFromTheFuture() {
        Guard guard = new RecordSigned("SIP_PLAN", OptionalInt.of(30), false, false, Map.of());
        assertThat(guard.met(plan(DAY.minusDays(30)), DAY)).isTrue();
        assertThat(guard.met(plan(DAY.minusDays(31)), DAY)).isFalse();
        assertThat(guard.met(plan(DAY.plusDays(1)), DAY)).isFalse();
        assertThat(told(guard, NOTHING_KNOWN))
                .isEqualTo("SIP behöver signeras. Det som krävs: den är högst 30 dagar gammal.");
    }

    private static CaseFile plan(LocalDate day) {
        return CaseFile.builder().signed("SIP_PLAN", day, Map.of()).build();
    }

    @Test
    void onlyTheNewestDecisionCountsWhenTheGuardSaysSo() {
        CaseFile changed = CaseFile.builder()
                .signed("BASE_GROUP_DECISION", DAY, Map.of("decision", Set.of("CLOSE")))
                .signed("BASE_GROUP_DECISION", DAY, Map.of("decision", Set.of("CONTINUE")))
                .build();
        Map<String, Set<String>> closed = Map.of("decision", Set.of("CLOSE"));
        assertThat(new RecordSigned("BASE_GROUP_DECISION", OptionalInt.empty(), false, false, closed).met(changed, DAY))
                .isTrue();
        Guard newest = new RecordSigned("BASE_GROUP_DECISION", OptionalInt.empty(), true, true, closed);
        assertThat(newest.met(changed, DAY)).isFalse();
        assertThat(told(newest, changed))
                .isEqualTo(
                        "Basgruppsbeslut behöver signeras. Det som krävs: ”Beslut” är ”FMS avslutas”, det är den senaste och"
                                + " den är från det här steget.");
    }

    @Test
    void timeIsCountedFromADayInTheCase() {
        Guard tenMonths = new TimePassed(DateFact.ASSISTANCE, Period.ofMonths(10));
        assertThat(told(tenMonths, NOTHING_KNOWN)).startsWith("Det är inte känt när biståndet började.");
        CaseFile since = CaseFile.builder()
                .assistanceSince(Optional.of(DAY.minusMonths(10).plusDays(1)))
                .build();
        assertThat(told(tenMonths, since))
                .isEqualTo("Biståndet ska ha pågått i minst 10 månader. Det gör det 2026-11-24.");
        assertThat(tenMonths.met(since, DAY.plusDays(1))).isTrue();
    }

    @Test
    void whoeverHasAnotherRoleIsToldWhoDoesIt() {
        Guard guard = new RoleIs(Set.of(Role.TEAM_LEAD));
        assertThat(told(guard, CaseFile.builder().actor(Role.COACH).build()))
                .isEqualTo("Det här görs av förste socialsekreteraren.");
        assertThat(guard.missing(NOTHING_KNOWN, DAY).get(0).text().in(Locale.ENGLISH))
                .isEqualTo("This is done by the team lead.");
    }

    @Test
    void aPartThatCannotBeIsNotMade() {
        assertThatThrownBy(() -> new AnyOf(List.of(YES)))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage("any: There are 1 guards. At least two are needed to choose between;"
                        + " otherwise write the guard itself.");
        assertThatThrownBy(() -> new TimePassed(DateFact.STEP, Period.ZERO)).isInstanceOf(InvalidDefinition.class);
        assertThatThrownBy(() -> new RoleIs(Set.of())).isInstanceOf(InvalidDefinition.class);
        assertThatThrownBy(() -> new ChecklistAnswered(TWO_OF_THREE, Optional.of("q"), false, GuardResult.HOLDS))
                .isInstanceOf(InvalidDefinition.class);
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void partiesAreCalledTheSameHereAndInTheRecords(Party party) {
        for (Locale language : List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH)) {
            assertThat(ProcessWording.of(language).name(party))
                    .isEqualTo(Wording.of(language).choice(party));
        }
    }

    /** F2 of the review: collecting documents rests on their telling us, not on our telling them. */
    @Test
    void f2_aConsentToTellOpensNoWayThatAsksThemToTellUs() {
        Guard fetch = healthOfCare(ConsentDirection.FETCH);
        assertThat(fetch.name()).isEqualTo("consent:SECRECY_LIFTED:REGION_PRIMARY:HEALTH:FETCH");
        assertThat(told(fetch, said(ConsentDirection.TELL)))
                .isEqualTo(
                        "Samtycke saknas till att Vårdcentralen lämnar uppgifter om hälsa till oss. Fråga personen.");
        assertThat(fetch.met(said(ConsentDirection.FETCH), DAY)).isTrue();
        assertThat(healthOfCare(ConsentDirection.TELL).met(said(ConsentDirection.FETCH), DAY))
                .isFalse();
        assertThat(fetch.met(consent(true, Withdrawal.NONE), DAY))
                .as("a consent of before directions is one to tell")
                .isFalse();
    }

    private static Guard healthOfCare(ConsentDirection direction) {
        return new ConsentInForce(
                ConsentType.SECRECY_LIFTED,
                false,
                Set.of(Party.REGION_PRIMARY),
                Set.of(InformationKind.HEALTH),
                Optional.empty(),
                Optional.of(direction));
    }

    private static CaseFile said(ConsentDirection direction) {
        return answered(ConsentDecision.GIVEN, Map.of(Party.REGION_PRIMARY, Set.of(direction)));
    }

    private static CaseFile answered(ConsentDecision decision, Map<Party, Set<ConsentDirection>> directions) {
        return CaseFile.builder()
                .consents(List.of(new ConsentTerms(
                        UUID.randomUUID(),
                        ConsentType.SECRECY_LIFTED,
                        decision,
                        ConsentForm.ORAL_DOCUMENTED,
                        Map.of(Party.REGION_PRIMARY, Set.of(InformationKind.HEALTH)),
                        DAY.minusDays(3),
                        DAY.plusDays(30),
                        Withdrawal.NONE,
                        directions)))
                .build();
    }

    /** F12 of the review: the person who keeps silent is no longer stuck where the source has a way for silence. */
    @Test
    void f12_silenceIsAnAnswerOnlyWhereTheDefinitionNamesIt() {
        ConsentInForce asked = (ConsentInForce) healthOfCare(ConsentDirection.FETCH);
        Guard no = new ConsentRefused(asked, Set.of(ConsentReason.REFUSED));
        Guard noOrSilent = new ConsentRefused(asked, Set.of(ConsentReason.REFUSED, ConsentReason.NO_REPLY));
        CaseFile silent = answered(ConsentDecision.NO_REPLY, Map.of());
        assertThat(noOrSilent.met(silent, DAY)).isTrue();
        assertThat(told(no, silent))
                .isEqualTo(
                        "Personen har inte svarat på frågan om att Vårdcentralen lämnar uppgifter om hälsa till oss. "
                                + "Ett uteblivet svar är inget nej. Fråga igen, och skriv ner svaret.");
        assertThat(told(noOrSilent, NOTHING_KNOWN)).contains("sista dag för svar");
        assertThat(noOrSilent.met(said(ConsentDirection.FETCH), DAY)).isFalse();
    }

    @Test
    void aDirectionConcernsAPartyAndNoSip() {
        assertThatThrownBy(() -> new ConsentInForce(
                        ConsentType.SIP_MAY_BE_MADE,
                        true,
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(ConsentDirection.PLAN)))
                .isInstanceOf(InvalidDefinition.class);
        assertThatThrownBy(() -> new ConsentInForce(
                        ConsentType.SECRECY_LIFTED,
                        false,
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(ConsentDirection.TELL)))
                .isInstanceOf(InvalidDefinition.class);
    }
}
