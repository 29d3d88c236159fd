package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.PullWire;

/** In which coding an answer comes: what the client accepts, zstd before gzip; decision 138. */
class ContentNegotiationTest {
    private static final String PULL = "/api/v1/sync/pull";
    private static SyncServer server;
    private static Tablet hanna;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        UUID caseId = hanna.openCase();
        hanna.push(visit(caseId, id(), 0, "observations", "Kaffe i köket. ".repeat(100)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer pull(Optional<String> cursor, String accepted) {
        byte[] request = PullWire.write(new PullRequest(hanna.device, cursor, 500));
        return hanna.api.post(PULL, hanna.token, request, "Accept-Encoding", accepted);
    }

    @ParameterizedTest
    @CsvSource({"gzip,gzip", "'zstd, gzip',zstd", "'gzip, deflate, br, zstd',zstd", "'zstd;q=0, gzip',gzip"})
    void anAnswerComesInACodingThatIsAccepted(String accepted, String coding) throws Exception {
        Answer answer = pull(Optional.empty(), accepted);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
        assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Encoding");
        byte[] json =
                ContentCoding.named(coding).orElseThrow().unpacked(answer.raw().body(), 1 << 20);
        assertThat(PullWire.readResponse(json).items()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"identity", "gzip;q=0", "br"})
    void whoAcceptsNeitherGetsJsonAsItIs(String accepted) throws Exception {
        Answer answer = pull(Optional.empty(), accepted);
        assertThat(answer.header("Content-Encoding")).isEmpty();
        assertThat(PullWire.readResponse(answer.raw().body()).items()).isNotEmpty();
    }

    @Test
    void everyAnswerOfTheSyncSaysInWhatTheNextRequestMayCome() throws Exception {
        Answer first = pull(Optional.empty(), "identity");
        assertThat(first.header("Accept-Encoding")).isEqualTo("zstd, gzip");
        String cursor = PullWire.readResponse(first.raw().body()).cursor();
        assertThat(pull(Optional.of(cursor), "identity").header("Accept-Encoding"))
                .isEqualTo("zstd, gzip");
        assertThat(hanna.send(List.of()).header("Accept-Encoding")).isEqualTo("zstd, gzip");
    }
}
