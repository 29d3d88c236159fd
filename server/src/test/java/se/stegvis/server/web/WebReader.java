package se.stegvis.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser without a window or scripts: keeps cookies, follows nothing by itself, sends forms with the code of the
 * last page, and names the page that it comes from.
 */
public final class WebReader {
    private static final Pattern LINK = Pattern.compile("value=\"[^\"]*/web/welcome#([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;
    private String code = "";
    private Optional<URI> shown = Optional.empty();

    public WebReader(URI base) {
        this.base = base;
    }

    /** One answer. */
    public record Page(int status, String html, HttpResponse<String> raw) {
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Where it leads, without the host. */
        public String location() {
            return header("Location").replaceFirst("^https?://[^/]+", "");
        }

        /** The code of the one-time link that is shown. */
        public Optional<String> linkCode() {
            return LINK.matcher(html).results().map(found -> found.group(1)).findFirst();
        }

        public List<String> cookies() {
            return raw.headers().allValues("Set-Cookie");
        }
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET().build());
    }

    /** The page's head alone. */
    public Page head(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** As an open page fetches a part of itself again. */
    public Page refresh(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("HX-Request", "true")
                .GET()
                .build());
    }

    /** Opens the event stream and leaves it; the headers of its answer. */
    public HttpResponse<?> listen() {
        try {
            HttpResponse<InputStream> stream = client.send(
                    HttpRequest.newBuilder(base.resolve("/web/events")).GET().build(), BodyHandlers.ofInputStream());
            stream.body().close();
            return stream;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer to another browser that has these cookies. */
    public Page withCookies(String path, String cookieHeader) {
        try {
            HttpResponse<String> raw = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(base.resolve(path))
                                    .header("Cookie", cookieHeader)
                                    .GET()
                                    .build(),
                            BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(raw.statusCode(), raw.body(), raw);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer of another site, to which the browser was sent. */
    public Page elsewhere(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET().build());
    }

    /** Sends a form with the code of the page that was read last. */
    public Page post(String path, String... namesAndValues) {
        Stream<String> pairs = Stream.of("csrf=" + encode(code));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs = Stream.concat(pairs, Stream.of(encode(namesAndValues[i]) + "=" + encode(namesAndValues[i + 1])));
        }
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(pairs.collect(Collectors.joining("&"))))
                .build());
    }

    public Page login(String username) {
        get("/web/login");
        return post("/web/login", "username", username, "password", WebFixture.PASSWORD);
    }

    /** Another code than the page gave. */
    public void forge(String other) {
        code = other;
    }

    public String code() {
        return code;
    }

    /** The cookies as the browser has them now. */
    public Map<String, String> jar() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (one, other) -> other));
    }

    private Page send(HttpRequest request) {
        try {
            HttpRequest.Builder named = HttpRequest.newBuilder(request, (name, value) -> true);
            shown.ifPresent(page -> named.header("Referer", page.toString()));
            HttpResponse<String> raw = client.send(named.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (raw.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/html"))
                    .isPresent()) {
                shown = Optional.of(request.uri());
            }
            Matcher found = CODE.matcher(raw.body());
            if (found.find()) {
                code = found.group(1);
            }
            return new Page(raw.statusCode(), raw.body(), raw);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
