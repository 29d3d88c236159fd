package se.stegvis.server.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code config check} and {@code mail test}: what the settings say, without a server. */
class ConfigMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void ops9_everyWrongValueIsNamedAtOnceWithTheRemedyAndNothingIsStarted() {
        Map<String, Object> wrong = Map.of(
                "stegvis.data-dir", folder.resolve("data").toString(),
                "stegvis.mail.tls", "FOO",
                "stegvis.login.window", "-PT1H");

        assertThat(check(wrong)).isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("stegvis.mail.tls (STEGVIS_MAIL_TLS) is 'FOO': it must be one of NONE, STARTTLS, IMPLICIT")
                .contains("stegvis.login.window (STEGVIS_LOGIN_WINDOW) is '-PT1H'")
                .contains("to put right: 2");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:mariadb://db.example:3306/stegvis | sslMode is disable",
                "jdbc:mariadb://db.example/stegvis?sslMode=trust | sslMode is trust",
                "jdbc:mariadb://127.db.example/stegvis | sslMode is disable",
                "jdbc:mariadb://127.0.0.1,db.example/stegvis | sslMode is disable",
                "jdbc:mysql://db.example/stegvis | no address of a MariaDB",
                "db.example:3306 | no address of a MariaDB",
                "jdbc:mariadb:///?sslMode=wrong | Wrong argument value 'wrong' for SslMode",
                "jdbc:mariadb://[::1/stegvis | no address of a MariaDB",
            })
    void sec1_aDatabaseThatIsReachedInTheClearIsRefusedByItsName(String url, String finding) {
        assertThat(check(Map.of("datasources.default.url", url))).isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("datasources.default.url (DATASOURCES_DEFAULT_URL)", finding)
                .doesNotContain("Exception");
    }

    /** The driver looks at these when it connects, and would end in a fault of Java then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?connectionTimeZone=Foo/Bar | connectionTimeZone (or timezone) is 'Foo/Bar', which is no time zone",
                "?timezone=Foo/Bar&forceConnectionTimeZoneToSession=true | Take it out of the address",
                "?timezone=+99:00 | which is no time zone",
                "?connectTimeout=soon | Optional parameter connectTimeout must be Integer, was 'soon'",
                "?socketTimeout=-5 | Value for socketTimeout must be >= 1 (value is -5)",
                "?useCompression=maybe | was 'maybe'. Correct it or leave it out",
                "?localSocket=/no/such.sock | localSocket is '/no/such.sock': there is no such file",
            })
    void b17_anOptionThatTheDriverDoesNotTakeIsRefusedInWords(String options, String finding) {
        assertThat(check(Map.of("datasources.default.url", "jdbc:mariadb://localhost:3306/stegvis" + options)))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("datasources.default.url (DATASOURCES_DEFAULT_URL)", finding)
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "-1", "0", "abc"})
    void b17_aPortThatNoMachineHasIsRefusedInWords(String port) {
        assertThat(check(Map.of("datasources.default.url", "jdbc:mariadb://localhost:" + port + "/stegvis")))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("DATASOURCES_DEFAULT_URL", port)
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Stockholm", "+01:00", "LOCAL", "SERVER", "auto", "disable"})
    void b17_aZoneThatIsOneIsLeftToTheCheckOfTheSession(String zone) {
        assertThat(check(Map.of("datasources.default.url", "jdbc:mariadb://localhost/stegvis?timezone=" + zone)))
                .as(err.toString(UTF_8))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://db.example/stegvis?sslMode=verify-full, false",
        "jdbc:mariadb://db.example/stegvis?sslMode=verify-ca, false",
        "jdbc:mariadb://localhost:3306/stegvis, false",
        "jdbc:mariadb://db.example/stegvis, true",
    })
    void sec1_aDatabaseWithTlsOrHereOrTheNamedExceptionIsTaken(String url, boolean accepted) {
        assertThat(check(Map.of("datasources.default.url", url, "stegvis.database.accept-unencrypted", accepted)))
                .as(err.toString(UTF_8))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "stegvis.public-url, https://s.example/stegvis, STEGVIS_PUBLIC_URL, begin at the root",
        "stegvis.public-url, https://s.example?a=b, STEGVIS_PUBLIC_URL, begin at the root",
        "stegvis.public-url, https://s.example#a, STEGVIS_PUBLIC_URL, begin at the root",
        "stegvis.public-url, https://anna@s.example, STEGVIS_PUBLIC_URL, '//…@s.example'': it holds a login'",
        "stegvis.public-url, https://s.example:99999, STEGVIS_PUBLIC_URL, from 1 to 65535",
        "stegvis.public-url, ftp://s.example, STEGVIS_PUBLIC_URL, must begin with http",
        "stegvis.public-url, https://, STEGVIS_PUBLIC_URL, is no address",
        "stegvis.public-url, https://s exa.mple, STEGVIS_PUBLIC_URL, is no address",
        "stegvis.log, json, STEGVIS_LOG, 'one of CONSOLE, JSON'",
        "stegvis.log-level, debug, STEGVIS_LOG_LEVEL, one of TRACE",
        "stegvis.http.host, nohost.invalid, STEGVIS_HTTP_HOST, no such address",
        "stegvis.http.host, 192.0.2.7, STEGVIS_HTTP_HOST, no such address",
        "stegvis.log, JSON, stegvis.log, set STEGVIS_LOG in the environment",
        "stegvis.java-opt, -Xmx1g, stegvis.java-opt, the nearest is stegvis_java_opts",
    })
    void ops9_whatWouldBeFoundLateIsRefusedByItsName(String name, String value, String variable, String why) {
        assertThat(check(Map.of(name, value, "stegvis.http.accept-unencrypted", "true")))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8)).contains(variable, why).doesNotContain("anna");
    }

    @Test
    void ops9_aFolderInWhichNothingCanBeWrittenIsRefusedByItsName() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(check(Map.of("stegvis.data-dir", file.resolve("data").toString())))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("stegvis.data-dir (STEGVIS_DATA_DIR, --data)")
                .contains(file + " is no folder");
    }

    @Test
    void ops8_aNameThatNoSettingHasIsToldWithTheNearest() {
        assertThat(check(Map.of("stegvis.mail.tsl", "NONE", "stegvis.publicUrl", "https://stegvis.example")))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("stegvis.mail.tsl is no setting; the nearest is stegvis.mail.tls")
                .doesNotContain("public");
    }

    @Test
    void ops8_secretsAreReadFromFilesAndNotShown() throws IOException {
        Path secret = Files.writeString(folder.resolve("jwt"), "a-secret-for-tests-of-thirty-two-bytes\n");
        Path credential = Files.writeString(folder.resolve("stegvis.metrics-token"), "x".repeat(40));

        assertThat(check(Map.of(
                        "stegvis.jwt-secret-file", secret.toString(), "credentials.directory", folder.toString())))
                .as(err.toString(UTF_8))
                .isZero();
        assertThat(out.toString(UTF_8))
                .contains("stegvis.jwt-secret-file = " + secret)
                .doesNotContain("a-secret");

        // As systemd names it when it takes all files of a folder.
        credential = Files.move(credential, folder.resolve("secrets_stegvis.metrics-token"));
        Files.writeString(credential, "too-short");
        assertThat(check(Map.of("credentials.directory", folder.toString()))).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("stegvis.metrics-token (STEGVIS_METRICS_TOKEN)", "at least 32")
                .doesNotContain("too-short");
    }

    @ParameterizedTest
    @CsvSource({"missing, there is none", "., it is no file", "empty, it is empty", "binary, it is not UTF-8"})
    void ops9_aSecretsFileThatCannotBeReadIsToldByItsName(String name, String why) throws IOException {
        Files.writeString(folder.resolve("empty"), "\n");
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(check(Map.of(
                        "datasources.default.password-file",
                        folder.resolve(name).toString())))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("datasources.default.password-file (DATASOURCES_DEFAULT_PASSWORD_FILE)", why);
    }

    @Test
    void ops9_aSecretInThePlaceOfItsFileIsNotShown() {
        assertThat(check(Map.of("stegvis.jwt-secret-file", "a-secret-that-is-no-path-0123456789")))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("stegvis.jwt-secret-file (STEGVIS_JWT_SECRET_FILE)")
                .doesNotContain("a-secret-that");
    }

    @Test
    void ops9_aSecretThatIsGivenTwiceIsTold() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "secret-of-the-file");

        assertThat(check(Map.of(
                        "stegvis.mail.username", "stegvis",
                        "stegvis.mail.password", "secret-of-the-variable",
                        "stegvis.mail.password-file", secret.toString())))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("stegvis.mail.password-file", "in another way too")
                .doesNotContain("secret-of");
    }

    @Test
    void ops9_aConfigurationFileThatIsNotThereIsTold() {
        assertThat(check(Map.of())).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("The settings can be used");
        assertThat(ConfigMain.run(new String[] {"--help"}, print(out), print(err)))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("./stegvis config check", "--data");
        assertThat(ConfigMain.run(new String[] {"--dta", "x"}, print(out), print(err)))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--dta").contains("--help");
    }

    @Test
    void ops10_aTestMailLeavesOrNamesTheSettingToLookAt() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        post.start();
        int port = post.getSmtp().getPort();
        Map<String, Object> settings = Map.of(
                "stegvis.mail.host", "127.0.0.1",
                "stegvis.mail.port", port,
                "stegvis.mail.tls", "NONE",
                "stegvis.mail.from", "stegvis@ekdalen.example");
        try {
            assertThat(mail(settings)).as(err.toString(UTF_8)).isZero();
            assertThat(out.toString(UTF_8)).contains("127.0.0.1:" + port + " (NONE) has taken the mail");
            assertThat(post.getReceivedMessages()).hasSize(1);
            assertThat(post.getReceivedMessages()[0].getSubject()).contains("Stegvis");
        } finally {
            post.stop();
        }

        assertThat(mail(settings)).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .contains("127.0.0.1:" + port, "nobody answers there", "stegvis.mail.port", "MailConnectException");
        assertThat(mail(Map.of())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("set stegvis.mail.host (STEGVIS_MAIL_HOST)");
        assertThat(mail(Map.of("stegvis.mail.port", "0"))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "micronaut.server.host, 0.0.0.0, stegvis.http.host",
        "micronaut.server.host, '::', stegvis.http.host",
        "micronaut.server.host, '', stegvis.http.host",
        "micronaut.server.netty.listeners.other.host, 0.0.0.0, stegvis.port",
        "micronaut.server.dual-protocol, true, plain HTTP",
    })
    void sec1_theFrameworksOwnNamesOpenTheServerToNobody(String name, String value, String told) {
        assertThat(check(Map.of(name, value))).isEqualTo(2);

        assertThat(err.toString(UTF_8)).contains(name.replaceAll("\\.other.*", ""), told);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "localhost, 127.0.0.1", "127.0.0.1, 0.0.0.0", "0.0.0.0, 0.0.0.0"})
    void sec1_theFrameworksNameMayKeepTheServerToThisMachine(String host, String own) {
        assertThat(check(Map.of(
                        "micronaut.server.host", host,
                        "stegvis.http.host", own,
                        "stegvis.http.accept-unencrypted", "true")))
                .as(err.toString(UTF_8))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"jwt-secret, ''", "jwt-secret-before, ''", "jwt-secret-before, too-short"})
    void ops9_aFileOfTheDataFolderThatHoldsNoSecretIsTold(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);

        assertThat(check(Map.of("stegvis.data-dir", folder.toString()))).isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("the file " + file + " holds less than a secret", "take it away")
                .doesNotContain("too-short");
        Files.writeString(file, "x".repeat(40));
        assertThat(check(Map.of("stegvis.data-dir", folder.toString()))).isZero();
    }

    private int check(Map<String, Object> properties) {
        return ConfigMain.check(new Options(properties, folder), print(out), print(err));
    }

    private int mail(Map<String, Object> properties) {
        return MailMain.run(new String[] {"ada@ekdalen.example"}, properties, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, UTF_8);
    }
}
