package se.stegvis.mobile.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.PressGuard;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PostponementReason;
import se.stegvis.shared.reminder.CaseRule;
import se.stegvis.shared.reminder.FollowUpState;
import se.stegvis.shared.wire.Json;

class TodayScreenTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final MemoryJournal journal = Example.journal();
    private final Example.Trail trail = new Example.Trail();
    private final OnScreen window = OnScreen.landscape();
    private TodayScreen screen;

    @AfterEach
    void close() {
        window.close();
    }

    private void open() {
        screen = window.show(() -> new TodayScreen(Example.desk(journal, trail, window)));
        window.read("Amina Yusuf");
    }

    @Test
    void theDayStandsInOrderOfTimeThenLateThenUndated() {
        assertThat(Agenda.of(journal, Example.TODAY))
                .extracting(item -> item.section() + " " + item.purpose() + " "
                        + item.card().clientName())
                .containsExactly(
                        "TODAY FOLLOW_UP Amina Yusuf",
                        "TODAY VISIT Leila Haddad",
                        "TO_FINISH DRAFT Leila Haddad",
                        "TO_FINISH DRAFT Sofia Bergström",
                        "OVERDUE FOLLOW_UP Erik Lindqvist",
                        "UNDATED UNDATED Gunilla Åkerlund",
                        "UNDATED UNDATED Leila Haddad",
                        "UNDATED UNDATED Maria Nyström",
                        "UNDATED UNDATED Sofia Bergström");
    }

    @Test
    void b22_aNameWithoutASpaceStaysInsideItsRow() {
        AgendaItem late = Agenda.of(journal, Example.TODAY).stream()
                .filter(item -> item.card().clientName().equals("Erik Lindqvist"))
                .findFirst()
                .orElseThrow();
        var client = journal.recordsOf(late.card().caseId()).stream()
                .map(stored -> stored.content())
                .filter(Client.class::isInstance)
                .findFirst()
                .orElseThrow();
        var fields = client.doc().toNode().put("givenName", "Erik").put("familyName", "L".repeat(300));
        journal.seed(client.id(), Kind.CLIENT, late.card().caseId(), fields);
        open();
        Label name = (Label) window.root().lookupAll(".strong").stream()
                .filter(one -> one instanceof Label label && label.getText().startsWith("Erik L"))
                .findFirst()
                .orElseThrow();
        double right =
                OnScreen.ask(() -> name.localToScene(name.getLayoutBounds()).getMaxX());
        double edge = OnScreen.ask(() -> window.root().getScene().getWidth());
        window.picture("idag-langt-namn");
        assertThat(right).isLessThan(edge);
    }

    @Test
    void b3_aCaseWhoseOnlyDateLiesMoreThanHalfAYearAheadHasNone() {
        AgendaItem late = Agenda.of(journal, Example.TODAY).stream()
                .filter(item -> item.card().clientName().equals("Erik Lindqvist"))
                .findFirst()
                .orElseThrow();
        for (String due :
                List.of("2062-12-04", Example.TODAY.plusMonths(6).plusDays(1).toString())) {
            var fields = late.about().doc().toNode();
            fields.putObject("followUp").put("date", due);
            journal.seed(
                    late.about().id(),
                    Kind.valueOf(late.about().header().kind()),
                    late.card().caseId(),
                    fields);
            assertThat(Agenda.of(journal, Example.TODAY))
                    .extracting(item -> item.section() + " " + item.card().clientName())
                    .contains("UNDATED Erik Lindqvist");
        }
        var near = late.about().doc().toNode();
        near.putObject("followUp").put("date", Example.TODAY.plusMonths(6).toString());
        journal.seed(
                late.about().id(),
                Kind.valueOf(late.about().header().kind()),
                late.card().caseId(),
                near);
        assertThat(Agenda.of(journal, Example.TODAY))
                .extracting(item -> item.section() + " " + item.card().clientName())
                .doesNotContain("UNDATED Erik Lindqvist");
    }

    @Test
    void tab14_aMeetingIsDoneWhenItIsFollowedUp() {
        AgendaItem late = Agenda.of(journal, Example.TODAY).stream()
                .filter(item -> item.card().clientName().equals("Erik Lindqvist"))
                .findFirst()
                .orElseThrow();
        UUID caseId = late.card().caseId();
        UUID plan = new UUID(77, 1);
        journal.seed(
                plan,
                Kind.SIP_PLAN,
                caseId,
                Json.newObject().put("status", "SIGNED").put("meetingAt", Example.TODAY + "T13:00:00+01:00"));
        assertThat(Agenda.of(journal, Example.TODAY))
                .anyMatch(item -> item.about().id().equals(plan));
        journal.seed(
                new UUID(77, 2),
                Kind.SIP_FOLLOW_UP,
                caseId,
                Json.newObject()
                        .put("status", "SIGNED")
                        .put("plan", plan.toString())
                        .put("happenedAt", Example.TODAY + "T14:00:00+01:00"));
        assertThat(Agenda.of(journal, Example.TODAY)).noneMatch(item -> item.purpose() == AgendaItem.Purpose.MEETING);
    }

    @Test
    void oneTapOpensTheDraftOfTheVisitThatIsBegun() {
        open();
        window.tap("Fortsätt skriva");
        assertThat(trail.last()).isEqualTo(new Destination.EditRecord(Example.LEILA_VISIT));
    }

    @Test
    void tab10_everyDraftOfEveryKindStandsUnderWhatIsToBeFinishedWithItsAge() {
        UUID fiveDaysAgo = begun("2026-11-18T09:00:00Z");
        journal.seed(
                fiveDaysAgo, Kind.CONSENT, Example.GUNILLA, JSON.objectNode().put("status", "DRAFT"));
        journal.seed(begun("2026-11-22T09:00:00Z"), Kind.NEED_ASSESSMENT, Example.AMINA, JSON.objectNode());
        open();
        window.read("Att skriva klart");
        window.read("Samtycke, påbörjad för 5 dagar sedan");
        window.read("Signera snart");
        window.read("Behovsgruppering, påbörjad i går");
        assertThat(Agenda.of(journal, Example.TODAY).stream()
                        .filter(item -> item.section() == AgendaItem.AgendaSection.TO_FINISH)
                        .map(item -> item.about().header().kind()))
                .as("oldest first")
                .containsExactly("HOME_VISIT", "HOME_VISIT", "CONSENT", "NEED_ASSESSMENT");
        window.picture("02-idag-att-skriva-klart");
    }

    @Test
    void tab10_noKindOfDraftIsLeftOutOfWhatIsToBeFinished() {
        Map<UUID, Kind> drafts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            for (Object addendumTo : kind.spec().signable() ? new Object[] {null, new UUID(7, 7)} : new Object[0]) {
                UUID draft = begun("2026-11-18T09:00:00Z");
                drafts.put(draft, kind);
                journal.seed(
                        draft,
                        kind,
                        Example.GUNILLA,
                        addendumTo == null
                                ? JSON.objectNode().put("status", "DRAFT")
                                : JSON.objectNode().put("status", "DRAFT").put("addendumTo", addendumTo.toString()));
            }
        }
        Map<UUID, String> shown = Agenda.of(journal, Example.TODAY).stream()
                .filter(item -> item.section() == AgendaItem.AgendaSection.TO_FINISH)
                .collect(Collectors.toMap(
                        item -> item.about().id(), item -> item.about().header().kind()));
        assertThat(drafts.values()).as("kinds that are signed").contains(Kind.SICK_PERIOD, Kind.STEP, Kind.OBSTACLE);
        drafts.forEach((draft, kind) ->
                assertThat(shown).as("%s as a draft and as a correction", kind).containsEntry(draft, kind.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "800,1280,DARK,NORMAL",
        "412,915,LIGHT,NORMAL",
        "412,915,HIGH_CONTRAST,LARGEST",
        "1280,800,LIGHT,LARGEST"
    })
    void tab10_whatIsToBeFinishedCanBeReadInEachSizeAndColour(
            int width, int height, Theme.Colours colours, Theme.TextSize size) {
        journal.seed(
                begun("2026-11-18T09:00:00Z"),
                Kind.CONSENT,
                Example.GUNILLA,
                JSON.objectNode().put("status", "DRAFT"));
        try (OnScreen other = OnScreen.of(width, height, new Theme(colours, size))) {
            other.show(() -> new TodayScreen(Example.desk(journal, trail, other)));
            other.read("Samtycke, påbörjad för 5 dagar sedan");
            OnScreen.act(() -> {
                Node heading = other.first(
                        node -> node instanceof Labeled label && "Att skriva klart".equals(label.getText()));
                ((Page) other.root().lookup(".page")).reveal(heading);
            });
            other.picture("02-idag-att-skriva-klart-" + width + "x" + height + "-" + colours + "-" + size);
            Node row = OnScreen.ask(() -> other.first(
                    node -> node instanceof ButtonBase button && "Släng utkastet".equals(button.getText())));
            assertThat(OnScreen.ask(
                            () -> row.localToScene(row.getLayoutBounds()).getMaxX()))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void tab10_aDraftIsDiscardedWithAnUndoAndLeavesATrace() {
        open();
        window.tap("Släng utkastet");
        window.read("Utkastet är slängt");
        assertThat(journal.recordsOf(Example.LEILA))
                .noneMatch(stored -> stored.content().draft());
        assertThat(journal.discardedOf(Example.LEILA))
                .singleElement()
                .satisfies(stored -> assertThat(stored.content().id()).isEqualTo(Example.LEILA_VISIT));
        window.tap("Ångra");
        window.until(() -> journal.discardedOf(Example.LEILA).isEmpty(), "the draft to be back");
        window.read("Utkastet är tillbaka");
    }

    /** A visit or a call: whichever is begun answers the date. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"HOME_VISIT", "CONTACT"})
    void tab10_whatIsBegunForADueFollowUpIsGoneOnWithAndNotBegunTwice(Kind kind) {
        AgendaItem late = Agenda.of(journal, Example.TODAY).stream()
                .filter(item -> item.card().clientName().equals("Erik Lindqvist"))
                .findFirst()
                .orElseThrow();
        UUID draft = begun("2026-11-22T09:00:00Z");
        journal.seed(
                draft,
                kind,
                late.card().caseId(),
                JSON.objectNode().put("followsUp", late.about().id().toString()));
        AgendaItem again = Agenda.of(journal, Example.TODAY).stream()
                .filter(item -> item.section() == AgendaItem.AgendaSection.OVERDUE)
                .findFirst()
                .orElseThrow();
        assertThat(again.draft().map(CareRecord::id)).contains(draft);
        assertThat(new AgendaForms(again).offersContact())
                .as("nor another call")
                .isFalse();
        open();
        assertThat(window.times("Fortsätt skriva"))
                .as("one for each draft, one for the date, and one for the visit of today")
                .isEqualTo(drafts() + 2);
    }

    private long drafts() {
        return Agenda.of(journal, Example.TODAY).stream()
                .filter(item -> item.section() == AgendaItem.AgendaSection.TO_FINISH)
                .count();
    }

    private static UUID begun(String at) {
        return new TimeOrderedEpochFactory(Clock.fixed(Instant.parse(at), ZoneOffset.UTC)).create();
    }

    @Test
    void aVisitStartedFromADueFollowUpKnowsWhichOneItIs() {
        open();
        AgendaItem late = Agenda.of(journal, Example.TODAY).stream()
                .filter(item -> item.card().clientName().equals("Erik Lindqvist"))
                .findFirst()
                .orElseThrow();
        window.tap("Hembesök");
        assertThat(trail.last())
                .isEqualTo(new Destination.NewRecord(
                        "HOME_VISIT",
                        late.card().caseId(),
                        Optional.of(late.about().id())));
    }

    @Test
    void aFollowUpIsDoneAndCanBeTakenBack() {
        open();
        window.tap("Vad blev det?");
        window.read("Vad blev det av uppföljningen?");
        window.tap("Spara");
        window.read("Uppföljningen är klar");
        assertThat(standing(Example.AMINA_PLAN)).isEqualTo(FollowUpState.Standing.DONE);
        window.tap("Ångra");
        window.until(() -> standing(Example.AMINA_PLAN) == FollowUpState.Standing.OPEN, "the follow-up open again");
    }

    @Test
    void aPostponementNeedsADateAndAReason() {
        open();
        window.tap("Vad blev det?");
        window.tap("Flyttas fram");
        window.tap("Spara");
        window.read("Välj ett nytt datum.");
        window.tap("Om 2 veckor");
        window.tap("Spara");
        window.read("Välj varför.");
        window.tap("Annat");
        window.tap("Spara");
        window.read("Skriv varför.");
        assertThat(journal.saves()).isEmpty();
        window.tap("Väntar på vården eller en annan part");
        window.picture("idag-flytta-med-orsak");
        window.tap("Spara");
        window.read("Uppföljningen är framflyttad");
        assertThat(record(Example.AMINA_PLAN).doc().get(CommonFields.FOLLOW_UP_OUTCOMES).values().stream()
                        .map(outcome -> outcome.get(CommonFields.OUTCOME_REASON)))
                .containsExactly(Optional.of(PostponementReason.AWAITS_PARTY));
        assertThat(FollowUpState.of(record(Example.AMINA_PLAN)).orElseThrow().due())
                .isEqualTo(Example.TODAY.plusWeeks(2));
    }

    @Test
    void aCaseWithoutADateGetsOne() {
        open();
        window.tap("Sätt datum");
        window.tap("Om 1 vecka");
        window.tap("Spara");
        window.read("Uppföljning 30 november 2026");
        assertThat(record(Example.GUNILLA).followUpDate()).contains(Example.TODAY.plusWeeks(1));
    }

    private DatePicker day() {
        return (DatePicker) OnScreen.ask(() -> window.first(DatePicker.class::isInstance));
    }

    private void typeDay(String text) {
        OnScreen.act(() -> day().requestFocus());
        OnScreen.act(() -> day().getEditor().setText(text));
    }

    private void untilKept(UUID record, int texts) {
        window.until(() -> journal.unread(record).size() == texts, texts + " texts kept");
    }

    @Test
    void b2_anAnswerThatWasBegunStandsAgainAfterAKilledProgram() {
        open();
        window.tap("Vad blev det?");
        window.tap("Flyttas fram");
        window.tap("Klienten är sjuk");
        window.write("Med egna ord", "Läkaren är sjuk");
        typeDay("efter trettonhelgen");
        untilKept(Example.AMINA_PLAN, 4);
        assertThat(journal.saves()).as("nothing of it is in a record").isEmpty();
        open();
        assertThat(day().getEditor().getText()).isEqualTo("efter trettonhelgen");
        window.read("”efter trettonhelgen” går inte att läsa som ett datum.");
        window.picture("idag-svar-efter-omstart");
        window.tap("Om 2 veckor");
        window.tap("Spara");
        window.read("Uppföljningen är framflyttad");
        untilKept(Example.AMINA_PLAN, 0);
        assertThat(record(Example.AMINA_PLAN).doc().toString()).doesNotContain("trettonhelgen");
        window.until(() -> window.first(DatePicker.class::isInstance) == null, "the row folded");
    }

    @Test
    void b2_aDateThatWasBegunStandsAgainOnAnotherPageAndGoesWhenItIsPutAside() {
        open();
        window.tap("Sätt datum");
        typeDay("v 51");
        OnScreen.act(screen::leave);
        untilKept(Example.GUNILLA, 1);
        open();
        assertThat(day().getEditor().getText()).isEqualTo("v 51");
        window.tap("Avbryt");
        untilKept(Example.GUNILLA, 0);
        window.until(() -> window.first(DatePicker.class::isInstance) == null, "the row folded");
        open();
        assertThat(OnScreen.ask(() -> window.first(DatePicker.class::isInstance)))
                .isNull();
    }

    @Test
    void b2_anAnswerThatCannotBeSavedStays() {
        open();
        window.tap("Vad blev det?");
        window.tap("Ställs in");
        window.write("Med egna ord", "Flyttat till Lysekil");
        journal.failSaves(Optional.of(NotSaved.Reason.DISK_FULL));
        window.tap("Spara");
        window.read("Plattan är full");
        journal.failSaves(Optional.empty());
        window.tap("Spara");
        window.read("Uppföljningen är inställd");
        assertThat(standing(Example.AMINA_PLAN)).isEqualTo(FollowUpState.Standing.CANCELLED);
    }

    @Test
    void b2_anAnswerOnIdagLeavesTheTextsOfTheRecordsFormAlone() throws NotSaved {
        RecordTarget plan = new RecordTarget(Example.AMINA_PLAN, Kind.SIP_PLAN.name(), Example.AMINA);
        journal.keepUnread(plan, Map.of("jointFollowUp", "i vår"));
        open();
        window.tap("Vad blev det?");
        window.tap("Flyttas fram");
        untilKept(Example.AMINA_PLAN, 2);
        window.tap("Avbryt");
        untilKept(Example.AMINA_PLAN, 1);
        assertThat(journal.unread(Example.AMINA_PLAN)).containsEntry("jointFollowUp", "i vår");
    }

    @Test
    void whatNoDateTellsOfIsFoundWithoutNetworkAndLeadsToTheCase() {
        journal.seed(
                UUID.randomUUID(),
                Kind.ASSIGNMENT,
                Example.ERIK,
                Json.newObject()
                        .put("status", "SIGNED")
                        .put("to", "AME")
                        .put("happenedAt", "2026-11-13T10:00:00+01:00"));
        assertThat(Agenda.of(journal, Example.TODAY.minusDays(4))).noneMatch(item -> item.rule()
                .filter(CaseRule.ASSIGNMENT_NOT_ACCEPTED::equals)
                .isPresent());
        open();
        window.read("Saknas i ärendet");
        window.read("Uppdraget har varken tagits emot eller skickats tillbaka inom fem arbetsdagar.");
        window.picture("22-idag-saknas");
        window.tap("Öppna ärendet");
        assertThat(trail.last()).isEqualTo(new Destination.CaseFile(Example.ERIK));
    }

    private CareRecord record(UUID id) {
        return journal.find(id).orElseThrow().content();
    }

    private FollowUpState.Standing standing(UUID id) {
        return FollowUpState.of(record(id)).orElseThrow().standing();
    }

    @Test
    void tab10_discardPressedTwiceTakesOneDraft() {
        PressGuard guard = OnScreen.ask(() -> PressGuard.of(window.scene()));
        try {
            open();
            List<UUID> drafts = begunDrafts();
            assertThat(drafts).as("two rows with the same button").hasSizeGreaterThan(1);
            Point2D place = window.place("Släng utkastet");
            window.press(place);
            window.until(() -> begunDrafts().size() < drafts.size(), "the draft discarded");
            OnScreen.act(screen::refresh);
            window.until(() -> window.times("Släng utkastet") == drafts.size() - 1, "its row gone");
            window.press(place);
            OnScreen.act(() -> {});
            assertThat(begunDrafts()).hasSize(drafts.size() - 1);
        } finally {
            OnScreen.act(guard::end);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "SPACE"})
    void tab10_discardPressedTwiceByTheKeyboardTakesOneDraft(KeyCode code) {
        PressGuard guard = OnScreen.ask(() -> PressGuard.of(window.scene()));
        try {
            open();
            List<UUID> drafts = begunDrafts();
            focusDiscard();
            window.key(code);
            window.until(() -> begunDrafts().size() < drafts.size(), "the draft discarded");
            OnScreen.act(screen::refresh);
            window.until(() -> window.times("Släng utkastet") == drafts.size() - 1, "its row gone");
            focusDiscard();
            window.key(code);
            OnScreen.act(() -> {});
            assertThat(begunDrafts()).hasSize(drafts.size() - 1);
        } finally {
            OnScreen.act(guard::end);
        }
    }

    @Test
    void whatIsSyncedLeavesThePersonOnTheSameButtonAsFarDown() {
        open();
        Node scrolled = OnScreen.ask(() -> window.first(node -> node instanceof ScrollPane));
        focusDiscard();
        UUID focused = focusedRow();
        OnScreen.act(() -> ((ScrollPane) scrolled).setVvalue(0.4));
        double down = OnScreen.ask(() -> hidden((ScrollPane) scrolled));
        UUID other = begunDrafts().stream()
                .filter(one -> !one.equals(focused))
                .findFirst()
                .orElseThrow();
        Node before = OnScreen.ask(() -> window.scene().getFocusOwner());
        OnScreen.act(screen::refresh);
        window.until(() -> before.getScene() == null, "the rows made anew");
        assertThat(focusedRow()).isEqualTo(focused);
        assertThat(OnScreen.ask(() -> hidden((ScrollPane) scrolled))).isCloseTo(down, within(1.0));
        journal.arrive(other, Json.newObject().put("discardedAt", "2026-11-23T08:00:00+01:00"));
        OnScreen.act(screen::refresh);
        window.until(() -> !begunDrafts().contains(other), "the other draft gone");
        assertThat(focusedRow()).as("rows came and went").isEqualTo(focused);
    }

    private static double hidden(ScrollPane scrolled) {
        return scrolled.getVvalue()
                * (((Region) scrolled.getContent()).getHeight()
                        - scrolled.getViewportBounds().getHeight());
    }

    private UUID focusedRow() {
        return OnScreen.ask(() -> {
            Node node = window.scene().getFocusOwner();
            while (node != null && !(node instanceof AgendaRow)) {
                node = node.getParent();
            }
            return node == null ? null : (UUID) ((List<?>) node.getUserData()).get(1);
        });
    }

    private void focusDiscard() {
        OnScreen.act(() -> window.first(
                        node -> node instanceof ButtonBase button && "Släng utkastet".equals(button.getText()))
                .requestFocus());
    }

    private List<UUID> begunDrafts() {
        return Agenda.of(journal, Example.TODAY).stream()
                .filter(item -> item.purpose() == AgendaItem.Purpose.DRAFT)
                .map(item -> item.about().id())
                .toList();
    }
}
