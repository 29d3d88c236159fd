package se.stegvis.mobile.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.mobile.visit.HomeVisitDraft;
import se.stegvis.mobile.visit.HomeVisitForm;
import se.stegvis.mobile.visit.PickedPictures;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Navigator;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.wire.Json;

/** Texts that are not read, over the end of the program: a real store, closed and opened again; it is 23 November 2026. */
@Timeout(60)
class UnreadTextTest {
    private static final UUID ME = new UUID(2, 1);
    private static final String AT = "2026-11-23T09:00:00+01:00";

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private OnScreen window;
    private SealedJournal journal;
    private Screen form;

    @BeforeEach
    void begin() throws NotSaved {
        window = OnScreen.of(1280, 800, Theme.USUAL);
        StoreOwner owner = new StoreOwner("ekdalen", ME, "handlaggare1", "Maria Ek", "CASEWORKER");
        journal = SealedJournal.create(SealedStore.create(folder.resolve("j.store"), key), owner, UUID.randomUUID());
        ObjectNode client = Json.newObject().put("personalNumber", "199006022397");
        save(FormStage.CLIENT, "CLIENT", client.put("givenName", "Amira").put("familyName", "Testsson"));
        save(
                FormStage.CASE,
                "CASE",
                Json.newObject().put("client", FormStage.CLIENT.toString()).put("responsible", ME.toString()));
    }

    private void save(UUID record, String kind, ObjectNode set) throws NotSaved {
        journal.save(new RecordTarget(record, kind, FormStage.CASE), 0, set, AT);
    }

    @AfterEach
    void close() {
        OnScreen.end(worker);
        window.close();
        journal.close();
    }

    private ScreenContext desk(String now) {
        Navigator nowhere = new Navigator() {
            @Override
            public void go(Destination destination) {}

            @Override
            public void detour(Destination destination, Destination resume) {}

            @Override
            public void back() {}
        };
        return new ScreenContext(
                journal,
                Texts.of(new Locale("sv")),
                Clock.fixed(Instant.parse(now), Texts.ZONE),
                nowhere,
                new BackgroundTasks(worker),
                window.toasts());
    }

    private UUID begun(String now) {
        HomeVisitDraft draft = HomeVisitDraft.fresh(journal, FormStage.CASE);
        ScreenContext context = desk(now);
        form = window.show(() -> new HomeVisitForm(context, draft, new PickedPictures()));
        return draft.fields().target().record();
    }

    /** The program ends without a word to its screens; the store is opened anew, and the draft in it. */
    private void killedAndOpened(UUID visit, String now) {
        journal.close();
        journal = SealedJournal.open(SealedStore.open(folder.resolve("j.store"), key));
        HomeVisit stored = (HomeVisit) journal.find(visit).orElseThrow().content();
        ScreenContext context = desk(now);
        form = window.show(() -> new HomeVisitForm(context, HomeVisitDraft.of(stored), new PickedPictures()));
    }

    private DatePicker date(String name) {
        return (DatePicker) OnScreen.ask(() -> window.first(one -> one instanceof DatePicker picker
                && picker.getAccessibleText() != null
                && picker.getAccessibleText().startsWith(name)));
    }

    private TextField line(String name) {
        return (TextField) OnScreen.ask(() -> window.first(one -> one instanceof TextField text
                && text.getAccessibleText() != null
                && text.getAccessibleText().startsWith(name)));
    }

    private void typeDate(String name, String text) {
        OnScreen.act(date(name)::requestFocus);
        OnScreen.act(() -> date(name).getEditor().setText(text));
    }

    private void untilKept(UUID visit, int texts) {
        window.until(
                () -> journal.unread(visit).size() == texts
                        && journal.find(visit).isPresent(),
                texts + " texts kept");
    }

    @Test
    void b2_whatIsNotReadStandsInItsFieldsAfterAKilledProgramAndIsNeverSent() throws Exception {
        UUID visit = begun("2026-11-23T08:30:00Z");
        typeDate("Uppföljningsdatum", "efter trettonhelgen");
        OnScreen.act(() -> line("Började").setText("vid tre"));
        OnScreen.act(() -> line("Slutade").requestFocus());
        untilKept(visit, 2);
        assertThat(sent()).as("nothing of it is in a record").doesNotContain("trettonhelgen", "vid tre");
        killedAndOpened(visit, "2026-11-24T08:30:00Z");
        assertThat(date("Uppföljningsdatum").getEditor().getText()).isEqualTo("efter trettonhelgen");
        assertThat(line("Började").getText()).isEqualTo("vid tre");
        assertThat(window.shows("”efter trettonhelgen” går inte att läsa som ett datum."))
                .isTrue();
        window.picture("hembesok-olast-efter-omstart");
        window.tap("Signera");
        assertThat(window.shows("Uppföljningsdatum: det som står går inte att läsa."))
                .isTrue();
        assertThat(window.shows("Signera nu")).isFalse();
        assertThat(onDisk()).as("sealed").doesNotContain("trettonhelgen", "vid tre");

        window.tap("Om 2 veckor");
        OnScreen.act(() -> line("Började").setText("08:15"));
        OnScreen.act(form::leave);
        window.until(
                () -> journal.find(visit)
                        .orElseThrow()
                        .content()
                        .followUpDate()
                        .equals(Optional.of(LocalDate.of(2026, 12, 8))),
                "the day");
        untilKept(visit, 0);
        killedAndOpened(visit, "2026-11-24T08:30:00Z");
        CareRecord stored = journal.find(visit).orElseThrow().content();
        assertThat(stored.followUpDate()).contains(LocalDate.of(2026, 12, 8));
        assertThat(line("Började").getText()).isEqualTo("08:15");
    }

    @Test
    void b2_aDayThatWasBeingTypedIsAskedAboutTheNextMorning() {
        UUID visit = begun("2026-11-23T08:30:00Z");
        typeDate("Uppföljningsdatum", "i morgon");
        untilKept(visit, 1);
        killedAndOpened(visit, "2026-11-24T08:30:00Z");
        assertThat(journal.find(visit).orElseThrow().content().followUpDate()).isEmpty();
        assertThat(window.shows("Vilken dag menar du med ”i morgon”?")).isTrue();
        window.tap("ons 25 nov");
        OnScreen.act(form::leave);
        window.until(
                () -> journal.find(visit)
                        .orElseThrow()
                        .content()
                        .followUpDate()
                        .equals(Optional.of(LocalDate.of(2026, 11, 25))),
                "the day");
        untilKept(visit, 0);
    }

    @Test
    void b2_aDateFarOffIsAskedAboutOnceAndIsMeantOnEveryDevice() {
        UUID visit = begun("2026-11-23T08:30:00Z");
        typeDate("Uppföljningsdatum", "2027-12-06");
        OnScreen.act(() -> line("Började").requestFocus());
        assertThat(window.shows("ärendet som utan datum tills det är 6 månader kvar"))
                .isTrue();
        window.tap("mån 6 dec 2027");
        OnScreen.act(form::leave);
        window.until(
                () -> journal.find(visit).isPresent()
                        && journal.find(visit)
                                .orElseThrow()
                                .content()
                                .followUpConfirmed()
                                .isPresent(),
                "what was confirmed");
        killedAndOpened(visit, "2026-11-24T08:30:00Z");
        assertThat(window.shows("Menar du")).isFalse();
        assertThat(date("Uppföljningsdatum").getEditor().getText()).isEqualTo("2027-12-06");
    }

    private String sent() throws NotSaved {
        return journal.nextPush(500)
                .map(push -> push.changes().stream()
                        .map(change ->
                                ((se.stegvis.shared.sync.Change) change).set().toString())
                        .toList()
                        .toString())
                .orElse("");
    }

    private String onDisk() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
