package se.stegvis.mobile.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import se.stegvis.mobile.sync.BrowserLoginFailed.BrowserLoginFailure;

/**
 * A login that a person makes in the system's browser, at the identity provider of their municipality (RFC 8252). The tablet
 * listens on the loopback interface for where the browser is sent back to; what comes without its own state is passed over,
 * since any program here, and any page, can call it.
 */
public final class BrowserLogin implements AutoCloseable {
    /** As long may one take to log in; the server gives up then too. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServerEndpoint server;
    private final String verifier = random();
    private final String state = random();
    private final CompletableFuture<LoginCode> outcome = new CompletableFuture<>();
    private final HttpServer listener;
    private final URI address;

    private BrowserLogin(ServerEndpoint server, String municipality, HttpServer listener) {
        this.server = server;
        this.listener = listener;
        this.address = ServerAddress.at(
                server.address(),
                "/web/login/tablet?municipality=" + municipality + "&port="
                        + listener.getAddress().getPort() + "&state=" + state + "&challenge=" + challenge(verifier));
    }

    /** @throws IOException when this device lets nobody listen */
    public static BrowserLogin begin(ServerEndpoint server, String municipality) throws IOException {
        return begin(server, municipality, LONGEST);
    }

    static BrowserLogin begin(ServerEndpoint server, String municipality, Duration longest) throws IOException {
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        BrowserLogin login = new BrowserLogin(server, municipality, listener);
        listener.createContext("/", login::take);
        listener.start();
        login.outcome
                .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((code, failed) ->
                        // Not at once: the browser still gets its answer.
                        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> listener.stop(0)));
        return login;
    }

    /** The page that the system's browser is to open. */
    public URI address() {
        return address;
    }

    /** Ends with the code, or with {@link BrowserLoginFailed}; not on the UI thread. */
    public CompletableFuture<LoginCode> outcome() {
        return outcome.exceptionallyCompose(failed -> CompletableFuture.failedFuture(
                failed instanceof TimeoutException ? new BrowserLoginFailed(BrowserLoginFailure.TIMED_OUT) : failed));
    }

    /** The person thinks better of it; nothing when it has ended already. */
    @Override
    public void close() {
        outcome.completeExceptionally(new BrowserLoginFailed(BrowserLoginFailure.CANCELLED));
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> said = parameters(exchange.getRequestURI().getRawQuery());
            boolean ours = exchange.getRequestMethod().equals("GET")
                    && isSame(said.getOrDefault("state", ""), state)
                    && (said.containsKey("code") || said.containsKey("error"));
            if (!ours) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String refusal = said.containsKey("code") ? "" : "?refusal=" + said.get("error");
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            ServerAddress.at(server.address(), "/web/login/tablet/done" + refusal)
                                    .toString());
            exchange.sendResponseHeaders(303, -1);
            if (refusal.isEmpty()) {
                outcome.complete(new LoginCode(said.get("code"), verifier));
            } else {
                outcome.completeExceptionally(new BrowserLoginFailed(BrowserLoginFailure.REFUSED));
            }
        }
    }

    /** Of letters, digits, points, lines and underscores alone, which is all that the server writes. */
    private static Map<String, String> parameters(String query) {
        return Arrays.stream((query == null ? "" : query).split("&"))
                .map(one -> one.split("=", 2))
                .filter(one -> one.length == 2 && one[1].matches("[A-Za-z0-9._-]{1,200}"))
                .collect(Collectors.toMap(one -> one[0], one -> one[1], (first, second) -> first));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
