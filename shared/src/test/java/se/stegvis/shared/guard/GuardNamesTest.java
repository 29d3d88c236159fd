package se.stegvis.shared.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.InvalidDefinition;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.Role;

/** A step names the guards that were unmet when it was signed, so a guard is always named the same way. */
class GuardNamesTest {
    private static final Guard DFA = new DfaComplete();
    private static final Guard ROLE = new RoleIs(Set.of(Role.TEAM_LEAD));
    private static final LocalizedText TITLE = new LocalizedText("Listan", Optional.empty());
    private static final Checklist LIST = new Checklist(
            "lista",
            TITLE,
            ChecklistRule.ALL,
            0,
            List.of(new ChecklistItem("a", new LocalizedText("A", Optional.empty()))),
            List.of());

    private static ConsentInForce consent(boolean chosen, Set<Party> parties, Set<InformationKind> kinds) {
        return new ConsentInForce(
                ConsentType.SECRECY_LIFTED, chosen, parties, kinds, Optional.empty(), Optional.empty());
    }

    private static ChecklistAnswered answered(Optional<String> item, GuardResult result) {
        return new ChecklistAnswered(LIST, item, false, result);
    }

    static Stream<Arguments> named() {
        return Stream.of(
                Arguments.of(DFA, "dfa-chain"),
                Arguments.of(ROLE, "role"),
                Arguments.of(new AllOf(List.of(DFA, ROLE)), "dfa-chain&role"),
                Arguments.of(new AnyOf(List.of(DFA, ROLE)), "dfa-chain|role"),
                Arguments.of(new Not(DFA), "not:dfa-chain"),
                Arguments.of(new Implication(ROLE, DFA), "when:role:dfa-chain"),
                Arguments.of(new WordedGuard(DFA, TITLE), "dfa-chain"),
                Arguments.of(RecordSigned.any("SIP_PLAN"), "record:SIP_PLAN"),
                Arguments.of(new TimePassed(DateFact.STEP, Period.ofMonths(10)), "time:STEP:P10M"),
                Arguments.of(answered(Optional.empty(), GuardResult.HOLDS), "checklist:lista"),
                Arguments.of(answered(Optional.empty(), GuardResult.FAILS), "checklist:lista:FAILS"),
                Arguments.of(answered(Optional.of("a"), GuardResult.HOLDS), "checklist:lista:a"),
                Arguments.of(consent(true, Set.of(), Set.of()), "consent:SECRECY_LIFTED:CHOSEN"),
                Arguments.of(
                        consent(false, Set.of(Party.FK), Set.of(InformationKind.HEALTH)),
                        "consent:SECRECY_LIFTED:FK:HEALTH"),
                Arguments.of(
                        new ConsentRefused(consent(false, Set.of(Party.FK), Set.of()), Set.of(ConsentReason.REFUSED)),
                        "consent:SECRECY_LIFTED:FK:REFUSED"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void aGuardIsNamedByWhatItAsks(Guard guard, String name) {
        assertThat(guard.name()).isEqualTo(name);
        assertThat(guard.parts()).as("parts of %s", name).contains(guard);
    }

    @Test
    void aGuardIsMadeOfAllThatItsAnswerMayName() {
        assertThat(new AllOf(List.of(new AnyOf(List.of(DFA, ROLE)), new Not(DFA)))
                        .parts()
                        .map(Guard::name))
                .containsExactly(
                        "dfa-chain|role&not:dfa-chain",
                        "dfa-chain|role",
                        "dfa-chain",
                        "role",
                        "not:dfa-chain",
                        "dfa-chain");
        assertThat(new Implication(ROLE, new WordedGuard(DFA, TITLE)).parts().map(Guard::name))
                .containsExactly("when:role:dfa-chain", "dfa-chain", "dfa-chain");
        assertThat(consent(false, Set.of(Party.AF, Party.FK), Set.of(InformationKind.HEALTH, InformationKind.PLAN))
                        .parts()
                        .map(Guard::name)
                        .skip(1))
                .containsExactlyInAnyOrder(
                        "consent:SECRECY_LIFTED:AF:HEALTH",
                        "consent:SECRECY_LIFTED:AF:PLAN",
                        "consent:SECRECY_LIFTED:FK:HEALTH",
                        "consent:SECRECY_LIFTED:FK:PLAN");
        List<String> anybody = new ArrayList<>(consent(true, Set.of(), Set.of())
                .parts()
                .map(Guard::name)
                .skip(1)
                .toList());
        assertThat(anybody).hasSize(Party.values().length).contains("consent:SECRECY_LIFTED:NEXT_OF_KIN");
    }

    @Test
    void aDefinitionThatAsksForNothingIsFlawed() {
        assertThatThrownBy(
                        () -> new RecordSigned("SIP_PLAN", OptionalInt.empty(), false, false, Map.of("form", Set.of())))
                .isInstanceOf(InvalidDefinition.class);
        List<ChecklistItem> items = LIST.items();
        assertThatThrownBy(() -> new Checklist("lista", TITLE, ChecklistRule.ALL, 0, items, items))
                .isInstanceOf(InvalidDefinition.class);
    }

    @Test
    void aDemandSaysWhetherAnItemTheListOrItsFailureIsAskedFor() {
        assertThat(Stream.of(
                                answered(Optional.of("a"), GuardResult.HOLDS),
                                answered(Optional.empty(), GuardResult.HOLDS),
                                answered(Optional.empty(), GuardResult.FAILS),
                                new ChecklistAnswered(LIST, Optional.empty(), true, GuardResult.HOLDS))
                        .map(guard -> guard.demand().sv()))
                .containsExactly(
                        "svaret är ja på ”A” i ”Listan”",
                        "checklistan ”Listan” är uppfylld",
                        "checklistan ”Listan” är besvarad och inte uppfylld",
                        "checklistan ”Listan” är uppfylld, besvarad i det här steget");
        assertThat(Stream.of(
                                consent(true, Set.of(), Set.of(InformationKind.HEALTH)),
                                consent(false, Set.of(), Set.of()),
                                consent(false, Set.of(Party.FK), Set.of()))
                        .map(guard -> guard.demand().sv()))
                .containsExactly(
                        "samtycke finns till att uppgifter om hälsa lämnas till varje vald part",
                        "samtycke finns till att uppgifter lämnas till andra parter",
                        "samtycke finns till att uppgifter lämnas till Försäkringskassan");
        assertThat(Stream.of(
                                Period.ofDays(10),
                                Period.ofDays(1),
                                Period.ofMonths(1),
                                Period.ofYears(1),
                                Period.of(0, 1, 10))
                        .map(after ->
                                new TimePassed(DateFact.STEP, after).demand().sv()))
                .containsExactly(
                        "minst 10 dagar har gått sedan steget började",
                        "minst 1 dag har gått sedan steget började",
                        "minst 1 månad har gått sedan steget började",
                        "minst 12 månader har gått sedan steget började",
                        "minst 1 månad och 10 dagar har gått sedan steget började");
        assertThat(new ConsentRefused(consent(false, Set.of(Party.FK), Set.of()), Set.of(ConsentReason.WITHDRAWN))
                        .demand()
                        .sv())
                .isEqualTo("personen har tagit tillbaka sitt ja till att uppgifter lämnas till Försäkringskassan");
        assertThat(new ConsentInForce(
                                ConsentType.SIP_MAY_BE_MADE,
                                false,
                                Set.of(Party.FK),
                                Set.of(),
                                Optional.of(ConsentForm.WRITTEN),
                                Optional.empty())
                        .demand()
                        .sv())
                .isEqualTo("skriftligt samtycke finns till att en SIP görs");
    }
}
