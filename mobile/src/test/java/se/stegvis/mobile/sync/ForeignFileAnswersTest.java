package se.stegvis.mobile.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.mobile.journal.UnsentAttachment;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;

/** Pictures on the way through a guest network: its answers are never taken for the server's (B24). */
@Timeout(60)
class ForeignFileAnswersTest {
    private static final UUID CASE = new UUID(1, 1);
    private static final byte[] PICTURE = picture();
    private static final String UPLOAD = "/api/v1/attachments/7";
    private static final String PAGE = "<html>Välkommen till vårt wifi. Logga in.</html>";
    private static final Duration SHORT = Duration.ofMillis(1500);

    private record Answer(int status, byte[] body, int told, String... headers) {}

    private record Seen(String method, String path, String authorization, String language) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private TusLink link;

    private static byte[] picture() {
        byte[] bytes = new byte[5_000];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        link = new TusLink(address(), "refresh-1");
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    path,
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Accept-Language")));
            if (path.equals("/api/v1/token")) {
                byte[] tokens = tokens();
                exchange.sendResponseHeaders(200, tokens.length);
                exchange.getResponseBody().write(tokens);
                return;
            }
            Answer answer = answers.poll();
            if (answer == null) {
                return; // the connection breaks without an answer
            }
            for (int i = 0; i < answer.headers().length; i += 2) {
                exchange.getResponseHeaders().add(answer.headers()[i], answer.headers()[i + 1]);
            }
            exchange.sendResponseHeaders(answer.status(), answer.told());
            if (answer.told() > 0 && !exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseBody().write(answer.body());
                exchange.getResponseBody().flush();
            }
            if (answer.told() > answer.body().length) {
                ended.await(); // the rest never comes
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] tokens() {
        String account = "{\"id\":\"" + new UUID(9, 9)
                + "\",\"username\":\"u\",\"name\":\"n\",\"role\":\"r\",\"municipality\":\"m\"}";
        return ("{\"access_token\":\"a\",\"refresh_token\":\"refresh-1\",\"account\":" + account + "}").getBytes(UTF_8);
    }

    private void willAnswer(int status, byte[] body, String... headers) {
        answers.add(new Answer(status, body, body.length == 0 ? -1 : body.length, headers));
    }

    private void willAnswerPage(int status, String... headers) {
        willAnswer(status, PAGE.getBytes(UTF_8), headers);
    }

    private void willBegin() {
        willAnswer(201, new byte[0], "Location", UPLOAD, "Tus-Resumable", "1.0.0");
    }

    private void willTellOffset(String offset) {
        willAnswer(200, new byte[0], "Upload-Offset", offset, "Tus-Resumable", "1.0.0");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void send() throws LinkFailure {
        Attachment attachment = new Attachment("k", sha256(PICTURE), "", "image/png", PICTURE.length);
        link.send(new UnsentAttachment(CASE, attachment), () -> new ByteArrayInputStream(PICTURE));
    }

    private static ContentName wanted() {
        return new ContentName(CASE, sha256(PICTURE));
    }

    private static LinkFailure failureOf(ThrowingCallable call) {
        LinkFailure[] failure = new LinkFailure[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(LinkFailure.class, thrown -> failure[0] = thrown);
        return failure[0];
    }

    /** Nothing is said against the content, so it stays where it is and is sent again. */
    private static void saysNothingOfTheContent(LinkFailure failure) {
        assertThat(failure.reason()).isIn(FailureKind.FOREIGN_ANSWER, FailureKind.NO_ANSWER, FailureKind.BUSY);
        assertThat(failure.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 300, 302, 307, 308, 400, 401, 403, 404, 409, 415, 429, 451, 500, 502, 511})
    void b24_noStepOfAnUploadTakesAGuestNetworksPageForTheServer(int status) {
        byte[] page = status == 204 ? new byte[0] : PAGE.getBytes(UTF_8);
        String[] login = {"Location", "http://127.0.0.1:9/login", "Content-Type", "text/html"};
        willAnswer(status, page, login);
        saysNothingOfTheContent(failureOf(this::send));
        willBegin();
        willAnswer(status, new byte[0], login);
        saysNothingOfTheContent(failureOf(this::send));
        willBegin();
        willTellOffset("0");
        willAnswer(status, page, login);
        saysNothingOfTheContent(failureOf(this::send));
        assertThat(seen)
                .as("the token goes nowhere else")
                .extracting(Seen::path)
                .doesNotContain("/login");
        assertThat(answers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "5001", "99999999999", "9223372036854775808", "abc", "0x0", "5000;", " "})
    void b24_anOffsetThatTheContentHasNotGotIsNoSuccess(String offset) {
        willBegin();
        willTellOffset(offset);
        saysNothingOfTheContent(failureOf(this::send));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4999", "5001", "-5000", "abc", ""})
    void b24_aPieceThatIsAcknowledgedAtAnotherByteIsNoSuccess(String offset) {
        willBegin();
        willTellOffset("0");
        willAnswer(204, new byte[0], "Upload-Offset", offset, "Tus-Resumable", "1.0.0");
        saysNothingOfTheContent(failureOf(this::send));
    }

    @Test
    void b24_afterTheGuestNetworkTheUploadGoesOnWhereItStopped() throws Exception {
        willAnswerPage(511);
        failureOf(this::send);
        willBegin();
        willTellOffset("1000");
        willAnswer(204, new byte[0], "Upload-Offset", "5000", "Tus-Resumable", "1.0.0");
        send();
        assertThat(seen.get(seen.size() - 1).method()).isIn("PATCH", "POST");
    }

    @Test
    void everyStepOfAPictureAsksForRefusalsInThePersonsLanguage() {
        AtomicReference<Locale> language = new AtomicReference<>(Locale.ENGLISH);
        link = new TusLink(ServerEndpoint.of(address()), RefreshToken.of("refresh-1"), language::get);
        willBegin();
        willTellOffset("0");
        willAnswerPage(500);
        failureOf(this::send);
        willAnswerPage(404);
        failureOf(() -> link.fetch(wanted()));
        assertThat(seen)
                .as("token, beginning, offset, piece, fetching")
                .hasSize(5)
                .allMatch(request -> "en".equals(request.language()));
        seen.clear();
        language.set(Locale.forLanguageTag("sv"));
        willAnswerPage(500);
        failureOf(this::send);
        willAnswerPage(404);
        failureOf(() -> link.fetch(wanted()));
        assertThat(seen).hasSize(2).allMatch(request -> "sv".equals(request.language()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 307, 401, 403, 404, 410, 451, 500, 503, 511})
    void b24_whatAGuestNetworkAnswersIsNoPicture(int status) {
        for (int i = 0; i < 5; i++) {
            willAnswerPage(status, "Location", "http://127.0.0.1:9/login", "Content-Type", "text/html");
        }
        saysNothingOfTheContent(failureOf(() -> link.fetch(wanted())));
    }

    @Test
    void b24_aProxyThatTakesLessHasRefusedNoPicture() {
        willAnswerPage(413);
        LinkFailure failure = failureOf(() -> link.fetch(wanted()));
        assertThat(failure.problem()).isEmpty();
    }

    @Test
    void b24_otherBytesOfTheRightTypeAreNoPicture() {
        byte[] other = PICTURE.clone();
        other[2_500] = 8;
        willAnswer(200, other, "Content-Type", "image/png");
        assertThat(failureOf(() -> link.fetch(wanted())).reason()).isEqualTo(FailureKind.NO_ANSWER);
        willAnswer(200, "no gzip".getBytes(UTF_8), "Content-Encoding", "gzip", "Content-Type", "image/png");
        assertThat(failureOf(() -> link.fetch(wanted())).reason()).isEqualTo(FailureKind.NO_ANSWER);
    }

    @Test
    void b24_aPartFromAnotherByteIsNotPutBehindWhatIsHere() throws Exception {
        link = new TusLink(address(), "refresh-1");
        answers.add(new Answer(200, Arrays.copyOf(PICTURE, 2_000), PICTURE.length, "Content-Type", "image/png"));
        byte[] foreign = new byte[3_000];
        willAnswer(206, foreign, "Content-Range", "bytes 0-2999/5000");
        willAnswer(206, foreign);
        willAnswer(206, Arrays.copyOf(PICTURE, 3_000), "Content-Range", "bytes 2000-4999/5000");
        Download download = new Download(address(), new BoundedHttp(SHORT, 5));
        assertThat(download.fetch(wanted(), "a")).isEqualTo(PICTURE);
    }

    @Test
    void b24_anAnswerThatNeverEndsHoldsNothingUp() {
        for (int i = 0; i < 5; i++) {
            answers.add(new Answer(200, new byte[100], 4_000));
        }
        Download download = new Download(address(), new BoundedHttp(SHORT, 5));
        assertThat(failureOf(() -> download.fetch(wanted(), "a")).reason()).isEqualTo(FailureKind.NO_ANSWER);
    }

    @Test
    void b24_anAnswerThatIsTooLongIsLeftInTheMiddle() {
        byte[] endless = new byte[Attachment.LARGEST + 1];
        for (int i = 0; i < 5; i++) {
            willAnswer(200, endless, "Content-Type", "image/png");
        }
        assertThat(failureOf(() -> link.fetch(wanted())).reason()).isEqualTo(FailureKind.NO_ANSWER);
    }

    @Test
    void b24_aPageOfRecordsThatNeverEndsHoldsNothingUpEither() {
        answers.add(new Answer(200, "{\"history\":".getBytes(UTF_8), 4_000));
        Transport transport = new Transport(address(), new BoundedHttp(SHORT, 5));
        assertThat(failureOf(() -> transport.post("/api/v1/sync/pull", new byte[2], Optional.of("a")))
                        .reason())
                .isEqualTo(FailureKind.NO_ANSWER);
    }

    @Test
    void b24_aPageOfRecordsThatIsTooLongIsLeftInTheMiddle() {
        willAnswer(200, new byte[(32 << 20) + 1]);
        Transport transport = new Transport(address());
        assertThat(failureOf(() -> transport.post("/api/v1/sync/pull", new byte[2], Optional.of("a")))
                        .reason())
                .isEqualTo(FailureKind.NO_ANSWER);
    }
}
