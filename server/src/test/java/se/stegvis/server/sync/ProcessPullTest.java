package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;

/** Published processes reach the tablets with the pull. */
class ProcessPullTest {
    private SyncServer server;
    private String admin;
    private Tablet hanna;

    @BeforeEach
    void start() {
        server = new SyncServer();
        admin = server.api().token("admin1@ekdalen");
        hanna = server.tablet("handlaggare1@ekdalen");
        hanna.openCase();
        hanna.pull();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void publish(String path, byte[] text) {
        Answer answer = server.api().put(path, admin, text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Answer pull(Tablet tablet, OptionalInt reached) {
        PullRequest request = new PullRequest(tablet.device, tablet.cursor, reached, OptionalInt.empty(), 500);
        return tablet.api.post("/api/v1/sync/pull", tablet.token, PullWire.write(request));
    }

    private static PullResponse read(Answer answer) {
        try {
            return PullWire.readResponse(answer.raw().body());
        } catch (MalformedMessage e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    private static Optional<ProcessNews> news(Tablet tablet, int reached) {
        return read(pull(tablet, OptionalInt.of(reached))).processes();
    }

    @Test
    void whatIsPublishedComesOnceAndAsItWasWritten() {
        publish(Seventh.FIRST, Seventh.json());
        publish(Seventh.SECOND, Seventh.second());
        ProcessNews news = news(hanna, 0).orElseThrow();
        assertThat(news.reached()).isEqualTo(2);
        assertThat(news.definitions())
                .extracting(ProcessNews.Definition::version)
                .containsExactly(1, 2);
        assertThat(pull(hanna, OptionalInt.of(0)).text()).contains(new String(Seventh.json(), StandardCharsets.UTF_8));
        assertThat(news(hanna, 1).orElseThrow().definitions())
                .extracting(ProcessNews.Definition::version)
                .containsExactly(2);
        assertThat(news(hanna, 2)).isEmpty();
    }

    @Test
    void aPullWithoutNewsIsOfTheSameSizeWhateverIsPublished() {
        int before = pull(hanna, OptionalInt.of(0)).raw().body().length;
        publish(Seventh.FIRST, Seventh.json());
        assertThat(pull(hanna, OptionalInt.of(1)).raw().body()).hasSize(before);
    }

    @Test
    void aClientThatKnowsNothingOfProcessesGetsNoneAndMissesNothingLater() {
        publish(Seventh.FIRST, Seventh.json());
        Answer old = pull(hanna, OptionalInt.empty());
        assertThat(old.text()).doesNotContain("processes");
        hanna.cursor = Optional.of(read(old).cursor());
        assertThat(news(hanna, 0).orElseThrow().definitions()).hasSize(1);
    }

    @Test
    void anotherMunicipalitysTabletsNeverGetThem() {
        publish(Seventh.FIRST, Seventh.json());
        assertThat(news(server.tablet("handlaggare1@granby"), 0)).isEmpty();
        assertThat(news(server.tablet("handlaggare3@ekdalen"), 0)).isPresent();
    }

    @Test
    void manyComeInSeveralPagesAndTheLastSaysSo() {
        List<Integer> expected = new ArrayList<>();
        for (int version = 1; version <= 9; version++) {
            byte[] text = Seventh.with("\"version\": 1", "\"version\": " + version);
            publish("/api/v1/processes/odlingen/versions/" + version, text);
            expected.add(version);
        }
        List<Integer> got = new ArrayList<>();
        int reached = 0;
        int pages = 0;
        PullResponse page;
        do {
            page = read(pull(hanna, OptionalInt.of(reached)));
            pages++;
            reached = page.processes().map(ProcessNews::reached).orElse(reached);
            page.processes().ifPresent(news -> news.definitions().forEach(one -> got.add(one.version())));
        } while (page.more());
        assertThat(got).isEqualTo(expected);
        assertThat(pages).isGreaterThan(1);
    }

    @Test
    void theLargestDefinitionStillFitsTheLimitsOfTheProtocol() throws Exception {
        String text = new String(Seventh.json(), StandardCharsets.UTF_8);
        byte[] large = (text + " ".repeat((1 << 18) - Seventh.json().length)).getBytes(StandardCharsets.UTF_8);
        publish(Seventh.FIRST, large);
        for (int version = 2; version <= 4; version++) {
            byte[] next = new String(large, StandardCharsets.UTF_8)
                    .replace("\"version\": 1", "\"version\": " + version)
                    .getBytes(StandardCharsets.UTF_8);
            publish("/api/v1/processes/odlingen/versions/" + version, next);
        }
        Answer answer = pull(hanna, OptionalInt.of(0));
        assertThat(Json.object(answer.raw().body()).at("/processes/definitions"))
                .hasSize(4);
    }
}
