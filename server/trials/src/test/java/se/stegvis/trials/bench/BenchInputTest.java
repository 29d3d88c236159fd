package se.stegvis.trials.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** The inputs of a benchmark: options, a file of records, another system's figures. */
class BenchInputTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("records.ndjson"), List.of(lines));
    }

    @Test
    void eachLineBecomesARecordOfTheNearestKindAndIsKeptWhole() throws Exception {
        RecordFile records = RecordFile.read(file(
                "{\"type\":\"homeVisit\",\"createdAt\":\"2024-01-08T07:00:00Z\",\"note\":\"Kallt i köket.\"}",
                "{\"type\":\"sipFollowUp\",\"createdAt\":\"2024-01-08T08:00:00Z\",\"goals\":[{\"no\":1}]}"));
        List<Change> changes = records.fresh(3, List.of(ONE, OTHER));
        assertThat(changes).extracting(Change::kind).containsExactly("HOME_VISIT", "SIP_FOLLOW_UP", "HOME_VISIT");
        assertThat(changes).extracting(Change::caseId).containsExactly(ONE, OTHER, ONE);
        assertThat(changes).extracting(Change::record).doesNotHaveDuplicates();
        assertThat(changes.get(0).set().path("foreign").path("note").asText()).isEqualTo("Kallt i köket.");
        assertThat(changes.get(1).set().path("foreign").path("goals")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{\"type\":\"invoice\"}", "{\"type\":", "{}"})
    void aLineThatIsNoRecordIsNamed(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFile.read(file("{\"type\":\"consent\"}", line)))
                .withMessageContaining("records.ndjson, line 2");
    }

    @Test
    void anEmptyFileSaysWhatToGive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFile.read(file()))
                .withMessageContaining("one JSON object a line");
    }

    @Test
    void anUnknownOptionNamesThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncOptions.read(new String[] {"--recrods", "x"}, 1))
                .withMessageContaining("'--recrods'")
                .withMessageContaining("--records FILE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncOptions.read(new String[] {"--warm-ups", "0"}, 1))
                .withMessageContaining("'0'")
                .withMessageContaining("from 1 to 99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.read(new String[] {"--seconds"}, List.of("--seconds")))
                .withMessageContaining("give a whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.read(new String[] {"--seconds", "0"}, List.of("--seconds")))
                .withMessageContaining("'0'");
    }

    @Test
    void theRoundsOfWarmingUpAreGivenOrThree() throws Exception {
        assertThat(SyncOptions.read(new String[] {}, 1).warmUps()).isEqualTo(3);
        assertThat(SyncOptions.read(new String[] {"--warm-ups", "12", "--peer", "true"}, 1)
                        .warmUps())
                .isEqualTo(12);
    }

    /** As Linux 6 gives them. */
    @Test
    void theProcessorTimeOfTheCompilersIsToldFromTheRest() {
        assertThat(CompilerThreads.compiles("C2 CompilerThre\n")).isTrue();
        assertThat(CompilerThreads.compiles("C1 CompilerThre\n")).isTrue();
        assertThat(CompilerThreads.compiles("G1 Conc#0\n")).isFalse();
        assertThat(CompilerThreads.nanos("4277266 10116978 3\n")).isEqualTo(4_277_266);
        assertThat(CompilerThreads.cpu()).isPositive().isLessThan(uptime());
    }

    /** Of all processors together: no thread had more. */
    private static Duration uptime() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())
                .multipliedBy(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void ofThePeersRoundsTheMiddleOneStandsBesideOurs() throws Exception {
        var report = Json.newObject().put("push_ms", 250);
        String line = "echo '{\"name\":\"1 initial push 10,000\",\"wall\":%d}' >&2; ";
        new PeerRun(String.format(Locale.ROOT, line, 900) + String.format(Locale.ROOT, line, 1000)
                        + String.format(Locale.ROOT, line, 5000) + "echo words; echo more >&2")
                .into(report);
        assertThat(report.path("peer_ms").path("push_ms").asInt()).isEqualTo(1000);
        assertThat(report.path("ratio_to_peer").path("push_ms").asDouble()).isEqualTo(0.25);
        assertThat(report.path("ratio_to_peer").has("store_pull_ms")).isFalse();
    }

    @Test
    void aPeerThatFailsLeavesOurFiguresAndSaysHowItEnded() throws Exception {
        var report = Json.newObject().put("push_ms", 250);
        new PeerRun("echo '{\"name\":\"1 push\",\"wall\":1000}' >&2; echo no database here >&2; exit 3").into(report);
        assertThat(report.path("push_ms").asInt()).isEqualTo(250);
        assertThat(report.path("peer_failure").asText()).contains("ended with 3", "no database here");
        assertThat(report.path("ratio_to_peer").path("push_ms").asDouble()).isEqualTo(0.25);
    }

    @Test
    void aPeerThatDoesNotEndIsEndedWithAllThatItStarted() throws Exception {
        var report = Json.newObject().put("push_ms", 250);
        new PeerRun("sleep 60; true", Duration.ofMillis(200)).into(report);
        assertThat(report.path("push_ms").asInt()).isEqualTo(250);
        assertThat(report.path("peer_failure").asText()).contains("had not ended after PT0.2S");
    }
}
