package se.stegvis.trials.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An administrator at the web: opens accounts, hands over what somebody has in hand, and ends accounts. */
final class Administration {
    private static final Pattern CODE = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern TEAM = Pattern.compile("name=\"team\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("value=\"[^\"]*/web/welcome#([^\"]+)\"");
    private static final String CHOSEN = "valt vid forsta inloggningen";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;
    private String code = "";

    /** @param username of an administrator */
    Administration(URI server, String username) throws IOException, InterruptedException {
        this.server = server;
        get("/web/login");
        assertThat(post("/web/login", "username", username, "password", ServerProcess.PASSWORD))
                .as("past the login")
                .startsWith("/web/")
                .isNotEqualTo("/web/login");
    }

    /** A new account. */
    record Opened(UUID id, String password) {}

    /** Opens the account of a caseworker in the first team. */
    Opened caseworker(String username) throws IOException, InterruptedException {
        String team = found(TEAM, get("/web/people"));
        String page = post(
                "/web/people",
                "username",
                username,
                "name",
                "Sluta Snart",
                "email",
                "",
                "role",
                "CASEWORKER",
                "team",
                team);
        String link = found(LINK, get(page));
        choose(link);
        return new Opened(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)), CHOSEN);
    }

    /** Hands all cases over and ends the account. */
    void end(UUID account, UUID receiver) throws IOException, InterruptedException {
        String path = "/web/people/" + account;
        get(path + "/hand-over");
        String to = receiver.toString();
        assertThat(post(path + "/hand-over", "which", "ALL", "to", to, "protectedTo", to))
                .endsWith("moved=1");
        assertThat(post(path + "/end")).isEqualTo("/web/people");
    }

    /** The person of an account chooses its password by the code of the link. */
    private void choose(String link) throws IOException, InterruptedException {
        String body = "{\"code\":\"" + link + "\",\"password\":\"" + CHOSEN + "\"}";
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(server.resolve("/api/v1/welcome"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        code = found(CODE, page.body());
        return page.body();
    }

    /** Sends a form; gives where it leads. */
    private String post(String path, String... namesAndValues) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("csrf=" + encode(code));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&').append(encode(namesAndValues[i])).append('=').append(encode(namesAndValues[i + 1]));
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(path).isBetween(300, 399);
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
