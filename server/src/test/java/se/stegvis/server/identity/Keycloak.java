package se.stegvis.server.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.stegvis.shared.wire.Json;

/** A real Keycloak on the loopback interface, of the archive of its release, with one realm; and its people's browser. */
final class Keycloak implements AutoCloseable {
    private static final String VERSION = "26.4.5";
    /** As {@code .ci/run} fetches it. */
    static final Path ARCHIVE =
            Path.of("..", "target", "keycloak").resolve("keycloak-quarkus-dist-" + VERSION + ".zip");

    private static final String ADMIN = "admin";
    private static final Duration LONGEST_START = Duration.ofSeconds(240);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    /** Of all its people and of its administrator, made anew each time. */
    private final String typed = UUID.randomUUID().toString();

    private final int port = freePort();
    private final Path log;
    private final Process process;

    /** @param server public address of the server whose client the realm has */
    Keycloak(Path folder, URI server) throws Exception {
        unpack(folder);
        Path home;
        try (var entries = Files.list(folder)) {
            home = entries.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("ekdalen-realm.json");
        try (InputStream template = Keycloak.class.getResourceAsStream("/keycloak-realm.json")) {
            Files.writeString(
                    realm,
                    new String(template.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("@SERVER@", server.toString().replaceFirst("/$", ""))
                            .replace("@PASSWORD@", typed));
        }
        log = folder.resolve("keycloak.log");
        ProcessBuilder command = new ProcessBuilder(command(home))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", typed));
        process = command.start();
        try {
            waitUntilItAnswers();
        } catch (Exception notUp) {
            close();
            throw notUp;
        }
    }

    /**
     * As {@code bin/kc.sh} starts it, but for {@code kc.config.built}: the release is built for the database of a file, so
     * that nothing is to be built anew, which would take longer than all the rest.
     */
    private List<String> command(Path home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Duser.language=en",
                "-Dkc.config.built=true",
                "-Dkc.home.dir=" + home,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/ekdalen";
    }

    /**
     * Logs somebody in with the form of Keycloak's page.
     *
     * @param authorization address to which the server has led the browser
     * @return where Keycloak sends the browser back to
     */
    URI login(String authorization, String username) throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(authorization)));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form on Keycloak's page: " + page.statusCode() + " " + page.body());
        }
        // By hand: the cookies are for https alone, which browsers waive for the loopback interface and Java's does
        // not.
        Map<String, String> cookies = new TreeMap<>();
        for (String set : page.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header(
                                "Cookie",
                                cookies.entrySet().stream()
                                        .map(one -> one.getKey() + "=" + one.getValue())
                                        .collect(Collectors.joining("; ")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form("username", username, "password", typed)));
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("not logged in: " + answer.statusCode() + answer.body())));
    }

    /** An administrator of Keycloak ends every session of that person; Keycloak tells its clients. */
    void logOut(String subject) throws Exception {
        HttpResponse<String> token = send(HttpRequest.newBuilder(at("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", typed)));
        String bearer = Json.object(token.body().getBytes(StandardCharsets.UTF_8))
                .path("access_token")
                .asText();
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(at("/admin/realms/ekdalen/users/" + subject + "/logout"))
                        .header("Authorization", "Bearer " + bearer)
                        .POST(HttpRequest.BodyPublishers.noBody()));
        if (answer.statusCode() != 204) {
            throw new AssertionError("not logged out: " + answer.statusCode() + " " + answer.body());
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest.BodyPublisher form(String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private void waitUntilItAnswers() throws Exception {
        Instant end = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                if (send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")))
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens before it is up.
            }
            Thread.sleep(500);
        }
        throw new AssertionError("Keycloak does not answer:\n" + Files.readString(log));
    }

    private static void unpack(Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ARCHIVE))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = folder.resolve(entry.getName()).normalize();
                if (!to.startsWith(folder)) {
                    throw new IOException("the archive leads out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(zip, to);
                }
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        var children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
