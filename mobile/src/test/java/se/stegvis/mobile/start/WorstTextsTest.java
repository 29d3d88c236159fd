package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.mobile.client.NewKind;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.text.VisibleText;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * Every screen with the worst that people type, on a telephone with the largest texts, and with {@code -Dstegvis.sizes=all}
 * on a lying tablet with the usual: nothing sticks out, nothing is cut that can be read nowhere, nothing turns what stands beside it.
 */
@Timeout(60)
class WorstTextsTest {
    private static final Map<Kind, UUID> DRAFTS = new EnumMap<>(Kind.class);
    private static final Map<Kind, UUID> SIGNED = new EnumMap<>(Kind.class);
    private static final UUID DISPUTED = new UUID(12, 1);
    private static final UUID REFUSED = new UUID(12, 2);

    private static FormStage stage;

    @BeforeAll
    static void open() throws IOException, NotSaved, MalformedMessage {
        stage = FormStage.of(1280, 800);
        stage.journal.seed(FormStage.CLIENT, Kind.CLIENT, FormStage.CASE, TypedText.of(Kind.CLIENT));
        stage.seedProcess("tranas-rehab", "2");
        stage.seedChild();
        for (Kind kind : kinds()) {
            ObjectNode draft = TypedText.of(kind).put("status", "DRAFT");
            ObjectNode signed = draft.deepCopy().put("status", "SIGNED");
            stage.journal.seed(id(DRAFTS, 10, kind), kind, FormStage.CASE, draft);
            stage.journal.seed(id(SIGNED, 11, kind), kind, FormStage.CASE, signed);
        }
        ObjectNode disputed = TypedText.of(Kind.HOME_VISIT);
        TypedText.dispute(disputed, "observations");
        stage.journal.seed(DISPUTED, Kind.HOME_VISIT, FormStage.CASE, disputed);
        stage.journal.mark(DISPUTED, RecordState.CONFLICT);
        RecordTarget refused = new RecordTarget(REFUSED, Kind.OBSTACLE.name(), FormStage.CASE);
        stage.journal.save(refused, 0, TypedText.of(Kind.OBSTACLE), "2026-11-23T08:00:00+01:00");
        stage.journal.refuseRecord(
                REFUSED,
                new Problem(
                        Problem.BASE + "incomplete",
                        "Kan inte signeras än",
                        "Fyll i det som saknas.",
                        List.of(new Problem.FieldError("what", "Skriv om " + TypedText.TEXT))));
    }

    private static UUID id(Map<Kind, UUID> known, long high, Kind kind) {
        return known.computeIfAbsent(kind, one -> new UUID(high, one.ordinal() + 1L));
    }

    private static List<Kind> kinds() {
        return Stream.of(Kind.values())
                .filter(kind -> !Set.of(Kind.CLIENT, Kind.CASE, Kind.DISCLOSURE).contains(kind))
                .toList();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    static Stream<Destination> screens() {
        List<Destination> all = new ArrayList<>(List.of(
                new Destination.Today(),
                new Destination.Cases(),
                new Destination.CaseFile(FormStage.CASE),
                new Destination.NewInCase(FormStage.CASE),
                new Destination.TakeStep(FormStage.CASE, "3b"),
                new Destination.MoveCase(FormStage.CASE),
                new Destination.CloseCase(FormStage.CASE),
                new Destination.EditRecord(FormStage.CLIENT),
                Destination.WhoDoesWhat.PLACE,
                new Destination.Obstacles(),
                new Destination.Outbox(),
                new Destination.Conflicts(),
                new Destination.Conflict(DISPUTED),
                new Destination.AnswerRequest(id(SIGNED, 11, Kind.DOCUMENT_REQUEST)),
                new Destination.AnswerAssignment(id(SIGNED, 11, Kind.ASSIGNMENT)),
                new Destination.WithdrawConsent(id(SIGNED, 11, Kind.CONSENT)),
                new Destination.NewAddendum(id(SIGNED, 11, Kind.HOME_VISIT)),
                new Destination.NewRecord(
                        "SIP_FOLLOW_UP", FormStage.CASE, Optional.of(id(SIGNED, 11, Kind.SIP_PLAN)))));
        for (Kind kind : kinds()) {
            all.add(new Destination.ReadRecord(id(SIGNED, 11, kind)));
        }
        for (NewKind kind : NewKind.values()) {
            all.add(new Destination.EditRecord(id(DRAFTS, 10, Kind.valueOf(kind.name()))));
        }
        for (Kind kind : Destination.MakePaper.KINDS) {
            all.add(new Destination.MakePaper(id(SIGNED, 11, kind), Optional.empty()));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void b22_everyTextOfPeopleIsReadWholeAndTurnsNothing(Destination to) {
        List<String> faults = new ArrayList<>();
        // The narrow one in the largest text is the worse by far; -Dstegvis.sizes=all tries the other too.
        if ("all".equals(System.getProperty("stegvis.sizes"))) {
            faults.addAll(faults(to, 1280, 800, Theme.TextSize.NORMAL));
        }
        faults.addAll(faults(to, 412, 915, Theme.TextSize.LARGEST));
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Destination to, int width, int height, Theme.TextSize size) {
        stage.resize(width, height, new Theme(Theme.Colours.LIGHT, size));
        Routes routes = OnScreen.ask(() -> Routes.of(stage.desk));
        stage.show(context -> routes.screen(to));
        stage.untilRead();
        stage.picture("varst-" + name(to) + "-" + width);
        return OnScreen.ask(() -> new TextFaults(
                                width,
                                Set.of(
                                        TypedText.NAME,
                                        VisibleText.canonical(TypedText.NAME),
                                        TypedText.TEXT,
                                        TypedText.TEXT + " " + TypedText.TEXT))
                        .of(stage.window.root()))
                .stream()
                .map(fault -> width + ": " + fault)
                .toList();
    }

    private static String name(Destination to) {
        String kind = Stream.of(SIGNED, DRAFTS)
                .flatMap(known -> known.entrySet().stream())
                .filter(one -> to.toString().contains(one.getValue().toString()))
                .map(one -> "-" + one.getKey())
                .findFirst()
                .orElse("");
        return (to.getClass().getSimpleName() + kind).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
