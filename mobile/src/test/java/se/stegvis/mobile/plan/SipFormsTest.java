package se.stegvis.mobile.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SigningWarning;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.reminder.FollowUpState;

@Timeout(60)
class SipFormsTest {
    private static final UUID PLAN = new UUID(5, 1);
    private static final String ACTION = new UUID(5, 2).toString();
    private static final String GOAL = new UUID(5, 3).toString();
    private FormStage stage;

    @BeforeEach
    void open() {
        stage = FormStage.of(1280, 800);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void withoutConsentTheSignatureIsBlockedAndTheMissingConsentNamed() {
        showPlan();
        fillPlan();
        stage.press("Signera");
        assertThat(stage.sees("En sak saknas innan du kan signera")).isTrue();
        assertThat(stage.sees("Samtycke till SIP saknas för 2026-11-23.")).isTrue();
        stage.picture("sip-utan-samtycke");
        stage.press("Skriv in samtycke");
        stage.window.until(() -> !stage.gone.isEmpty(), "the plan to be saved before the consent is asked for");
        assertThat(stage.gone).singleElement().isInstanceOfSatisfying(Destination.AskConsent.class, to -> assertThat(
                        to.wish())
                .isEqualTo(ConsentWish.sip()));
    }

    @Test
    void nobodyIsCalledBeforeThePersonHasAgreed() {
        showPlan();
        assertThat(stage.sees("Parter och tid fylls i när personen har samtyckt till SIP"))
                .isTrue();
        assertThat(shown("Kallade parter")).isFalse();
        stage.write("Klientens önskemål", "Min syster ska vara med.");
        stage.untilSaves(1);
        assertThat(stage.stored(SipPlan.class).doc().text("wishes")).contains("Min syster ska vara med.");
    }

    @Test
    void aCallThatCameFromAnotherIsDatedBeforeThePersonHasAgreed() {
        showPlan();
        assertThat(shown("Mötestid")).isFalse();
        stage.press("Vårdcentralen");
        assertThat(shown("Mötestid")).isTrue();
        assertThat(shown("Kallade parter")).isFalse();
        stage.picture("sip-kallelse-fran-varden");
        stage.untilSaves(1);
        assertThat(stage.stored(SipPlan.class).isCalledByOthers()).isTrue();
    }

    @Test
    void whoWasCalledWhileThereWasConsentIsShownAndCannotBeChanged() {
        ObjectNode begun = FormStage.node().put("meetingAt", "2026-12-04T10:00:00+01:00");
        begun.putArray("calledParties").add("FK");
        stage.journal.seed(PLAN, Kind.SIP_PLAN, FormStage.CASE, begun);
        stage.show(context -> new SipPlanForm(
                context,
                SipPlanDraft.of(
                        (SipPlan) context.journal().find(PLAN).orElseThrow().content(),
                        context.journal(),
                        context.today())));
        assertThat(shown("Kallade parter")).isTrue();
        assertThat(OnScreen.ask(() -> chip("Försäkringskassan").isDisabled())).isTrue();
        stage.picture("sip-kallad-utan-samtycke");
    }

    private boolean shown(String field) {
        return OnScreen.ask(() -> stage.window.root().lookupAll(".label").stream()
                .filter(javafx.scene.control.Label.class::isInstance)
                .map(javafx.scene.control.Label.class::cast)
                .filter(label -> field.equals(label.getText()))
                .anyMatch(SipFormsTest::isVisible));
    }

    private static boolean isVisible(javafx.scene.Node node) {
        return node == null || node.isVisible() && isVisible(node.getParent());
    }

    private javafx.scene.control.ToggleButton chip(String text) {
        return stage.find(javafx.scene.control.ToggleButton.class, one -> text.equals(one.getText()));
    }

    @Test
    void withConsentInForceThePlanIsSigned() {
        seedConsent("2027-05-01");
        showPlan();
        assertThat(stage.sees("Samtycke till SIP finns")).isTrue();
        fillPlan();
        stage.press("Signera");
        assertThat(stage.sees("Se över det här innan du signerar")).isTrue();
        assertThat(stage.sees("Varken vårdcentral eller psykiatri är med.")).isTrue();
        assertThat(isDisabled("Signera nu"))
                .as("a warning is passed with a reason")
                .isTrue();
        stage.picture("sip-varning");
        stage.press("Ändra");
        stage.press("Signera");
        stage.write("Skäl att signera trots varning", "Vården bjuds in till nästa möte.");
        assertThat(isDisabled("Signera nu")).isFalse();
        stage.picture("sip-granska");
        assertThat(stage.sees("Version")).isTrue();
        assertThat(stage.sees("När det hände")).isTrue();
        stage.press("Signera nu");
        stage.untilBack();
        SipPlan plan = stage.stored(SipPlan.class);
        assertThat(plan.signed()).isTrue();
        assertThat(plan.doc().number("version")).contains(BigDecimal.ONE);
        assertThat(plan.actions().values()).hasSize(1);
        assertThat(plan.clientPresent()).contains(true);
        assertThat(plan.doc().get(CommonFields.PASSED_WARNINGS))
                .containsExactlyInAnyOrder(SigningWarning.SIP_WITHOUT_CARE, SigningWarning.SIP_ACTION_WITHOUT_DATE);
        assertThat(plan.doc().get(CommonFields.PASSED_WHY)).contains("Vården bjuds in till nästa möte.");
    }

    private boolean isDisabled(String button) {
        return OnScreen.ask(() -> stage.last(".button", button).isDisabled());
    }

    @Test
    void anAbsentPersonIsExplainedAndAPlanNeedsAnActionAndAPrincipal() {
        seedConsent("2027-05-01");
        showPlan();
        stage.press("Nej, personen är inte med");
        OnScreen.act(() -> stage.last(".chip", "Arbetsförmedlingen").fire());
        stage.press("Om 3 månader");
        stage.press("Signera");
        assertThat(stage.sees("En SIP säger vad som ska göras.")).isTrue();
        assertThat(stage.sees("Skriv varför personen inte är med.")).isTrue();
        assertThat(stage.sees("Kommunen eller regionen har det övergripande ansvaret för en SIP."))
                .isTrue();
        stage.picture("sip-i-kraft-saknas");
    }

    @Test
    void aMeetingAfterTheConsentEndedIsBlocked() {
        seedConsent("2026-11-30");
        showPlan();
        stage.write("ÅÅÅÅ-MM-DD", "2026-12-04");
        OnScreen.act(() -> stage.window.root().requestFocus());
        assertThat(stage.sees("Samtycket till SIP har gått ut före 2026-12-04."))
                .isTrue();
    }

    @Test
    void onlyThosePartiesAreOfferedThatThePersonHasAgreedToMeet() {
        seedConsent("2027-05-01");
        showPlan();
        assertThat(SipPlanDraft.fresh(stage.journal, FormStage.CASE, stage.desk.today())
                        .callable())
                .containsExactly(Party.AF, Party.FK);
        assertThat(stage.sees("Bara de parter visas som personen har sagt ja till."))
                .isTrue();
    }

    @Test
    void calledPartiesThatMayNotBeToldAreNamed() {
        seedConsent("2027-05-01");
        showPlan();
        stage.press("Försäkringskassan");
        stage.press("Arbetsförmedlingen");
        assertThat(stage.sees("vi får inte berätta om planen för: Arbetsförmedlingen, Försäkringskassan."))
                .isTrue();
        stage.picture("sip");
        stage.press("Lägg till mål");
        stage.press("Lägg till insats");
        stage.reveal(stage.find(javafx.scene.control.Button.class, one -> "Lägg till mål".equals(one.getText()))
                .getParent());
        stage.picture("sip-mal");
    }

    @Test
    void anActionTakenAwayCanBeTakenBack() {
        showPlan();
        stage.press("Lägg till insats");
        stage.write("Vad", "Arbetsträning fyra timmar i veckan");
        stage.press("Ta bort insatsen");
        stage.press("Ångra");
        // Each step may have been saved on its own by a slow machine: the last one counts.
        stage.window.until(
                () -> stage.journal.recordsOf(FormStage.CASE).stream()
                        .map(StoredRecord::content)
                        .anyMatch(one ->
                                one instanceof SipPlan plan && plan.actions().size() == 1),
                "the action to be back");
    }

    @Test
    void anActionNotDoneNeedsAReasonAndTheNextDateIsAskedForUnlessThePlanCloses() {
        seedPlan();
        showFollowUp();
        stage.press("Inte gjort");
        stage.press("Planen fortsätter");
        stage.press("Signera");
        assertThat(stage.sees("Skriv varför insatsen inte blev gjord.")).isTrue();
        assertThat(stage.sees("Sätt nästa uppföljningsdatum, eller avsluta planen."))
                .isTrue();
        stage.picture("sip-uppfoljning-saknas");
        stage.press("Planen avslutas");
        assertThat(stage.sees("Skriv varför planen avslutas.")).isTrue();
        assertThat(stage.sees("Sätt nästa uppföljningsdatum")).isFalse();
    }

    @Test
    void aFollowUpIsSignedAndARevisionOpensTheNextVersion() {
        seedPlan();
        showFollowUp();
        stage.press("Pågår");
        OnScreen.act(() -> ((Slider) stage.window.root().lookup(".slider")).setValue(4));
        stage.press("Planen revideras");
        stage.press("Om 1 månad");
        stage.reveal(stage.window.root().lookup(".slider"));
        stage.picture("sip-uppfoljning");
        stage.press("Signera");
        stage.picture("sip-uppfoljning-granska");
        assertThat(stage.sees("SIP, version 1")).as("which plan").isTrue();
        stage.press("Signera nu");
        stage.window.until(() -> stage.gone.size() == 1, "the next version");

        SipFollowUp followUp = stage.stored(SipFollowUp.class);
        assertThat(followUp.signed()).isTrue();
        assertThat(followUp.doc().map("goals").get(GOAL).number("progress")).contains(BigDecimal.valueOf(4));
        SipPlan next = (SipPlan) stage.journal
                .find(((Destination.EditRecord) stage.gone.get(0)).record())
                .orElseThrow()
                .content();
        assertThat(next.signed()).isFalse();
        assertThat(next.doc().number("version")).contains(BigDecimal.valueOf(2));
        assertThat(next.actions()).containsKey(ACTION);
        assertThat(planFollowUp()).isEqualTo(FollowUpState.Standing.DONE);
        stage.press("Ångra");
        stage.window.until(() -> planFollowUp() == FollowUpState.Standing.OPEN, "the joint follow-up to wait again");
    }

    @Test
    void aFollowUpThatIsNotSignedLeavesThePlansDateWaiting() {
        seedPlan();
        showFollowUp();
        stage.press("Pågår");
        stage.untilSaves(1);
        assertThat(planFollowUp()).isEqualTo(FollowUpState.Standing.OPEN);
    }

    private FollowUpState.Standing planFollowUp() {
        return FollowUpState.of(stage.journal.find(PLAN).orElseThrow().content())
                .orElseThrow()
                .standing();
    }

    @Test
    void revisingTwiceIsTheSameDraft() throws Exception {
        seedPlan();
        SipPlan plan = (SipPlan) stage.journal.find(PLAN).orElseThrow().content();
        SipPlanDraft first = SipPlanDraft.revising(plan, stage.journal, stage.desk.today());
        var set = first.fields().begin(stage.desk.now(), se.stegvis.shared.record.RecordStatus.DRAFT);
        stage.journal.save(first.fields().target(), 0, set, stage.desk.now().toString());
        SipPlanDraft again = SipPlanDraft.revising(plan, stage.journal, stage.desk.today());
        assertThat(again.fields().target()).isEqualTo(first.fields().target());
        stage.show(context -> new SipPlanForm(context, again));
        assertThat(stage.sees("SIP, version 2")).isTrue();
    }

    private SipPlan seed(UUID id, String status, int version, UUID revises) {
        ObjectNode plan = FormStage.node().put("status", status).put("version", version);
        plan.put("overallResponsible", "MUNICIPALITY").put("jointFollowUp", "2026-12-20");
        if (revises != null) {
            plan.put("revises", revises.toString());
        }
        stage.journal.seed(id, Kind.SIP_PLAN, FormStage.CASE, plan);
        return (SipPlan) stage.journal.find(id).orElseThrow().content();
    }

    @Test
    void aFollowUpIsOfTheNewestVersionOfEachSipAndNeverOfACorrection() {
        seedPlan();
        seed(new UUID(5, 11), "SIGNED", 2, PLAN);
        SipPlan other = seed(new UUID(5, 12), "SIGNED", 1, null);
        ObjectNode addendum = FormStage.node().put("status", "SIGNED").put("addendumTo", PLAN.toString());
        stage.journal.seed(new UUID(5, 13), Kind.SIP_PLAN, FormStage.CASE, addendum.put("place", "Torget 2"));
        seed(new UUID(5, 14), "DRAFT", 2, other.id());
        assertThat(SipFollowUpDraft.fresh(stage.journal, FormStage.CASE).plans())
                .extracting(SipPlan::id)
                .containsExactlyInAnyOrder(new UUID(5, 11), new UUID(5, 12));
    }

    @Test
    void aRevisionFollowsUponItsOwnSipAndNotOnOneThatIsSigned() {
        seedPlan();
        SipPlan first = (SipPlan) stage.journal.find(PLAN).orElseThrow().content();
        seed(new UUID(5, 12), "DRAFT", 2, new UUID(5, 99));
        SipPlanDraft next = SipPlanDraft.revising(first, stage.journal, stage.desk.today());
        assertThat(next.content().revises()).contains(PLAN);
        assertThat(next.fields().seen()).as("a new draft").isZero();

        seed(new UUID(5, 11), "SIGNED", 2, PLAN);
        SipPlanDraft third = SipPlanDraft.revising(first, stage.journal, stage.desk.today());
        assertThat(third.content().revises()).contains(new UUID(5, 11));
        assertThat(SipPlanDraft.version(third.content())).isEqualTo(3);
        SipPlan begun = seed(new UUID(5, 15), "DRAFT", 3, new UUID(5, 11));
        assertThat(SipPlanDraft.revising(first, stage.journal, stage.desk.today())
                        .fields()
                        .target()
                        .record())
                .isEqualTo(begun.id());
    }

    @Test
    void b2_aTimeOfAMeetingWithoutItsDayIsKeptAndAsksForTheDay() {
        seedConsent("2027-05-01");
        showPlan();
        javafx.scene.control.TextField time = stage.find(
                javafx.scene.control.TextField.class,
                one -> one.getAccessibleText() != null
                        && one.getAccessibleText().contains("klockslag"));
        OnScreen.act(() -> time.setText("13:30"));
        assertThat(stage.sees("Välj också vilken dag. Klockslaget sparas först då."))
                .isTrue();
        stage.press("Signera");
        assertThat(stage.sees("Signera nu")).isFalse();
        javafx.scene.control.DatePicker day = stage.find(
                javafx.scene.control.DatePicker.class,
                one -> one.getAccessibleText() != null
                        && one.getAccessibleText().contains("dag"));
        OnScreen.act(() -> day.setValue(java.time.LocalDate.of(2026, 12, 4)));
        assertThat(stage.sees("Välj också vilken dag.")).isFalse();
        stage.leave();
        stage.untilSaves(1);
        assertThat(stage.stored(SipPlan.class).doc().instant("meetingAt"))
                .contains(java.time.OffsetDateTime.parse("2026-12-04T13:30+01:00"));
    }

    @Test
    void theDayOfTheMeetingIsTheSwedishOne() {
        ObjectNode begun = FormStage.node().put("meetingAt", "2026-12-03T23:30:00Z");
        stage.journal.seed(PLAN, Kind.SIP_PLAN, FormStage.CASE, begun);
        SipPlan plan = (SipPlan) stage.journal.find(PLAN).orElseThrow().content();
        assertThat(SipPlanDraft.of(plan, stage.journal, stage.desk.today()).day())
                .isEqualTo(java.time.LocalDate.of(2026, 12, 4));
    }

    private void fillPlan() {
        stage.press("Ja, personen är med");
        stage.write("Klientens mål", "Jag vill arbeta halvtid i butik.");
        stage.press("Lägg till insats");
        stage.write("Vad", "Arbetsträning fyra timmar i veckan");
        stage.press("Kommunen");
        OnScreen.act(() -> lastChip("Kommunen").fire());
        stage.press("Om 3 månader");
    }

    /** The overall responsible stands after the actions. */
    private javafx.scene.control.ToggleButton lastChip(String text) {
        List<javafx.scene.Node> all = List.copyOf(stage.window.root().lookupAll(".chip"));
        for (int at = all.size() - 1; at >= 0; at--) {
            if (all.get(at) instanceof javafx.scene.control.ToggleButton chip && text.equals(chip.getText())) {
                return chip;
            }
        }
        throw new AssertionError("no chip " + text);
    }

    private void seedConsent(String until) {
        ObjectNode consent = FormStage.node().put("status", "SIGNED").put("type", "SIP_MAY_BE_MADE");
        consent.put("decision", "GIVEN").put("form", "WRITTEN");
        consent.put("validFrom", "2026-11-01").put("validTo", until);
        ObjectNode parties = consent.putObject("parties");
        parties.putObject("FK").putArray("information");
        parties.putObject("AF").putArray("information");
        stage.journal.seed(new UUID(6, 1), Kind.CONSENT, FormStage.CASE, consent);
    }

    private void seedPlan() {
        ObjectNode plan = FormStage.node().put("status", "SIGNED").put("version", 1);
        plan.put("happenedAt", "2026-08-20T10:00:00+02:00");
        plan.put("overallResponsible", "MUNICIPALITY").put("jointFollowUp", "2026-11-23");
        plan.putObject("actions")
                .putObject(ACTION)
                .put("what", "Arbetsträning fyra timmar i veckan på återbruket")
                .put("principal", "MUNICIPALITY")
                .put("person", "Maria Ek")
                .put("due", "2026-12-18");
        plan.putObject("goals").putObject(GOAL).put("text", "Arbeta halvtid i butik före sommaren");
        stage.journal.seed(PLAN, Kind.SIP_PLAN, FormStage.CASE, plan);
    }

    private void showPlan() {
        stage.show(context ->
                new SipPlanForm(context, SipPlanDraft.fresh(context.journal(), FormStage.CASE, context.today())));
    }

    private void showFollowUp() {
        stage.show(context -> new SipFollowUpForm(context, SipFollowUpDraft.fresh(context.journal(), FormStage.CASE)));
    }
}
