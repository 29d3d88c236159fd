package se.stegvis.mobile.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.AnyOf;
import se.stegvis.shared.guard.DfaComplete;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.guard.Implication;
import se.stegvis.shared.guard.NeedGroupIn;
import se.stegvis.shared.guard.Not;
import se.stegvis.shared.guard.WordedGuard;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.process.InterventionOffer;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Transition;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

class SituationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Guard RH1_ONLY = new NeedGroupIn(Set.of(NeedGroup.RH1));

    private static ProcessDefinition process(String key) {
        return ProcessRegistry.builtIn().newest(key, DAY).orElseThrow().definition();
    }

    private static Situation tranas(String step, NeedGroup group) {
        return Situation.of(process("tranas-rehab"), Optional.of(step), Optional.of(group));
    }

    @Test
    void anUnclearNeedLeadsOnlyToTheConsultationForum() {
        assertThat(tranas("2", NeedGroup.UNCLEAR).ways())
                .extracting(Transition::to)
                .contains("3a")
                .doesNotContain("3b");
        assertThat(tranas("2", NeedGroup.AM3).ways())
                .extracting(Transition::to)
                .contains("3b")
                .doesNotContain("3a");
    }

    @Test
    void theOffersAreThoseOfStepAndGroup() {
        assertThat(tranas("2", NeedGroup.AM1).interventions())
                .extracting(InterventionOffer::kind)
                .containsExactly(InterventionKind.AF_CONTACT);
    }

    @Test
    void aGuardShutsAGroupOnlyWhenTheGroupAloneDecides() {
        Guard other = new DfaComplete();
        assertThat(NeedGroupExclusion.by(NeedGroup.AM1, RH1_ONLY)).isTrue();
        assertThat(NeedGroupExclusion.by(NeedGroup.RH1, RH1_ONLY)).isFalse();
        assertThat(NeedGroupExclusion.by(NeedGroup.AM1, new AllOf(List.of(other, RH1_ONLY))))
                .isTrue();
        assertThat(NeedGroupExclusion.by(NeedGroup.AM1, new AnyOf(List.of(other, RH1_ONLY))))
                .isFalse();
        assertThat(NeedGroupExclusion.by(NeedGroup.RH1, new Not(RH1_ONLY))).isTrue();
        assertThat(NeedGroupExclusion.by(NeedGroup.RH1, new Not(new AllOf(List.of(other, RH1_ONLY)))))
                .isFalse();
        assertThat(NeedGroupExclusion.by(NeedGroup.RH1, new Not(new AnyOf(List.of(other, RH1_ONLY)))))
                .isTrue();
        assertThat(NeedGroupExclusion.by(NeedGroup.AM1, said(RH1_ONLY))).isTrue();
        assertThat(NeedGroupExclusion.by(NeedGroup.RH1, new Not(said(RH1_ONLY))))
                .isTrue();
        assertThat(NeedGroupExclusion.by(NeedGroup.RH1, new Implication(RH1_ONLY, new Not(RH1_ONLY))))
                .isTrue();
        assertThat(NeedGroupExclusion.by(NeedGroup.RH1, new Implication(RH1_ONLY, other)))
                .isFalse();
        assertThat(NeedGroupExclusion.by(NeedGroup.RH1, new Implication(other, new Not(RH1_ONLY))))
                .isFalse();
        assertThat(NeedGroupExclusion.by(NeedGroup.AM1, new Not(new Implication(RH1_ONLY, other))))
                .isTrue();
    }

    private static Guard said(Guard guard) {
        return new WordedGuard(guard, new LocalizedText("Bedöm behovet.", Optional.empty()));
    }

    @Test
    void eachDemandStandsOnALineOfItsOwn() {
        Situation situation =
                Situation.of(process("jonkoping-samverkan"), Optional.of("forsorjningsstod"), Optional.empty());
        Transition toFk = situation.ways().stream()
                .filter(way -> way.to().equals("fk"))
                .findFirst()
                .orElseThrow();
        assertThat(Situation.demands(toFk.guard(), new Locale("sv"))).hasSize(2);
        assertThat(Situation.demands(AllOf.NOTHING, new Locale("sv"))).isEmpty();
    }

    @Test
    void aDemandIsToldInTheSentenceOfTheDefinition() {
        Situation situation = Situation.of(process("tranas-rehab"), Optional.of("3b"), Optional.empty());
        assertThat(situation.ways())
                .filteredOn(way -> way.to().equals("5"))
                .singleElement()
                .satisfies(way -> assertThat(Situation.demands(way.guard(), new Locale("sv")))
                        .contains("Den senaste DFA-kedjan ska visa att arbetsförmågan är varaktigt nedsatt med"
                                + " 25, 50, 75 eller 100 procent.")
                        .noneMatch(line -> line.contains("signerad handling finns")));
    }

    @Test
    void whatMatchesTheStepStandsFirstInTheCatalogue() {
        Situation situation =
                Situation.of(process("stockholm-rehabbanan"), Optional.empty(), Optional.of(NeedGroup.AM3));
        List<Boolean> matches =
                situation.catalogue().stream().map(situation::matches).toList();
        assertThat(matches).hasSize(4).contains(true);
        assertThat(matches.lastIndexOf(true)).isLessThan(matches.contains(false) ? matches.indexOf(false) : 4);
    }

    @Test
    void theLawIsThatOfTheDay() {
        Situation situation = Situation.of(process("tranas-rehab"), Optional.empty(), Optional.empty());
        LocalDate later = LocalDate.of(2027, 1, 2);
        assertThat(situation.comingLaw(DAY)).isNotEmpty().allMatch(one -> !one.isLaw(DAY));
        assertThat(situation.law(later)).containsAll(situation.comingLaw(DAY));
    }

    /** Out of the consultation forum only a need group leads. */
    @ParameterizedTest
    @EnumSource(NeedGroup.class)
    void noGroupIsLeftWithoutAWayOutButTheUnclearInTheForum(NeedGroup group) {
        List<String> shut = ProcessRegistry.builtIn().all().stream()
                .map(PublishedProcess::definition)
                .flatMap(process -> process.steps().stream()
                        .filter(step -> !step.ends())
                        .map(step -> new Situation(process, Optional.of(step), Optional.of(group))))
                .filter(situation -> situation.ways().isEmpty())
                .map(situation -> situation.process().ref().key() + " "
                        + situation.step().orElseThrow().key())
                .distinct()
                .toList();
        assertThat(shut).isEqualTo(group == NeedGroup.UNCLEAR ? List.of("tranas-rehab 3a") : List.of());
    }
}
