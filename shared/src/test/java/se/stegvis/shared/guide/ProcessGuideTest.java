package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.CaseFileBuilder;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.parser.Seventh;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.publication.Processes;

class ProcessGuideTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ProcessDefinition TRANAS = Processes.of("tranas-rehab");

    private static CaseFileBuilder atStepTwo() {
        return CaseFile.builder().at("2", DAY.minusDays(40)).visited(List.of("1"));
    }

    @Test
    void aCaseThatHasNotBegunStandsAtTheFirstStep() {
        ProcessGuide guide = ProcessGuide.of(TRANAS, CaseFile.builder().build(), DAY);
        assertThat(guide.step().key()).isEqualTo("1");
        assertThat(guide.since()).isEmpty();
        assertThat(guide.warnings()).isEmpty();
    }

    @Test
    void aStepThatTheVersionLacksIsToldAndOpensNothing() {
        ProcessGuide guide =
                ProcessGuide.of(TRANAS, CaseFile.builder().at("9", DAY).build(), DAY);
        assertThat(guide.next()).isEmpty();
        assertThat(guide.interventions()).isEmpty();
        assertThat(guide.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.guard()).isEqualTo("unknown-step");
            assertThat(warning.text().sv()).contains("”9”", "version 1");
        });
    }

    @Test
    void aReviewThatIsOverdueIsToldButStopsNobody() {
        ProcessGuide guide = ProcessGuide.of(
                TRANAS,
                atStepTwo().needGroup(Optional.of(NeedGroup.AM3)).build(),
                TRANAS.reviewBy().plusDays(1));
        assertThat(guide.warnings()).extracting(UnmetGuard::guard).containsExactly("review-overdue");
        assertThat(guide.next().get(0).open()).isTrue();
        assertThat(ProcessGuide.of(
                                TRANAS, atStepTwo().build(), TRANAS.validFrom().minusDays(1))
                        .warnings())
                .extracting(UnmetGuard::guard)
                .containsExactly("not-yet-valid");
    }

    @Test
    void theFollowUpIsSuggestedByTheIntervalOfTheStep() {
        FollowUpAdvice none = ProcessGuide.of(TRANAS, atStepTwo().build(), DAY).followUp();
        assertThat(none.days()).isEqualTo(30);
        assertThat(none.suggested()).isEqualTo(DAY.plusDays(30));
        assertThat(none.state()).isEqualTo(FollowUpAdvice.AdviceState.MISSING);
        CaseFile late = atStepTwo().nextFollowUp(Optional.of(DAY.minusDays(1))).build();
        assertThat(ProcessGuide.of(TRANAS, late, DAY).followUp().state()).isEqualTo(FollowUpAdvice.AdviceState.OVERDUE);
        CaseFile today = atStepTwo().nextFollowUp(Optional.of(DAY)).build();
        assertThat(ProcessGuide.of(TRANAS, today, DAY).followUp().state())
                .isEqualTo(FollowUpAdvice.AdviceState.PLANNED);
    }

    @Test
    void whereTheStepSaysNothingTheIntervalOfTheDefinitionApplies() {
        assertThat(ProcessGuide.of(Seventh.definition(), CaseFile.builder().build(), DAY)
                        .followUp()
                        .days())
                .isEqualTo(21);
    }

    @Test
    void openWaysComeFirst() {
        ProcessGuide guide = ProcessGuide.of(
                TRANAS, atStepTwo().needGroup(Optional.of(NeedGroup.RH2)).build(), DAY);
        assertThat(guide.next())
                .extracting(way -> way.to().key() + way.open())
                .containsExactly("3btrue", "3afalse", "4false", "avslutfalse");
    }

    @Test
    void thePathShowsDoneCurrentOpenAndBlockedSteps() {
        CaseFile facts = atStepTwo().needGroup(Optional.of(NeedGroup.RH2)).build();
        List<PathStep> path = PathStep.path(TRANAS, facts, ProcessGuide.of(TRANAS, facts, DAY));
        assertThat(path)
                .extracting(step -> step.step().key() + " " + step.state())
                .containsExactly(
                        "1 DONE", "2 CURRENT", "3a BLOCKED", "3b OPEN", "4 BLOCKED", "5 LATER", "avslut BLOCKED");
        assertThat(path.get(2).missing()).extracting(UnmetGuard::guard).containsExactly("need-group");
    }

    private static List<String> standing(CaseFile facts) {
        return PathStep.path(TRANAS, facts, ProcessGuide.of(TRANAS, facts, DAY)).stream()
                .map(step -> step.step().key() + " " + step.stateText(ProcessWording.SWEDISH))
                .toList();
    }

    @Test
    void whatEveryWayHereLeadsThroughIsPassedEvenIfNoRecordTellsOfIt() {
        assertThat(standing(CaseFile.builder().at("4", DAY).build()))
                .as("3a and 3b are ways round each other, so that nobody knows")
                .contains("1 Passerat", "2 Passerat", "3a Något saknas", "3b Något saknas", "4 Här är ärendet");
        assertThat(standing(CaseFile.builder()
                        .at("4", DAY)
                        .visited(List.of("2", "3b"))
                        .build()))
                .contains("1 Passerat", "2 Klart", "3a Något saknas", "3b Klart");
        assertThat(standing(CaseFile.builder().at("1", DAY).build())).doesNotContain("1 Passerat", "1 Klart");
    }

    @Test
    void aStepBehindThatMayBeTakenOnceMoreSaysBoth() {
        CaseFile facts = CaseFile.builder()
                .at("3a", DAY)
                .visited(List.of("3b"))
                .needGroup(Optional.of(NeedGroup.RH2))
                .signed("CONSULTATION", DAY, Map.of("outcome", Set.of("RH2")))
                .build();
        assertThat(standing(facts)).contains("3b Öppet igen");
    }

    @Test
    void aCaseThatWasMovedHereHasOnlyPassedWhatLiesBetween() {
        assertThat(standing(CaseFile.builder()
                        .at("5", DAY)
                        .movedTo(Optional.of("2"))
                        .build()))
                .contains("1 Senare", "2 Passerat");
        assertThat(standing(CaseFile.builder()
                        .at("5", DAY)
                        .movedTo(Optional.of("5"))
                        .build()))
                .noneMatch(line -> line.endsWith("Passerat"));
    }

    @Test
    void theLineIsWalkedOnlyBetweenStepsThatWereBothReached() {
        CaseFile facts = CaseFile.builder().at("3b", DAY).build();
        List<PathStep> path = PathStep.path(TRANAS, facts, ProcessGuide.of(TRANAS, facts, DAY));
        assertThat(IntStream.range(0, path.size())
                        .filter(at -> PathStep.walkedBelow(path, at))
                        .mapToObj(at -> path.get(at).step().key()))
                .containsExactly("1");
        ProcessDefinition fms = Processes.of("lysekil-fms");
        CaseFile further = CaseFile.builder().at("4", DAY).build();
        List<PathStep> past = PathStep.path(fms, further, ProcessGuide.of(fms, further, DAY));
        assertThat(past).filteredOn(PathStep::branch).noneMatch(PathStep::reached);
    }

    @Test
    void aCaseAtAStepThatIsNotThereStandsNowhereOnThePath() {
        CaseFile facts = CaseFile.builder().at("hostil", DAY).build();
        ProcessGuide guide = ProcessGuide.of(TRANAS, facts, DAY);
        assertThat(guide.here()).isEmpty();
        assertThat(guide.warnings()).extracting(UnmetGuard::guard).contains("unknown-step");
        assertThat(PathStep.path(TRANAS, facts, guide))
                .extracting(PathStep::state)
                .containsOnly(PathState.LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "tranas-rehab, ''",
        "lysekil-fms, parallell",
        "gavle-sjukdom, a b",
        "jonkoping-lan-ratt-stod, fk-samordning",
        "jonkoping-samverkan, resurs vard kpf fk ersattning arena",
        "stockholm-rehabbanan, forrehab samordnad-rehab"
    })
    void whatOneMayPassByIsABranchBesideTheLine(String process, String branches) {
        ProcessDefinition definition = Processes.of(process);
        CaseFile facts = CaseFile.builder().build();
        assertThat(PathStep.path(definition, facts, ProcessGuide.of(definition, facts, DAY)).stream()
                        .filter(PathStep::branch)
                        .map(one -> one.step().key())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(branches);
    }

    @Test
    void theGuideIsSentInTheAgreedShape() {
        CaseFile facts = atStepTwo().needGroup(Optional.of(NeedGroup.AM1)).build();
        assertThat(GuideJson.of(ProcessGuide.of(TRANAS, facts, DAY), Locale.forLanguageTag("sv"))
                        .toString())
                .startsWith("{\"process\":\"tranas-rehab\",\"version\":1,\"step\":\"2\","
                        + "\"title\":\"2 MIX del II och behovsgruppering\",\"responsible\":\"CASEWORKER\","
                        + "\"since\":\"2026-10-14\",\"next\":[{\"to\":\"3a\",\"title\":\"3a Konsultationsforum\","
                        + "\"responsible\":\"CASEWORKER\",")
                .contains("\"open\":false,\"missing\":[{\"guard\":\"need-group\",\"text\":\"Behovsgruppen ska vara"
                        + " oklar. Nu är den AM1.\"}]")
                .contains("\"interventions\":[\"AF_CONTACT\"]")
                .contains("\"forum\":[{\"key\":\"SIP\"")
                .contains("\"followUp\":{\"days\":30,\"suggested\":\"2026-12-23\",\"planned\":null,"
                        + "\"state\":\"MISSING\",\"responsible\":\"CASEWORKER\"}")
                .endsWith("\"warnings\":[]}");
    }

    @Test
    void aGuideWithoutWaysStillHasItsLists() {
        CaseFile over = CaseFile.builder().at("avslut", DAY).build();
        assertThat(GuideJson.of(ProcessGuide.of(TRANAS, over, DAY), Locale.ENGLISH)
                        .toString())
                .contains("\"next\":[]", "\"interventions\":[]", "\"forum\":[]", "\"title\":\"The process ends\"");
    }

    @Test
    void aClosedCaseWantsNoFollowUpWhateverDateWasLeftInIt() {
        CaseFile closed = CaseFile.builder()
                .at("avslut", DAY)
                .nextFollowUp(Optional.of(DAY.plusDays(20)))
                .closed(true)
                .build();
        assertThat(GuideJson.of(ProcessGuide.of(TRANAS, closed, DAY), Locale.ENGLISH)
                        .toString())
                .contains("\"followUp\":{\"days\":null,\"suggested\":null,\"planned\":null,\"state\":\"NOT_NEEDED\",");
        CaseFile early = atStepTwo().closed(true).build();
        assertThat(ProcessGuide.of(TRANAS, early, DAY).followUp().state())
                .isEqualTo(FollowUpAdvice.AdviceState.NOT_NEEDED);
    }
}
