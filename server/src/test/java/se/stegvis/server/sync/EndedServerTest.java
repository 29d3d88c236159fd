package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.visit;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.start.Main;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;

/** The server's own program is asked to end (SIGTERM) while a push is on its way and a stream of events is open. */
class EndedServerTest {
    private static final int SECONDS_TO_END = 30;
    /** The exit code of Java after SIGTERM. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private final SyncServer witness = SyncServer.own();
    private final Tablet hanna = witness.tablet("handlaggare1@ekdalen");

    @AfterEach
    void stop() {
        witness.close();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void ops12_aServerThatIsAskedToEndSaysSoAnswersWhatHasBegunAndThenCloses() throws Exception {
        UUID held = hanna.openCase();
        UUID free = hanna.openCase();
        Process server = new ProcessBuilder(command())
                .redirectError(folder.resolve("server.log").toFile())
                .start();
        try (BufferedReader lines = server.inputReader();
                Connection other = witness.connection();
                var statement = other.createStatement()) {
            URI address = address(lines);
            Tablet tablet = hanna.at(address);
            CompletableFuture<HttpResponse<Void>> events = HttpClient.newHttpClient()
                    .sendAsync(request(address, "/api/v1/sync/events"), BodyHandlers.discarding());
            other.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM care_case WHERE municipality = 1 AND case_id = UNHEX('"
                    + held.toString().replace("-", "") + "') FOR UPDATE");
            Change waiting = visit(held, id(), 0, "observations", "På väg");
            CompletableFuture<ChangeResult> onItsWay = CompletableFuture.supplyAsync(() -> tablet.pushOne(waiting));
            until(() -> witness.count("SELECT COUNT(*) FROM information_schema.processlist"
                            + " WHERE info LIKE '%FOR UPDATE%' AND id <> CONNECTION_ID()")
                    == 1);

            server.destroy();

            until(() -> saysThatItEnds(address));
            assertThat(tablet.pushOne(visit(free, id(), 0, "observations", "Under avslutet"))
                            .outcome())
                    .isEqualTo(Outcome.APPLIED);
            assertThat(onItsWay).isNotDone();
            other.rollback();
            assertThat(onItsWay.get(SECONDS_TO_END, TimeUnit.SECONDS).revision())
                    .isEqualTo(1);
            assertThat(events.get(SECONDS_TO_END, TimeUnit.SECONDS).statusCode())
                    .as("a stream ends with the server")
                    .isEqualTo(200);
            assertThat(server.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue())
                    .as(Files.readString(folder.resolve("server.log")))
                    .isEqualTo(TERMINATED);
            assertThatThrownBy(() -> health(address)).isInstanceOf(ConnectException.class);
        } finally {
            server.destroyForcibly();
        }
        assertThat(Files.readString(folder.resolve("server.log"))).doesNotContain("are cut off");
        assertThat(witness.count("SELECT COUNT(*) FROM care_record WHERE kind = 'HOME_VISIT'"))
                .isEqualTo(2);
    }

    private boolean saysThatItEnds(URI address) {
        try {
            return health(address).statusCode() == 503;
        } catch (IOException closed) {
            throw new AssertionError("the door was closed before anybody could see that the server ends", closed);
        }
    }

    private HttpResponse<Void> health(URI address) throws IOException {
        try {
            return HttpClient.newHttpClient().send(request(address, "/health"), BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + hanna.token)
                .build();
    }

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS_TO_END).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come about").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dstegvis.http.drain=PT1S",
                // However slow the machine is, the push does not give up the row before the test lets it go.
                "-Ddatasources.default.data-source-properties.sessionVariables=innodb_lock_wait_timeout=60"));
        witness.settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "--port",
                "0",
                "--data",
                folder.toString()));
        return command;
    }

    private URI address(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Stegvis: http://")) {
                return URI.create(line.replaceFirst("Stegvis: ", ""));
            }
        }
        throw new AssertionError("no server came up: " + Files.readString(folder.resolve("server.log")));
    }
}
