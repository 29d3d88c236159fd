package se.stegvis.trials.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone at a desk: logs in by the form and reads pages, as a browser asks for them. */
final class BenchBrowser {
    private static final Pattern CODE = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;
    private String code;

    /** @throws IOException unless this person may log in */
    BenchBrowser(URI server, String username, String password) throws IOException, InterruptedException {
        this.server = server;
        Matcher form = CODE.matcher(get("/web/login"));
        if (!form.find()) {
            throw new IOException("the page for logging in has no code");
        }
        code = form.group(1);
        HttpResponse<String> in = post("/web/login", "username", username, "password", password);
        if (in.statusCode() != 303) {
            throw new IOException("logging in was answered " + in.statusCode());
        }
    }

    /** The whole page. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> page =
                client.send(HttpRequest.newBuilder(server.resolve(path)).GET().build(), BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IOException(path + " answered " + page.statusCode());
        }
        Matcher form = CODE.matcher(page.body());
        if (form.find()) {
            code = form.group(1);
        }
        return page.body();
    }

    /** The answer to a form, as the page that was read last would send it. @param values names and values in turn */
    HttpResponse<String> post(String path, String... values) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("csrf=" + encoded(code));
        for (int i = 0; i < values.length; i += 2) {
            body.append('&').append(values[i]).append('=').append(encoded(values[i + 1]));
        }
        return client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
