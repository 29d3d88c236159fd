package se.stegvis.mobile.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.store.OutboxItem;
import se.stegvis.shared.record.HomeVisit;

/**
 * The tablet's process is killed while it opens, records and pushes over a network that loses answers; what it called
 * saved arrives all the same, once. Two tablets that do it wrong are found out by the same count.
 */
@ExtendWith(ServerProcess.class)
class KilledTabletTest {

    private static final int KILLS = 50;
    private static final int KILLS_OF_A_FAULTY_ONE = 5;
    private static final int LONGEST_LIFE_MILLIS = 700;
    /** About what it takes to start the program and open the store on a slow machine. */
    private static final int LONGEST_OPENING_MILLIS = 1500;
    /** One life of so many is ended while it opens. */
    private static final int DAYS_OF_A_FAULTY_ONE = 8;

    private static final int OPENING = 5;

    private static final String USER = "handlaggare1@ekdalen";

    @TempDir
    Path folder;

    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Map<String, Integer> called = new HashMap<>();

    @AfterEach
    void endKiller() {
        killer.shutdownNow();
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void everySavedNoteIsOnTheServerOnceAfterFiftyKills(URI server) throws Exception {
        Aftermath after = after(KILLS, Fault.NONE, server);
        NoteCount count = after.count();
        assertThat(after.undelivered()).as("undelivered, seed %d", seed).isEmpty();
        assertThat(after.onServer()).as("seed %d", seed).isEqualTo(after.onTablet());
        assertThat(called).as("seed %d", seed).hasSizeGreaterThan(KILLS);
        assertThat(count.lost()).as("lost, seed %d", seed).isEmpty();
        assertThat(count.doubled()).as("doubled, seed %d", seed).isEmpty();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aTabletThatSaysSavedTooEarlyIsFoundOut(URI server) throws Exception {
        Aftermath after = after(KILLS_OF_A_FAULTY_ONE, Fault.SAYS_SAVED_TOO_EARLY, server);
        assertThat(after.count().lost()).as("seed %d", seed).isNotEmpty();
    }

    /**
     * What it sends twice is stored twice, or turned away and left in its outbox: by when the kill came. A day on which
     * no kill came between sending and answer shows nothing, so it gets several days.
     */
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void aTabletThatGivesAChangeANewIdOnEachSendIsFoundOut(URI server) throws Exception {
        int found = 0;
        for (int day = 0; day < DAYS_OF_A_FAULTY_ONE && found == 0; day++) {
            Aftermath after = after(KILLS_OF_A_FAULTY_ONE, Fault.NEW_ID_ON_EACH_SEND, server);
            found = after.count().doubled().size() + after.undelivered().size();
        }
        assertThat(found).as("doubled or undelivered, seed %d", seed).isPositive();
    }

    /**
     * How things stand after the last kill and one last round with the server.
     *
     * @param undelivered what the tablet could not get rid of
     * @param onTablet newest text of each record as the tablet shows it
     * @param onServer newest text of each record as the server holds it
     */
    private record Aftermath(
            NoteCount count, List<OutboxItem> undelivered, Map<UUID, String> onTablet, Map<UUID, String> onServer) {}

    /** Lives and kills, then a last life that sends the rest; counts what the server holds. */
    private Aftermath after(int kills, Fault fault, URI server) throws Exception {
        Path home = Files.createTempDirectory(folder, "killed");
        UUID caseId;
        try (Device device = Device.enrol(server, USER, home)) {
            caseId = device.openCase(device.user());
            device.sync();
        }
        for (int kill = 0; kill < kills; kill++) {
            boolean opening = kill % OPENING == OPENING - 1;
            live(TabletChild.command(USER, home, caseId, fault), opening);
        }
        Map<UUID, String> onTablet;
        List<OutboxItem> undelivered;
        try (Device device = Device.reopen(USER, home)) {
            device.sync();
            undelivered = device.journal().outbox();
            onTablet = visits(device, caseId);
        }
        Map<UUID, List<String>> onServer = new ServerRecords(server, USER).observations(caseId);
        return new Aftermath(NoteCount.of(called, onServer.values()), undelivered, onTablet, newest(onServer));
    }

    /** One life of the tablet; adds to what it called saved. */
    private void live(List<String> command, boolean killedWhileOpening) throws IOException, InterruptedException {
        Path log = folder.resolve("tablet.log");
        Process tablet = new ProcessBuilder(command).redirectError(log.toFile()).start();
        try (BufferedReader lines = tablet.inputReader()) {
            boolean planned = killedWhileOpening;
            if (planned) {
                killIn(random.nextInt(LONGEST_OPENING_MILLIS), tablet);
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!planned) {
                    killIn(random.nextInt(LONGEST_LIFE_MILLIS), tablet);
                    planned = true;
                }
                if (line.matches(".+ [12]")) {
                    called.put(NoteCount.name(line), NoteCount.saves(line));
                }
            }
            assertThat(planned).as("it lived: %s", Files.readString(log)).isTrue();
        } finally {
            tablet.destroyForcibly();
        }
        assertThat(tablet.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(tablet.exitValue()).as("killed, not ended").isEqualTo(137);
    }

    private void killIn(int millis, Process tablet) {
        killer.schedule(tablet.toHandle()::destroyForcibly, millis, TimeUnit.MILLISECONDS);
    }

    private static Map<UUID, String> visits(Device device, UUID caseId) {
        return device.journal().recordsOf(caseId).stream()
                .map(stored -> stored.content())
                .filter(HomeVisit.class::isInstance)
                .collect(Collectors.toMap(
                        visit -> visit.id(),
                        visit -> visit.doc().text("observations").orElseThrow()));
    }

    private static Map<UUID, String> newest(Map<UUID, List<String>> histories) {
        return histories.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, record -> record.getValue()
                .get(record.getValue().size() - 1)));
    }
}
