package se.stegvis.mobile.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Disclosure;
import se.stegvis.shared.record.Kind;

/** To whom a copy may go, offline, and what becomes of the file. */
@Timeout(60)
class PaperScreenTest {
    private static final UUID RECORD = new UUID(7, 1);
    private static final UUID CONSENT = new UUID(7, 2);

    @TempDir
    Path folder;

    private final AtomicReference<String> suggested = new AtomicReference<>();
    private final AtomicReference<PaperDocument> made = new AtomicReference<>();

    private void show(FormStage stage) {
        PaperMaker maker = sheet -> {
            made.set(sheet);
            return new byte[] {1, 2, 3};
        };
        SavePlace place = (over, name) -> {
            suggested.set(name);
            return Optional.of(folder.resolve(name));
        };
        stage.show(context -> new PaperScreen(context, Optional.of(maker), place, RECORD, Optional.empty()));
    }

    static ObjectNode plan() {
        ObjectNode plan = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-11-20T10:00:00+01:00");
        plan.put("clientGoal", "Jag vill arbeta halvtid i ett växthus.").put("overallResponsible", "MUNICIPALITY");
        plan.put("jointFollowUp", "2027-01-18");
        plan.putArray("calledParties").add("REGION_PRIMARY").add("AF");
        ObjectNode goal = plan.putObject("goals").putObject(new UUID(8, 1).toString());
        goal.put("text", "Prova arbetsträning tre dagar i veckan")
                .putArray("smarta")
                .add("SPECIFIC")
                .add("TIME_BOUND");
        ObjectNode action = plan.putObject("actions").putObject(new UUID(8, 2).toString());
        action.put("what", "Boka tid hos arbetsterapeut").put("principal", "MUNICIPALITY");
        action.put("person", "Maria Ek").put("due", "2026-12-04");
        return plan;
    }

    private static void seedConsent(FormStage stage) {
        ObjectNode consent = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-11-20T09:00:00+01:00");
        consent.put("type", "SECRECY_LIFTED").put("decision", "GIVEN").put("form", "WRITTEN");
        consent.put("purpose", "Samordna stödet").put("validFrom", "2026-11-20").put("validTo", "2027-05-20");
        consent.put("textShown", "Socialtjänsten har tystnadsplikt.");
        consent.putObject("parties")
                .putObject("REGION_PRIMARY")
                .putArray("information")
                .add("PLAN");
        stage.journal.seed(CONSENT, Kind.CONSENT, FormStage.CASE, consent);
    }

    private boolean nothingSaved() {
        return folder.toFile().list().length == 0;
    }

    @Test
    void b19_whatCannotBePrintedIsSaidBeforeItIs() {
        PaperMaker maker = new PaperMaker() {
            @Override
            public byte[] pdf(PaperDocument sheet) {
                return new byte[] {1};
            }

            @Override
            public List<String> unprintable(PaperDocument sheet) {
                assertThat(sheet.texts()).anyMatch(text -> text.contains("ሰላም"));
                return Collections.nCopies(14, "ሰላም");
            }
        };
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.journal.seed(RECORD, Kind.SIP_PLAN, FormStage.CASE, plan().put("clientGoal", "ሰላም säger jag"));
            stage.show(context -> new PaperScreen(
                    context, Optional.of(maker), (over, name) -> Optional.empty(), RECORD, Optional.empty()));
            stage.window.read("Allt går inte att skriva på papper");
            assertThat(stage.sees("ሰላም och 2 till.")).isTrue();
            stage.picture("72-pdf-tecken-som-saknas");
        }
    }

    /** A sync that changes nothing here moves nothing: what is read, the warning and the focus stay. */
    @Test
    void web14_whatIsSyncedLeavesThePageAsItIs() {
        AtomicInteger asked = new AtomicInteger();
        PaperMaker maker = new PaperMaker() {
            @Override
            public byte[] pdf(PaperDocument sheet) {
                return new byte[] {1};
            }

            @Override
            public List<String> unprintable(PaperDocument sheet) {
                asked.incrementAndGet();
                return List.of("ไทย");
            }
        };
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.journal.seed(RECORD, Kind.SIP_PLAN, FormStage.CASE, plan());
            seedConsent(stage);
            stage.show(context -> new PaperScreen(
                    context, Optional.of(maker), (over, name) -> Optional.empty(), RECORD, Optional.empty()));
            stage.press("Vårdcentralen");
            stage.window.read("Allt går inte att skriva på papper");
            int before = asked.get();
            Node preview = OnScreen.ask(() -> stage.window.root().lookup(".paper-preview"));

            stage.journal.arrive(FormStage.CLIENT, FormStage.node().put("phone", "070-174 06 58"));
            stage.untilRead();

            assertThat(OnScreen.ask(() -> stage.window.root().lookup(".paper-preview")))
                    .isSameAs(preview);
            assertThat(stage.sees("Allt går inte att skriva på papper")).isTrue();
            assertThat(asked).as("looked for once").hasValue(before);

            ObjectNode withdrawn = FormStage.node();
            withdrawn.putObject("withdrawn").put("at", "2026-11-23T08:00:00+01:00");
            stage.journal.arrive(CONSENT, withdrawn);
            stage.window.read("Får inte lämnas ut");
            stage.window.read("Allt går inte att skriva på papper");
        }
    }

    @Test
    void aPlanToAPartyWithoutConsentIsStoppedAndTheMissingConsentNamed() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.journal.seed(RECORD, Kind.SIP_PLAN, FormStage.CASE, plan());
            show(stage);
            stage.press("Vårdcentralen");
            assertThat(stage.sees("Får inte lämnas ut")).isTrue();
            assertThat(stage.sees("Samtycke saknas: Vårdcentralen (Planering)")).isTrue();
            stage.picture("70-pdf-stoppad");
            assertThat(stage.find(javafx.scene.control.Button.class, one -> "Spara som PDF …".equals(one.getText()))
                            .isDisabled())
                    .isTrue();
            assertThat(suggested.get()).isNull();
            assertThat(nothingSaved()).isTrue();
            stage.press("Skriv in samtycke");
            assertThat(stage.gone)
                    .contains(new Destination.AskConsent(
                            FormStage.CASE,
                            ConsentWish.disclosure(Party.REGION_PRIMARY, Set.of(InformationKind.PLAN), "")));
            assertThat(stage.resumes)
                    .containsExactly(new Destination.MakePaper(RECORD, Optional.of(Party.REGION_PRIMARY)));
        }
    }

    @Test
    void withConsentThePlanGoesToThePartyUnderANameWithoutThePerson() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.journal.seed(RECORD, Kind.SIP_PLAN, FormStage.CASE, plan());
            seedConsent(stage);
            show(stage);
            stage.press("Vårdcentralen");
            assertThat(stage.sees("Samtycke gäller i dag")).isTrue();
            stage.write("Vem hos parten", "Rehabkoordinatorn");
            stage.press("Spara som PDF …");
            Path file = folder.resolve("SIP-plan-2026-11-23.pdf");
            stage.window.until(() -> Files.exists(file), "the file");
            assertThat(made.get().head()).contains("Kopia till: Vårdcentralen");
            stage.untilSaves(1);
            Disclosure told = stage.stored(Disclosure.class);
            assertThat(told.signed()).isTrue();
            assertThat(told.party()).contains(Party.REGION_PRIMARY);
            assertThat(told.doc().id("document")).contains(RECORD);
            assertThat(told.doc().id("consent")).contains(CONSENT);
            assertThat(told.doc().text("receiver")).contains("Rehabkoordinatorn");
            stage.picture("71-pdf-samtycke");
        }
    }

    @Test
    void aConsentTakenBackWhileThePageIsOpenStopsTheFile() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.journal.seed(RECORD, Kind.SIP_PLAN, FormStage.CASE, plan());
            seedConsent(stage);
            show(stage);
            stage.press("Vårdcentralen");
            ObjectNode consent =
                    stage.journal.find(CONSENT).orElseThrow().content().doc().toNode();
            consent.putObject("withdrawn").put("at", "2026-11-23T08:00:00+01:00");
            stage.journal.seed(CONSENT, Kind.CONSENT, FormStage.CASE, consent);
            stage.press("Spara som PDF …");
            assertThat(stage.sees("Samtycket är återkallat")).isTrue();
            assertThat(nothingSaved()).isTrue();
        }
    }

    @Test
    void theClientNeedsNoConsentAndTheEmploymentServiceGetsNoPlanWithout() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.journal.seed(RECORD, Kind.SIP_PLAN, FormStage.CASE, plan());
            show(stage);
            assertThat(stage.sees("Klienten får alltid veta")).isTrue();
            stage.press("Spara som PDF …");
            stage.window.until(() -> !nothingSaved(), "the file");
            assertThat(stage.journal.saves()).isEmpty();
            stage.press("Arbetsförmedlingen");
            assertThat(stage.sees("Samtycke saknas: Arbetsförmedlingen (Planering)"))
                    .isTrue();
            assertThat(stage.sees("SoL 15 kap. 6 a §")).isFalse();
        }
    }

    private static ObjectNode assignment(String... interventions) {
        ObjectNode assignment = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-11-20T10:00:00+01:00");
        assignment.put("to", "AME").put("purpose", "Sover illa och behöver komma igång.");
        assignment.put("state", "ACCEPTED");
        var chosen = assignment.putArray("interventions");
        java.util.Arrays.stream(interventions).forEach(chosen::add);
        return assignment;
    }

    @Test
    void theEmploymentServiceIsToldOfAssignedActivitiesAndOfNothingElse() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.journal.seed(
                    RECORD, Kind.ASSIGNMENT, FormStage.CASE, assignment("CARE_COORDINATION", "WORK_TRAINING"));
            seedConsent(stage);
            show(stage);
            stage.press("Arbetsförmedlingen");
            assertThat(stage.sees("SoL 15 kap. 6 a §")).isTrue();
            assertThat(stage.sees("Arbetsträning")).isTrue();
            assertThat(stage.sees("Sover illa")).isFalse();
            assertThat(stage.sees("vårdkontakter")).isFalse();
            stage.picture("75-pdf-aktiviteter");
            stage.press("Spara som PDF …");
            stage.untilSaves(1);
            Disclosure told = stage.stored(Disclosure.class);
            assertThat(told.party()).contains(Party.AF);
            assertThat(told.doc().text("what")).contains("Anvisade aktiviteter");
            assertThat(told.doc().has("consent")).isFalse();
        }
    }

    @Test
    void anAssignmentWithoutActivitiesOrWithACorrectionIsNotForTheEmploymentService() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.journal.seed(RECORD, Kind.ASSIGNMENT, FormStage.CASE, assignment("OUTPATIENT_CONTACT"));
            show(stage);
            assertThat(stage.sees("Arbetsförmedlingen")).isFalse();
            stage.journal.seed(RECORD, Kind.ASSIGNMENT, FormStage.CASE, assignment("WORK_TRAINING"));
            ObjectNode addendum = FormStage.node().put("status", "SIGNED").put("addendumTo", RECORD.toString());
            stage.journal.seed(
                    new UUID(7, 3), Kind.ASSIGNMENT, FormStage.CASE, addendum.put("purpose", "Ont i ryggen."));
            show(stage);
            assertThat(stage.sees("Arbetsförmedlingen")).isFalse();
            assertThat(stage.sees("Ont i ryggen")).isFalse();
        }
    }

    @Test
    void theCopyOfAVisitLeavesOutTheSafetyNoteAndBringsTheAddendum() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            ObjectNode visit = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-11-20T10:00:00+01:00");
            visit.put("purpose", "PLANNED_FOLLOW_UP").put("entry", "LET_IN");
            visit.put("observations", "Lugnt hemma.").put("safetyNote", "Hund i hallen.");
            stage.journal.seed(RECORD, Kind.HOME_VISIT, FormStage.CASE, visit);
            ObjectNode addendum = FormStage.node().put("status", "SIGNED").put("addendumTo", RECORD.toString());
            addendum.put("happenedAt", "2026-11-21T10:00:00+01:00").put("agreements", "Vi hörs på fredag.");
            addendum.put("safetyNote", "Två hundar.");
            stage.journal.seed(new UUID(7, 3), Kind.HOME_VISIT, FormStage.CASE, addendum);
            show(stage);
            assertThat(stage.sees("Lugnt hemma.")).isTrue();
            assertThat(stage.sees("Rättelse 21 november 2026")).isTrue();
            assertThat(stage.sees("Vi hörs på fredag.")).isTrue();
            assertThat(stage.sees("hund")).isFalse();
            assertThat(stage.sees("Hund")).isFalse();
        }
    }

    @Test
    void everyKindThatIsOfferedHasItsDocument() {
        assertThat(Papers.kinds()).isEqualTo(Destination.MakePaper.KINDS);
    }

    @Test
    void aDisclosureThatCannotBeNotedLeavesNoFile() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.journal.seed(RECORD, Kind.SIP_PLAN, FormStage.CASE, plan());
            seedConsent(stage);
            show(stage);
            stage.press("Vårdcentralen");
            stage.journal.failSaves(Optional.of(NotSaved.Reason.DISK_FULL));
            stage.press("Spara som PDF …");
            stage.window.until(() -> suggested.get() != null && nothingSaved(), "no file");
            assertThat(stage.sees("Sparad")).isFalse();
        }
    }

    @Test
    void aDraftIsNotHandedOver() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            ObjectNode draft = plan();
            stage.journal.seed(RECORD, Kind.SIP_PLAN, FormStage.CASE, draft.put("status", "DRAFT"));
            show(stage);
            assertThat(stage.sees("Det finns inget signerat")).isTrue();
        }
    }

    @Test
    void standingOnAPhoneAndInTheDark() {
        picture(800, 1280, Theme.Colours.LIGHT, "72-pdf-800x1280");
        picture(412, 915, Theme.Colours.LIGHT, "73-pdf-412x915");
        picture(1280, 800, Theme.Colours.DARK, "74-pdf-mork");
    }

    private void picture(int width, int height, Theme.Colours colours, String name) {
        try (FormStage stage = FormStage.of(width, height)) {
            stage.journal.seed(RECORD, Kind.SIP_PLAN, FormStage.CASE, plan());
            show(stage);
            OnScreen.act(() -> new Theme(colours, Theme.USUAL.textSize()).applyTo(stage.window.scene()));
            assertThat(stage.sees("Boka tid hos arbetsterapeut")).isTrue();
            stage.picture(name);
        }
    }

    @Test
    void f2_aConsentGoesToThePartyThatItNamesUntilItIsTakenBack() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            ObjectNode consent = consentToFetch();
            stage.journal.seed(RECORD, Kind.CONSENT, FormStage.CASE, consent);
            show(stage);
            assertThat(stage.sees("Kvitto på samtycke")).isTrue();
            stage.press("Vårdcentralen");
            assertThat(stage.sees("Samtycke gäller i dag")).isTrue();
            assertThat(stage.sees("Kvitto på samtycke")).isFalse();
            stage.picture("73-samtycke-till-part");
            stage.press("Spara som PDF …");
            stage.untilSaves(1);
            Disclosure told = stage.stored(Disclosure.class);
            assertThat(told.party()).contains(Party.REGION_PRIMARY);
            assertThat(told.information()).containsExactly(InformationKind.HEALTH);
            assertThat(told.doc().id("consent")).contains(RECORD);
        }
        try (FormStage stage = FormStage.of(1280, 800)) {
            ObjectNode consent = consentToFetch();
            consent.putObject("withdrawn").put("at", "2026-11-21T09:00:00+01:00");
            stage.journal.seed(RECORD, Kind.CONSENT, FormStage.CASE, consent);
            show(stage);
            stage.press("Vårdcentralen");
            assertThat(stage.sees("Får inte lämnas ut")).isTrue();
        }
    }

    private static ObjectNode consentToFetch() {
        ObjectNode consent = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-11-20T09:00:00+01:00");
        consent.put("type", "SECRECY_LIFTED").put("decision", "GIVEN").put("form", "WRITTEN");
        consent.put("purpose", "Samordna stödet").put("validFrom", "2026-11-20").put("validTo", "2027-05-20");
        ObjectNode care = consent.putObject("parties").putObject("REGION_PRIMARY");
        care.putArray("information").add("HEALTH");
        care.putArray("directions").add("FETCH");
        return consent;
    }
}
