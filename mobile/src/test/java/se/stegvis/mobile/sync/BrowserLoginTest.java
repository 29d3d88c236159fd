package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.sync.BrowserLoginFailed.BrowserLoginFailure;

/** Calls to the port on which a tablet waits for its browser, from the browser and from others. */
class BrowserLoginTest {
    private static final ServerEndpoint SERVER = ServerEndpoint.of(URI.create("https://stegvis.example/under"));

    private final HttpClient client = HttpClient.newHttpClient();

    private static Map<String, String> asked(BrowserLogin login) {
        return Arrays.stream(login.address().getRawQuery().split("&"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }

    private HttpResponse<Void> call(BrowserLogin login, String query) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + asked(login).get("port") + "/?" + query);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void ops7_theBrowserIsSentWithTheHashAloneAndTheCodeComesWithWhatItIsOf() throws Exception {
        try (BrowserLogin login = BrowserLogin.begin(SERVER, "ekdalen")) {
            assertThat(login.address().toString()).startsWith("https://stegvis.example/under/web/login/tablet?");
            HttpResponse<Void> answer =
                    call(login, "code=1.abc&state=" + asked(login).get("state"));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location"))
                    .contains("https://stegvis.example/under/web/login/tablet/done");

            LoginCode code = login.outcome().get(5, TimeUnit.SECONDS);

            assertThat(code.code()).isEqualTo("1.abc");
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(code.verifier().getBytes(StandardCharsets.US_ASCII));
            assertThat(asked(login).get("challenge"))
                    .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
            assertThat(login.address().toString()).doesNotContain(code.verifier());
            assertThat(code.toString()).doesNotContain(code.verifier(), "1.abc");
        }
    }

    @Test
    void ops7_whatComesWithoutTheTabletsOwnStateIsPassedOver() throws Exception {
        try (BrowserLogin login = BrowserLogin.begin(SERVER, "ekdalen")) {
            String state = asked(login).get("state");
            for (String query : new String[] {
                "code=1.thief",
                "code=1.thief&state=",
                "code=1.thief&state=x" + state,
                "state=" + state,
                "error=&state=" + state,
                "error=A%0d%0aB:c&state=" + state,
                "favicon"
            }) {
                assertThat(call(login, query).statusCode()).as(query).isEqualTo(404);
            }
            assertThat(login.outcome()).isNotDone();
            call(login, "code=1.own&state=" + state);
            call(login, "code=1.second&state=" + state);
            assertThat(login.outcome().get(5, TimeUnit.SECONDS).code()).isEqualTo("1.own");
        }
    }

    @Test
    void ops7_aLoginIsCancelledRefusedOrTakesTooLong() throws Exception {
        BrowserLogin cancelled = BrowserLogin.begin(SERVER, "ekdalen");
        cancelled.close();
        assertFailed(cancelled, BrowserLoginFailure.CANCELLED);

        try (BrowserLogin refused = BrowserLogin.begin(SERVER, "ekdalen")) {
            assertThat(call(refused, "error=NO_ROLE&state=" + asked(refused).get("state"))
                            .headers()
                            .firstValue("Location"))
                    .contains("https://stegvis.example/under/web/login/tablet/done?refusal=NO_ROLE");
            assertFailed(refused, BrowserLoginFailure.REFUSED);
        }
        try (BrowserLogin late = BrowserLogin.begin(SERVER, "ekdalen", Duration.ofMillis(50))) {
            assertFailed(late, BrowserLoginFailure.TIMED_OUT);
        }
    }

    private static void assertFailed(BrowserLogin login, BrowserLoginFailure why) {
        assertThatThrownBy(() -> login.outcome().get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(BrowserLoginFailed.class, failed -> assertThat(failed.reason())
                        .isEqualTo(why));
    }

    @Test
    void ops7_nobodyElseOnTheNetworkReachesThePort() throws Exception {
        try (BrowserLogin login = BrowserLogin.begin(SERVER, "ekdalen")) {
            int port = Integer.parseInt(asked(login).get("port"));
            InetAddress outside = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(one -> !one.isLoopbackAddress() && one.getAddress().length == 4)
                    .findFirst()
                    .orElse(InetAddress.getByName("127.0.0.2"));
            assertThatThrownBy(() -> new Socket(outside, port).close()).hasMessageContaining("refused");
        }
    }
}
