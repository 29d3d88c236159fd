package se.stegvis.mobile.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.BaseGroupOutcome;
import se.stegvis.shared.record.BaseGroupRole;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.StepChange;

/** The change of step and the base group's decision. */
@Timeout(60)
class ProcessFormsTest {
    private FormStage stage = FormStage.of(1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    private void as(String role) {
        stage.close();
        stage = FormStage.of(1280, 800, role);
    }

    private void showStep(String to) {
        stage.show(context -> {
            RecordDraft fields = RecordDraft.fresh(context.journal(), Kind.STEP, FormStage.CASE);
            StepDraft draft = StepDraft.of(fields, context);
            return new StepForm(context, to.isEmpty() ? draft : draft.choose(to));
        });
    }

    /** @param present a name each, with the role after a colon */
    private void showDecision(String... present) {
        stage.show(context -> {
            RecordDraft fields = RecordDraft.fresh(context.journal(), Kind.BASE_GROUP_DECISION, FormStage.CASE);
            for (String name : present) {
                String key = context.journal().newId().toString();
                String[] who = name.split(":");
                ObjectNode one = FormStage.node().put("name", who[0]);
                fields.entry("present", key, who.length > 1 ? one.put("role", who[1]) : one);
            }
            return new BaseGroupForm(context, new BaseGroupDraft(fields));
        });
    }

    private void seedGroup(String group) {
        ObjectNode assessed = FormStage.node().put("status", "SIGNED").put("group", group);
        assessed.put("happenedAt", "2026-11-10T10:00:00+01:00").put("rationale", "Efter samtal.");
        stage.journal.seed(new UUID(7, 1), Kind.NEED_ASSESSMENT, FormStage.CASE, assessed);
    }

    @Test
    void anOpenStepIsTakenFromWhereTheCaseIs() {
        stage.seedProcess("tranas-rehab", "2");
        seedGroup("AM3");
        showStep("3b");
        assertThat(stage.sees("Steget kan inte tas ännu")).isFalse();
        stage.write("Skäl", "Behöver samordnat stöd.");
        stage.picture("stegbyte");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        StepChange signed = stage.stored(StepChange.class);
        assertThat(signed.signed()).isTrue();
        assertThat(signed.from()).contains("2");
        assertThat(signed.to()).contains("3b");
        assertThat(signed.process().orElseThrow().key()).isEqualTo("tranas-rehab");
        assertThat(signed.unmetGuards()).isEmpty();
    }

    @Test
    void aGroupingThatTheServerHasRefusedOpensNoStep() {
        stage.seedProcess("tranas-rehab", "2");
        seedGroup("AM3");
        RecordDraft fields = RecordDraft.fresh(stage.journal, Kind.STEP, FormStage.CASE);
        StepDraft draft = StepDraft.of(fields, stage.desk).choose("3b");
        assertThat(draft.unmet()).isEmpty();
        stage.journal.mark(new UUID(7, 1), RecordState.NEEDS_ATTENTION);
        assertThat(draft.unmet()).extracting(UnmetGuard::guard).containsExactly("need-group");
    }

    @Test
    void whatIsMissingIsNamedAndStopsACaseworker() {
        stage.seedProcess("tranas-rehab", "2");
        showStep("3b");
        assertThat(stage.sees("Steget kan inte tas ännu")).isTrue();
        stage.write("Skäl", "Vill gå vidare.");
        stage.press("Signera");
        assertThat(stage.sees("Alla krav är inte uppfyllda.")).isTrue();
        assertThat(stage.sees("En sak saknas innan du kan signera")).isTrue();
        assertThat(stage.window.times("Behovsgruppen är inte bedömd än")).isEqualTo(1);
        assertThat(stage.sees("Låt steget tas ändå")).isFalse();
        stage.picture("stegbyte-stoppat");
        stage.leave();
        stage.untilSaves(1);
        assertThat(stage.stored(StepChange.class).signed()).isFalse();
    }

    @Test
    void aTeamLeadLetsItBeTakenByNameAndWithAReason() {
        as("TEAM_LEAD");
        stage.seedProcess("tranas-rehab", "2");
        showStep("3b");
        stage.press("Låt steget tas ändå");
        stage.press("Signera");
        assertThat(stage.sees("Skriv varför steget tas trots att krav inte är uppfyllda."))
                .isTrue();
        stage.picture("stegbyte-tillat");
        stage.write("Skäl", "Gruppering är gjord muntligt, skrivs in i morgon.");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        StepChange signed = stage.stored(StepChange.class);
        assertThat(signed.overrideBy()).contains(FormStage.ME);
        assertThat(signed.unmetGuards()).isNotEmpty();
    }

    @Test
    void theIntervalOfTheStepIsOneTap() {
        stage.seedProcess("tranas-rehab", "2");
        showStep("3b");
        stage.press("Enligt steget: om 30 dagar");
        stage.leave();
        stage.untilSaves(1);
        assertThat(stage.stored(StepChange.class).doc().object("followUp").text("date"))
                .contains("2026-12-23");
    }

    @Test
    void aPermissionDoesNotFollowToAnotherStep() {
        as("TEAM_LEAD");
        stage.seedProcess("tranas-rehab", "2");
        RecordDraft fields = RecordDraft.fresh(stage.journal, Kind.STEP, FormStage.CASE);
        StepDraft draft = StepDraft.of(fields, stage.desk).choose("3b");
        draft.override(true);
        assertThat(draft.content().overrideBy()).isPresent();
        assertThat(draft.choose("3a").content().overrideBy()).isEmpty();
    }

    @Test
    void aDraftFromWhereTheCaseNoLongerIsSaysSo() {
        stage.seedProcess("tranas-rehab", "2");
        seedGroup("AM3");
        RecordDraft fields = RecordDraft.fresh(stage.journal, Kind.STEP, FormStage.CASE);
        StepDraft draft = StepDraft.of(fields, stage.desk).choose("3b");
        assertThat(draft.unmet()).isEmpty();
        stage.seedProcess("tranas-rehab", "4");
        assertThat(draft.unmet()).extracting(UnmetGuard::guard).containsExactly("way");
        stage.show(context -> new StepForm(context, draft));
        assertThat(stage.sees("därifrån leder ingen väg till det valda steget")).isTrue();
    }

    @Test
    void aProposalOfStegvisIsPassedWithAReason() {
        stage.seedProcess("stockholm-rehabbanan", "forrehab", 2);
        showStep("uppfoljning");
        assertThat(stage.sees("Det här är Stegvis förslag.")).isTrue();
        stage.press("Signera");
        assertThat(stage.sees("Skriv varför steget tas trots att förslaget inte följs."))
                .isTrue();
        stage.picture("stegbyte-forslag");
        stage.write("Skäl", "Praktiken slutade efter sex veckor.");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        StepChange signed = stage.stored(StepChange.class);
        assertThat(signed.overrideBy()).isEmpty();
        assertThat(signed.unmetGuards()).hasSize(1);
    }

    @Test
    void aCaseWithoutAKnownProcessHasNoWay() {
        showStep("");
        assertThat(stage.sees("Härifrån går ingen väg vidare")).isTrue();
        stage.press("Signera");
        assertThat(stage.sees("saker saknas innan du kan signera")).isTrue();
    }

    @Test
    void theBaseGroupIncludesByTheCriteriaOfTheStep() {
        stage.seedProcess("lysekil-fms", "1");
        stage.journal.seed(
                new UUID(7, 9),
                Kind.CONSULTATION,
                FormStage.CASE,
                FormStage.node()
                        .put("status", "SIGNED")
                        .put("happenedAt", "2026-11-02T10:00:00+01:00")
                        .put("question", "Vad orkar personen?"));
        showDecision("Hanna Ek:CASEWORKER", "Tor Ledare:FIRST_SOCIAL_WORKER", "Ada Terapeut");
        stage.press("Ingår i FMS");
        stage.press("Signera");
        assertThat(stage.sees("Basgruppen är socialsekreterare, förste socialsekreterare eller enhetschef"))
                .isTrue();
        assertThat(stage.sees("Koppla arbetsterapeutens utredning")).isTrue();
        stage.picture("basgrupp-roller");
        OnScreen.act(() -> stage.last(".entry .chip", "Arbetsterapeut").fire());
        stage.press("Konsultationsforum, 2 november 2026");
        OnCriterion.press(stage, 0);
        stage.press("Vårdcentralen");
        stage.reveal(stage.last(".entry .chip", "Arbetsterapeut"));
        stage.picture("basgrupp");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        BaseGroupDecision signed = stage.stored(BaseGroupDecision.class);
        assertThat(signed.decision()).contains(BaseGroupOutcome.INCLUDE);
        assertThat(signed.criteria()).hasSize(1);
        assertThat(signed.parties()).isEqualTo(Set.of(Party.REGION_PRIMARY));
        assertThat(signed.doc().get(BaseGroupDecision.INVESTIGATION)).contains(new UUID(7, 9));
        assertThat(signed.doc().get(BaseGroupDecision.PRESENT).values())
                .extracting(one -> one.get(BaseGroupDecision.PRESENT_ROLE).orElseThrow())
                .containsExactlyInAnyOrder(
                        BaseGroupRole.CASEWORKER,
                        BaseGroupRole.FIRST_SOCIAL_WORKER,
                        BaseGroupRole.OCCUPATIONAL_THERAPIST);
    }

    @Test
    void nobodyDecidesForTheBaseGroupAlone() {
        stage.seedProcess("lysekil-fms", "1");
        showDecision("Hanna Ek");
        stage.press("Ingår i FMS");
        stage.press("Signera");
        assertThat(stage.sees("Basgruppen beslutar tillsammans. Skriv vilka som var med, minst två."))
                .isTrue();
        stage.picture("basgrupp-ensam");
        stage.press("Arbetet i FMS fortsätter");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
    }

    @Test
    void closingSaysWhoseDecisionItIsAndWhy() {
        stage.seedProcess("lysekil-fms", "6");
        showDecision();
        stage.press("FMS avslutas");
        assertThat(stage.sees("Bara basgruppen avslutar FMS")).isTrue();
        stage.press("Signera");
        assertThat(stage.sees("Skriv varför basgruppen avslutar.")).isTrue();
    }

    @Test
    void whoIsNotInTheBaseGroupCannotSign() {
        as("COACH");
        stage.seedProcess("lysekil-fms", "1");
        showDecision();
        stage.press("Ingår i FMS");
        stage.press("Signera");
        assertThat(stage.sees("Bara basgruppen beslutar")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"800,1280,false", "412,915,false", "412,915,true", "1280,800,true"})
    void theFormsFitEveryScreen(int width, int height, boolean dark) {
        stage.close();
        stage = FormStage.of(width, height);
        if (dark) {
            stage.dark();
        }
        String size = width + "x" + height + (dark ? "-mork" : "");
        stage.seedProcess("lysekil-fms", "1");
        showDecision();
        assertThat(stage.sees("Kriterier som är uppfyllda")).isTrue();
        stage.picture("basgrupp-" + size);
        showStep("2");
        assertThat(stage.sees("Steget kan inte tas ännu")).isTrue();
        stage.picture("stegbyte-" + size);
    }

    /** The chips of the first checklist, whatever the data calls them. */
    private static final class OnCriterion {
        static void press(FormStage stage, int index) {
            CriteriaInput input = stage.find(CriteriaInput.class, one -> true);
            se.stegvis.mobile.widget.OnScreen.act(() -> {
                var chips = input.lookupAll(".chip").stream().toList();
                ((javafx.scene.control.ToggleButton) chips.get(index)).fire();
            });
        }
    }
}
