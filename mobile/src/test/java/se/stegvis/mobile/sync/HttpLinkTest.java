package se.stegvis.mobile.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.HostileZstd;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.ProblemWire;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

class HttpLinkTest {

    private record CannedAnswer(int status, byte[] body, String... headers) {}

    private record SeenRequest(String path, String authorization, String encoding, String language, byte[] body) {}

    private static final UUID DEVICE = new UUID(5, 5);
    private static final PullRequest PULL = new PullRequest(DEVICE, Optional.empty(), 500);
    private static final byte[] NOTHING_NEW =
            PullWire.write(new PullResponse(new UUID(1, 1), "c", false, "", List.of()));

    private final Deque<CannedAnswer> answers = new ArrayDeque<>();
    private final List<SeenRequest> seenRequest = new ArrayList<>();
    private HttpServer server;
    private HttpLink link;

    static Problem problem(String name) {
        return new Problem(Problem.BASE + name, "Titel", "Så här gör du.", List.of());
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        link = new HttpLink(address(), "refresh-1");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            seenRequest.add(new SeenRequest(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Content-Encoding"),
                    exchange.getRequestHeaders().getFirst("Accept-Language"),
                    body));
            CannedAnswer answer = answers.poll();
            if (answer == null) {
                return; // the connection breaks without an answer
            }
            for (int i = 0; i < answer.headers().length; i += 2) {
                exchange.getResponseHeaders().add(answer.headers()[i], answer.headers()[i + 1]);
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private void willAnswer(int status, byte[] body, String... headers) {
        answers.add(new CannedAnswer(status, body, headers));
    }

    private void willGiveTokens(String access) {
        String account = "{\"id\":\"" + new UUID(9, 9)
                + "\",\"username\":\"u\",\"name\":\"n\",\"role\":\"r\",\"municipality\":\"m\"}";
        willAnswer(
                200,
                ("{\"access_token\":\"" + access + "\",\"refresh_token\":\"refresh-1\",\"account\":" + account + "}")
                        .getBytes(UTF_8));
    }

    private static byte[] body(Problem problem) {
        return Json.bytes(ProblemWire.node(problem));
    }

    private LinkFailure failure() {
        LinkFailure[] failure = new LinkFailure[1];
        assertThatThrownBy(() -> link.pull(PULL))
                .isInstanceOfSatisfying(LinkFailure.class, thrown -> failure[0] = thrown);
        return failure[0];
    }

    @Test
    void theServersTimeIsHeardInItsAnswers() throws Exception {
        assertThat(link.answeredAt()).isEmpty();
        willGiveTokens("access-1");
        willAnswer(200, NOTHING_NEW);
        link.pull(PULL);
        assertThat(link.answeredAt()).isPresent();
    }

    @Test
    void theFirstCallFetchesAnAccessToken() throws Exception {
        willGiveTokens("access-1");
        willAnswer(200, NOTHING_NEW);
        willAnswer(200, NOTHING_NEW);
        assertThat(link.pull(PULL).cursor()).isEqualTo("c");
        link.pull(PULL);
        assertThat(seenRequest.stream().map(SeenRequest::path))
                .containsExactly("/api/v1/token", "/api/v1/sync/pull", "/api/v1/sync/pull");
        assertThat(seenRequest.get(1).authorization()).isEqualTo("Bearer access-1");
        assertThat(new String(seenRequest.get(0).body(), UTF_8)).isEqualTo("{\"refresh_token\":\"refresh-1\"}");
    }

    @Test
    void theServerIsAskedToSayWhatItRefusesInTheLanguageOfNow() throws Exception {
        AtomicReference<Locale> language = new AtomicReference<>(Locale.forLanguageTag("sv"));
        link = new HttpLink(ServerEndpoint.of(address()), RefreshToken.of("refresh-1"), language::get);
        willGiveTokens("access-1");
        willAnswer(200, NOTHING_NEW);
        willAnswer(200, NOTHING_NEW);
        link.pull(PULL);
        language.set(Locale.ENGLISH);
        link.pull(PULL);
        assertThat(seenRequest.stream()
                        .filter(one -> one.path().endsWith("/pull"))
                        .map(SeenRequest::language))
                .containsExactly("sv", "en");
    }

    @Test
    void anOutrunAccessTokenIsRenewedOnce() throws Exception {
        willGiveTokens("access-1");
        willAnswer(200, NOTHING_NEW);
        willAnswer(401, body(problem("unauthorized")));
        willGiveTokens("access-2");
        willAnswer(200, NOTHING_NEW);
        link.pull(PULL);
        link.pull(PULL);
        assertThat(seenRequest.get(4).authorization()).isEqualTo("Bearer access-2");
    }

    @Test
    void whenTheRefreshTokenNoLongerHoldsALoginIsNeeded() {
        willAnswer(401, body(problem("unauthorized")));
        assertThat(failure().reason()).isEqualTo(FailureKind.LOGIN_NEEDED);
    }

    @Test
    void aNewTokenThatIsNotTakenEitherNeedsALogin() throws Exception {
        willGiveTokens("access-1");
        willAnswer(200, NOTHING_NEW);
        link.pull(PULL);
        willAnswer(401, body(problem("device-revoked")));
        willGiveTokens("access-2");
        willAnswer(401, body(problem("device-revoked")));
        LinkFailure failure = failure();
        assertThat(failure.reason()).isEqualTo(FailureKind.LOGIN_NEEDED);
        assertThat(failure.problem().orElseThrow().name()).isEqualTo("device-revoked");
    }

    @Test
    void aBusyServerSaysWhenToComeBack() {
        willGiveTokens("a");
        willAnswer(429, body(problem("too-many-requests")), "Retry-After", "17");
        assertThat(failure().retryAfter()).contains(Duration.ofSeconds(17));
        willAnswer(503, new byte[0]);
        assertThat(failure().reason()).isEqualTo(FailureKind.BUSY);
        willAnswer(504, new byte[0]);
        assertThat(failure().reason()).isEqualTo(FailureKind.BUSY);
        willAnswer(503, new byte[0], "Retry-After", "Fri, 31 Dec 2027 23:59:59 GMT");
        assertThat(failure().retryAfter()).contains(Duration.ofSeconds(5));
    }

    @Test
    void eachStatusHasItsReason() {
        willGiveTokens("a");
        willAnswer(413, body(problem("too-large")));
        assertThat(failure().reason()).isEqualTo(FailureKind.TOO_LARGE);
        willAnswer(400, body(problem("unknown-cursor")));
        assertThat(failure().reason()).isEqualTo(FailureKind.UNKNOWN_CURSOR);
        willAnswer(400, body(problem("malformed")));
        assertThat(failure().reason()).isEqualTo(FailureKind.TURNED_AWAY);
        willAnswer(500, body(problem("internal")));
        assertThat(failure().reason()).isEqualTo(FailureKind.TURNED_AWAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 302, 303, 307, 308, 400, 401, 403, 404, 407, 409, 410, 415, 422, 429, 451, 500, 511})
    void b24_whatSomebodyInBetweenAnswersIsNotTheServers(int status) {
        willGiveTokens("a");
        for (String page : List.of(
                "<html>Logga in",
                "",
                "{\"error\":\"denied\"}",
                "{\"type\":\"about:blank\",\"title\":\"Unauthorized\"}")) {
            willAnswer(status, page.getBytes(UTF_8), "Location", "http://login.example/", "Retry-After", "86400");
            LinkFailure failure = failure();
            assertThat(failure.reason()).as("%d %s", status, page).isEqualTo(FailureKind.FOREIGN_ANSWER);
            assertThat(failure.problem()).isEmpty();
            assertThat(failure.retryAfter()).isEmpty();
        }
        assertThat(seenRequest.stream().filter(one -> one.path().equals("/api/v1/token")))
                .as("no new login was tried")
                .hasSize(1);
    }

    @Test
    void b24_aProxysUnauthorizedAtTheLoginAsksForNoPassword() {
        willAnswer(401, "<html>Proxy authentication".getBytes(UTF_8));
        assertThat(failure().reason()).isEqualTo(FailureKind.FOREIGN_ANSWER);
    }

    @Test
    void b24_aProxyThatTakesLessIsSentLessAndHasRefusedNothing() {
        willGiveTokens("a");
        willAnswer(413, "<html>nginx".getBytes(UTF_8));
        LinkFailure failure = failure();
        assertThat(failure.reason()).isEqualTo(FailureKind.TOO_LARGE);
        assertThat(failure.problem()).isEmpty();
    }

    @Test
    void b24_nobodyKeepsATabletWaitingForDays() {
        willGiveTokens("a");
        willAnswer(503, "<html>balancer".getBytes(UTF_8), "Retry-After", "999999");
        assertThat(failure().retryAfter()).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stegvis", "/stegvis/", "/a/b//"})
    void b20_thePathOfTheServersAddressIsKept(String path) throws Exception {
        link = new HttpLink(ServerAddress.read(address() + path), "refresh-1");
        willGiveTokens("a");
        willAnswer(200, NOTHING_NEW);
        link.pull(PULL);
        String below = path.replaceAll("/+$", "");
        assertThat(seenRequest.stream().map(SeenRequest::path))
                .containsExactly(below + "/api/v1/token", below + "/api/v1/sync/pull");
    }

    @Test
    void aPageOfTheCafesNetworkIsNoAnswer() {
        willGiveTokens("a");
        for (String garbage : List.of("<html>Välkommen till vårt wifi", "", "{}", "[]", "{\"history\":1}", "null")) {
            willAnswer(200, garbage.getBytes(UTF_8));
            assertThat(failure().reason()).as(garbage).isEqualTo(FailureKind.NO_ANSWER);
        }
        willAnswer(200, "no gzip".getBytes(UTF_8), "Content-Encoding", "gzip");
        assertThat(failure().reason()).isEqualTo(FailureKind.NO_ANSWER);
    }

    @Test
    void garbageInsteadOfTokensIsNoAnswer() {
        for (String garbage : List.of("{}", "<html>", "{\"access_token\":\"a\",\"refresh_token\":\"b\"}")) {
            willAnswer(200, garbage.getBytes(UTF_8));
            assertThat(failure().reason()).as(garbage).isEqualTo(FailureKind.NO_ANSWER);
        }
    }

    @Test
    void aBrokenConnectionIsNoAnswer() {
        willGiveTokens("a");
        assertThat(failure().reason()).isEqualTo(FailureKind.NO_ANSWER);
        server.stop(0);
        assertThat(failure().reason()).isEqualTo(FailureKind.NO_ANSWER);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCutShortIsNoAnswer(ContentCoding coding) {
        willGiveTokens("a");
        byte[] packed = coding.packed(NOTHING_NEW);
        for (int cut = 0; cut < packed.length; cut++) {
            willAnswer(200, Arrays.copyOf(packed, cut), "Content-Encoding", coding.token());
            assertThat(failure().reason()).as("cut at %d", cut).isEqualTo(FailureKind.NO_ANSWER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsFarTooLongWhenInflatedIsNoAnswer(ContentCoding coding) {
        willGiveTokens("a");
        willAnswer(200, coding.packed(new byte[(32 << 20) + 1]), "Content-Encoding", coding.token());
        assertThat(failure().reason()).isEqualTo(FailureKind.NO_ANSWER);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerOfZstdThatIsNoGoodIsNoAnswer(HostileZstd hostile) {
        willGiveTokens("a");
        willAnswer(200, hostile.bytes(), "Content-Encoding", "zstd");
        assertThat(failure().reason()).isEqualTo(FailureKind.NO_ANSWER);
    }

    private static PushRequest largePush() {
        Change change = new Change(
                new UUID(1, 2),
                new UUID(1, 3),
                "HOME_VISIT",
                new UUID(1, 4),
                0,
                Json.newObject().put("observations", "å".repeat(2000)),
                "2026-11-23T10:00:00+01:00",
                Optional.empty());
        return new PushRequest(DEVICE, List.of(change));
    }

    private static byte[] results() {
        return String.format(Locale.ROOT, "{\"history\":\"%s\",\"results\":[]}", new UUID(1, 1))
                .getBytes(UTF_8);
    }

    private void assertSent(int request, ContentCoding coding) throws Exception {
        SeenRequest seen = seenRequest.get(request);
        assertThat(seen.encoding()).isEqualTo(coding.token());
        assertThat(seen.body().length).isLessThan(1000);
        assertThat(PushWire.readRequest(coding.unpacked(seen.body(), 100_000)).changes())
                .containsExactlyElementsOf(largePush().changes());
    }

    /** An old server says nothing of codings, and gets gzip for good. */
    @ParameterizedTest
    @EnumSource
    void largeBodiesTravelCompressedBothWays(ContentCoding answers) throws Exception {
        willGiveTokens("a");
        willAnswer(200, answers.packed(results()), "Content-Encoding", answers.token());
        willAnswer(200, answers.packed(results()), "Content-Encoding", answers.token());
        link.push(largePush());
        link.push(largePush());
        assertSent(1, ContentCoding.GZIP);
        assertSent(2, ContentCoding.GZIP);
    }

    @Test
    void aServerThatSaysThatItReadsZstdGetsIt() throws Exception {
        willGiveTokens("a");
        willAnswer(200, NOTHING_NEW, "Accept-Encoding", "zstd, gzip");
        willAnswer(200, results(), "Accept-Encoding", "zstd, gzip");
        willAnswer(200, results(), "Accept-Encoding", "gzip");
        willAnswer(200, results());
        link.pull(PULL);
        link.push(largePush());
        link.push(largePush());
        link.push(largePush());
        assertSent(2, ContentCoding.ZSTD);
        assertSent(3, ContentCoding.ZSTD);
        assertSent(4, ContentCoding.GZIP);
    }

    /** One server of a cluster is older than the one that spoke: the same request goes to it at once as gzip. */
    @Test
    void aServerThatDoesNotReadItAfterAllGetsTheSameAsGzip() throws Exception {
        willGiveTokens("a");
        willAnswer(200, NOTHING_NEW, "Accept-Encoding", "zstd, gzip");
        willAnswer(415, body(new Problem(Problem.BASE + "unsupported-media", "", "", List.of())));
        willAnswer(200, results());
        willAnswer(200, results());
        link.pull(PULL);
        link.push(largePush());
        link.push(largePush());
        assertSent(2, ContentCoding.ZSTD);
        assertSent(3, ContentCoding.GZIP);
        assertSent(4, ContentCoding.GZIP);
    }

    @Test
    void twoPushesAtOnceFetchOneToken() throws Exception {
        willGiveTokens("a");
        willAnswer(200, results());
        willAnswer(200, results());
        FutureTask<Object> other = new FutureTask<>(() -> link.push(largePush()));
        new Thread(other).start();
        link.push(largePush());
        other.get();
        assertThat(seenRequest.stream().map(SeenRequest::path))
                .containsExactly("/api/v1/token", "/api/v1/sync/push", "/api/v1/sync/push");
    }

    @Test
    void aServerThatReadsNotEvenGzipIsAskedOnce() {
        willGiveTokens("a");
        willAnswer(415, body(new Problem(Problem.BASE + "unsupported-media", "", "", List.of())));
        assertThatThrownBy(() -> link.push(largePush()))
                .isInstanceOfSatisfying(LinkFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(FailureKind.TURNED_AWAY));
        assertThat(seenRequest).hasSize(2);
    }

    @Test
    void logInSendsNameAndPasswordAndGivesTheAccount() throws Exception {
        willGiveTokens("access-1");
        Tokens tokens = new Login(address()).withPassword("handlaggare1@ekdalen", "hemligt", DEVICE);
        assertThat(tokens.account().id()).isEqualTo(new UUID(9, 9));
        assertThat(tokens.toString()).doesNotContain("access-1").doesNotContain("refresh-1");
        assertThat(Json.object(seenRequest.get(0).body()).get("device").asText())
                .isEqualTo(DEVICE.toString());
    }
}
