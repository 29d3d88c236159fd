package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Problem;

/** A detour leads back to what was begun, signed or not (tablet 8); one test for each detour. */
@Timeout(60)
class DetourTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PLACES = List.of("Ärenden", "Vem gör vad", "Utkorg", "Konflikter");

    private final HistoryNavigator historyNavigator = new HistoryNavigator();
    private final MemoryJournal journal = Example.journal();
    private final OnScreen window = OnScreen.landscape();

    @AfterEach
    void close() {
        window.close();
    }

    private void open(Destination to) {
        ScreenContext context = Example.desk(journal, historyNavigator, window);
        window.showNode(() -> new Shell(context, Routes.of(context), historyNavigator));
        window.read("Amina Yusuf");
        go(new Destination.CaseFile(Example.GUNILLA));
        go(to);
    }

    private void go(Destination to) {
        OnScreen.act(() -> historyNavigator.go(to));
    }

    private void back() {
        OnScreen.act(historyNavigator::back);
    }

    private void detourToConsent() {
        window.tap("Skriv in samtycke");
        window.until(() -> historyNavigator.here() instanceof Destination.AskConsent, "the form of the consent");
    }

    private static Destination.NewRecord anew(String kind) {
        return new Destination.NewRecord(kind, Example.GUNILLA, Optional.empty());
    }

    private UUID draft(Kind kind) {
        return journal.recordsOf(Example.GUNILLA).stream()
                .map(stored -> stored.content())
                .filter(one -> one.draft() && one.header().kind().equals(kind.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void tab8_fromASipInWhichNothingIsWrittenTheConsentLeadsBackToTheSip() {
        open(anew("SIP_PLAN"));
        detourToConsent();
        back();
        assertThat(historyNavigator.here()).isEqualTo(anew("SIP_PLAN"));
        assertThat(window.shows("Dokumentet finns inte på plattan.")).isFalse();
        back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.CaseFile(Example.GUNILLA));
    }

    @Test
    void tab8_fromASipThatIsBegunTheConsentLeadsBackToThatVerySip() {
        open(anew("SIP_PLAN"));
        window.write("Plats", "Rådhuset");
        detourToConsent();
        back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.EditRecord(draft(Kind.SIP_PLAN)));
        window.read("Rådhuset");
    }

    @Test
    void tab8_fromARequestTheConsentLeadsBackToTheRequest() {
        open(anew("DOCUMENT_REQUEST"));
        window.tap("Vårdcentralen");
        detourToConsent();
        back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.EditRecord(draft(Kind.DOCUMENT_REQUEST)));
    }

    /** Who looks something up, or locks the tablet by hand, is still on the way to what was begun. */
    @Test
    void tab8_aConsentThatWasLeftForAnotherPlaceStillLeadsBackToTheRequest() {
        open(anew("DOCUMENT_REQUEST"));
        window.tap("Vårdcentralen");
        detourToConsent();
        window.write("Syfte", "Planera vården");
        window.tap("Ärenden");
        window.read("Du har påbörjat: Samtycke");
        window.tap("Fortsätt skriva");
        back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.EditRecord(draft(Kind.DOCUMENT_REQUEST)));
    }

    @Test
    void tab8_fromAnAssignmentTheConsentLeadsBackToTheAssignment() {
        UUID begun = new UUID(8, 1);
        journal.seed(begun, Kind.ASSIGNMENT, Example.GUNILLA, JSON.objectNode().put("to", "REGION_PRIMARY"));
        open(new Destination.EditRecord(begun));
        detourToConsent();
        back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.EditRecord(begun));
    }

    @Test
    void tab8_fromAPaperTheConsentLeadsBackToThePaperForThatParty() {
        UUID plan = new UUID(8, 2);
        ObjectNode signed = JSON.objectNode().put("status", "SIGNED").put("clientGoal", "Arbete");
        signed.putArray("calledParties").add("REGION_PRIMARY");
        journal.seed(plan, Kind.SIP_PLAN, Example.GUNILLA, signed);
        open(new Destination.MakePaper(plan, Optional.of(Party.REGION_PRIMARY)));
        detourToConsent();
        back();
        assertThat(historyNavigator.here())
                .isEqualTo(new Destination.MakePaper(plan, Optional.of(Party.REGION_PRIMARY)));
    }

    @Test
    void tab8_fromACorrectionInWhichNothingIsWrittenTheConsentLeadsBackToThatCorrection() {
        UUID plan = new UUID(8, 3);
        ObjectNode signed = JSON.objectNode().put("status", "SIGNED").put("clientGoal", "Arbete");
        journal.seed(plan, Kind.SIP_PLAN, Example.GUNILLA, signed);
        open(new Destination.NewAddendum(plan));
        detourToConsent();
        back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.NewAddendum(plan));
        window.read("Du rättar en signerad anteckning.");
    }

    @Test
    void tab8_fromAContactThatIsBegunAnotherRecordOfTheCaseLeadsBackToThatContact() {
        open(anew("CONTACT"));
        window.write("Vad det handlade om", "Hon vill ha en SIP.");
        window.tap("Börja något annat i ärendet");
        window.until(() -> historyNavigator.here() instanceof Destination.NewInCase, "what can be begun");
        window.tap("SIP");
        window.until(() -> historyNavigator.here().equals(anew("SIP_PLAN")), "the form of the plan");
        back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.EditRecord(draft(Kind.CONTACT)));
        window.read("Hon vill ha en SIP.");
        back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.CaseFile(Example.GUNILLA));
    }

    @Test
    void tab8_fromAContactInWhichNothingIsWrittenTheListOfKindsLeadsBackToTheContact() {
        open(anew("CONTACT"));
        window.tap("Börja något annat i ärendet");
        window.until(() -> historyNavigator.here() instanceof Destination.NewInCase, "what can be begun");
        back();
        assertThat(historyNavigator.here()).isEqualTo(anew("CONTACT"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACT,Kontakt",
        "DECISION_REF,Hänvisning till beslut",
        "SICK_PERIOD,Sjukperiod",
        "BENEFIT_APPLICATION,Ansökan om ersättning"
    })
    void tab8_fromAContactADecisionASickPeriodOrAnApplicationEveryOtherPlaceOffersTheWayBack(Kind kind, String said) {
        Destination begun = new Destination.EditRecord(new UUID(8, 4));
        journal.seed(new UUID(8, 4), kind, Example.GUNILLA, JSON.objectNode().put("status", "DRAFT"));
        open(begun);
        for (String place : PLACES) {
            window.tap(place);
            window.read("Du har påbörjat: " + said);
            window.tap("Fortsätt skriva");
            assertThat(historyNavigator.here()).isEqualTo(begun);
        }
    }

    @Test
    void tab8_aConsentThatIsDiscardedOnTheDetourLeadsBackToo() {
        open(anew("SIP_PLAN"));
        window.write("Plats", "Rådhuset");
        detourToConsent();
        window.write("Syfte", "Planeringen");
        window.until(
                () -> journal.recordsOf(Example.GUNILLA).stream().anyMatch(one -> one.content() instanceof Consent),
                "the consent to be saved");
        window.tap("Släng utkastet");
        window.until(
                () -> historyNavigator.here().equals(new Destination.EditRecord(draft(Kind.SIP_PLAN))),
                "the plan again");
        window.read("Utkastet är slängt.");
    }

    @Test
    void tab8_fromAFormEveryOtherPlaceOffersTheWayBackUntilItIsTaken() {
        open(new Destination.EditRecord(Example.LEILA_VISIT));
        for (String place : PLACES) {
            window.tap(place);
            window.read("Du har påbörjat: Hembesök");
        }
        go(new Destination.CaseFile(Example.AMINA));
        window.read("Du har påbörjat: Hembesök");
        window.tap("Fortsätt skriva");
        assertThat(historyNavigator.here()).isEqualTo(new Destination.EditRecord(Example.LEILA_VISIT));
        assertThat(window.shows("Du har påbörjat:")).isFalse();
    }

    @Test
    void tab8_whatWasJustWrittenIsOfferedAsSoonAsItIsSaved() {
        open(anew("SIP_PLAN"));
        window.write("Plats", "Rådhuset");
        window.tap("Ärenden");
        window.read("Du har påbörjat: SIP");
        window.tap("Fortsätt skriva");
        window.read("Rådhuset");
    }

    @Test
    void tab8_anUntouchedFormAndTheListOfDraftsOfferNoWayBack() {
        open(anew("SIP_PLAN"));
        window.tap("Ärenden");
        window.read("6 av 6 ärenden");
        assertThat(window.shows("Du har påbörjat:")).isFalse();
        go(new Destination.EditRecord(Example.LEILA_VISIT));
        window.tap("Idag");
        window.tap("Ärenden");
        window.read("6 av 6 ärenden");
        assertThat(window.shows("Du har påbörjat:")).isFalse();
    }

    @Test
    void tab8_aDraftThatIsDiscardedOffersNoWayBack() {
        open(new Destination.EditRecord(Example.LEILA_VISIT));
        window.tap("Ärenden");
        window.read("Du har påbörjat: Hembesök");
        go(new Destination.ReadRecord(Example.LEILA_VISIT));
        window.tap("Släng utkastet");
        window.until(() -> !window.shows("Du har påbörjat:"), "the way back to go");
    }

    private void writeInTheVisit() {
        open(new Destination.EditRecord(Example.LEILA_VISIT));
        window.write("Iakttagelser", "Ingen öppnade.");
        window.until(() -> !journal.saves().isEmpty(), "the draft to be saved");
    }

    private void backInTheVisit() {
        assertThat(historyNavigator.here()).isEqualTo(new Destination.EditRecord(Example.LEILA_VISIT));
        assertThat(journal.find(Example.LEILA_VISIT)
                        .orElseThrow()
                        .content()
                        .doc()
                        .get(HomeVisit.OBSERVATIONS))
                .contains("Ingen öppnade.");
    }

    @Test
    void tab8_fromAFormTheChoiceOfAConflictLeadsBackToTheForm() {
        writeInTheVisit();
        ObjectNode set = JSON.objectNode();
        set.putObject("conflicts")
                .putObject(new UUID(8, 5).toString())
                .put("change", new UUID(8, 6).toString())
                .put("by", "00000000-0000-0000-0000-000000000064")
                .put("at", "2026-11-23T08:00:00+01:00")
                .putObject("fields")
                .put("agreements", "Vi ses på tisdag.");
        journal.arrive(Example.LEILA_VISIT, set);
        window.tap("Välj version");
        window.until(
                () -> historyNavigator.here().equals(new Destination.Conflict(Example.LEILA_VISIT)), "the conflict");
        back();
        backInTheVisit();
        back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.CaseFile(Example.GUNILLA));
    }

    @Test
    void tab8_fromAFormThatTheServerRefusedTheOutboxOffersTheWayBack() {
        writeInTheVisit();
        journal.refuseRecord(Example.LEILA_VISIT, new Problem(Problem.BASE + "forbidden", "Får inte", "", List.of()));
        window.tap("Till Utkorg");
        window.until(() -> historyNavigator.here() instanceof Destination.Outbox, "the outbox");
        window.tap("Fortsätt skriva");
        backInTheVisit();
    }

    /** Who leads away from what is begun and back. */
    @Test
    void tab8_everyDetourOfTheProductHasItsTest() throws IOException {
        Set<String> leading = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                if (source.contains(".detour(") || source.contains("new Detour(")) {
                    leading.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        leading.remove("Detour");
        assertThat(leading)
                .as("a detour that leads from another place: give it a test here, then name it")
                .containsExactly("ConsentNotice", "ContactForm", "PaperScreen", "RemoteChangesBanner");
    }
}
