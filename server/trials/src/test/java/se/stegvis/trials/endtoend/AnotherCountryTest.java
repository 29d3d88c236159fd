package se.stegvis.trials.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.davidmoten.guavamini.Preconditions;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.subethamail.smtp.server.SMTPServer;
import se.stegvis.shared.wire.Json;
import se.stegvis.trials.demo.DemoMain;
import se.stegvis.trials.municipality.DemoPeople;

/**
 * Server and tablets, each a process of its own, on machines set to Arabic (Egypt) in a zone that is a day ahead: a whole field
 * day (log in, push, pull, reminders, mails), then a page of the web.
 */
class AnotherCountryTest {
    /** Kept between runs, for the database's programs that are unpacked into it. */
    private static final Path DATA = Path.of("target", "another-country").toAbsolutePath();

    private static final String MACHINE = "-Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Kiritimati";
    private static final String PASSWORD = DemoPeople.PASSWORD;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void b10_aFieldDayAndAPageOnMachinesOfAnotherCountry() throws Exception {
        Files.createDirectories(DATA);
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().put("STEGVIS_PASSWORD_MEMORY_KIB", "64");
        Process demo = builder.start();
        try (BufferedReader lines = demo.inputReader()) {
            StringBuilder told = new StringBuilder();
            URI address = null;
            boolean up = false;
            for (String line = lines.readLine(); line != null && !up; line = lines.readLine()) {
                told.append(line).append('\n');
                if (line.startsWith("{\"recorded\"")) {
                    assertThat(Json.object(line.getBytes(StandardCharsets.UTF_8))
                                    .get("lost")
                                    .intValue())
                            .isZero();
                }
                if (line.contains("/web/overview")) {
                    address = URI.create(line.replaceAll(".*(http://\\S+)/web/overview.*", "$1"));
                    up = true;
                }
            }
            assertThat(address).as(told.toString()).isNotNull();
            assertThat(told.toString()).doesNotContain("✗").doesNotContainPattern("[٠-٩]");
            assertAPage(address);
        } finally {
            end(demo);
        }
        assertThat(mailsIn(DATA))
                .as("days in mails")
                .doesNotContainPattern("[٠-٩]")
                .contains("20");
    }

    private static List<String> command() {
        List<String> machine = List.of(MACHINE.split(" "));
        return Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        machine,
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dstegvis.mobile.classpath=" + System.getProperty("java.class.path"),
                                "-cp",
                                String.join(
                                        File.pathSeparator,
                                        ServerProcess.classPath(),
                                        place(SMTPServer.class),
                                        place(Preconditions.class)),
                                DemoMain.class.getName(),
                                "--port",
                                "0",
                                "--data",
                                DATA.toString()))
                .flatMap(List::stream)
                .toList();
    }

    /** The archive that brings a class: the receiver of mails is no part of the packaged server. */
    private static String place(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static void assertAPage(URI address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build();
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(address.resolve("/web/login")).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Logga in").doesNotContainPattern("[٠-٩]");
        HttpResponse<String> login = client.send(
                HttpRequest.newBuilder(address.resolve("/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"username\":\"teamledare1@ekdalen\",\"password\":\"" + PASSWORD + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(login.statusCode()).as(login.body()).isEqualTo(200);
        String token = login.body().replaceAll(".*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        HttpResponse<String> cases = client.send(
                HttpRequest.newBuilder(address.resolve("/api/v1/cases"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        assertThat(cases.statusCode()).isEqualTo(200);
        assertThat(cases.body()).contains("20").doesNotContainPattern("[٠-٩]");
    }

    /** Only the folders of played days: files of the database go away while it ends. */
    private static String mailsIn(Path data) throws IOException {
        StringBuilder all = new StringBuilder();
        try (DirectoryStream<Path> days = Files.newDirectoryStream(data, "day-*")) {
            for (Path day : days) {
                try (Stream<Path> files = Files.walk(day)) {
                    for (Path mail : files.filter(file -> file.toString().endsWith(".eml"))
                            .toList()) {
                        assertThat(mail.getFileName().toString()).matches("mail-[0-9]{4}\\.eml");
                        all.append(Files.readString(mail));
                    }
                }
            }
        }
        return all.toString();
    }

    private static void end(Process demo) throws InterruptedException {
        demo.destroy();
        if (!demo.waitFor(30, TimeUnit.SECONDS)) {
            demo.destroyForcibly();
        }
    }
}
