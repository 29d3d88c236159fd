package se.stegvis.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong setting is told by name, value and remedy before anything starts. */
class WrongSettingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1024, 4", "512, 4", "320, 2", "256, 2", "100, 1"})
    void ops14_noMorePasswordsAtOnceThanTheMemoryHolds(long heapMebibytes, int atOnce) {
        assertThat(new PasswordSettings(65_536, 3, 4).atOnceWithin(heapMebibytes << 20))
                .isEqualTo(atOnce);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stegvis.login.tries-per-account | 0      | STEGVIS_LOGIN_TRIES_PER_ACCOUNT | leave it out for 10",
                "stegvis.login.tries-per-account | tio    | it must be a whole number       | leave it out for 10",
                "stegvis.login.tries-per-address | -1     | STEGVIS_LOGIN_TRIES_PER_ADDRESS | leave it out for 100",
                "stegvis.login.window            | en dag | it must be a length of time     | leave it out for PT1H",
                "stegvis.login.window            | PT0S   | STEGVIS_LOGIN_WINDOW            | for example PT1H",
                "stegvis.login.window            | -PT1H  | it must be a length of time     | leave it out for PT1H",
                "stegvis.password.memory-kib     | 1      | STEGVIS_PASSWORD_MEMORY_KIB     | leave it out for 65536",
                "stegvis.password.passes         | 1.5    | it must be a whole number       | leave it out for 3",
                "stegvis.password.at-once        | 0      | STEGVIS_PASSWORD_AT_ONCE        | leave it out for 4",
                "stegvis.mail.port               | 65536  | STEGVIS_MAIL_PORT               | leave it out for 587",
                "stegvis.mail.tls                | SSL    | one of NONE, STARTTLS, IMPLICIT | leave it out for STARTTLS",
                "stegvis.mail.from               | rehab  | it must be a mail address       | leave it out",
                "stegvis.public-url              | ekdalen.example | begin with http:// or https:// | localhost:8080",
                "stegvis.http.forwarded-header   | X-Real-IP | X-Forwarded-For or Forwarded | leave it out for X-F",
                "stegvis.database.accept-demo    | ja     | it must be true or false        | leave it out for false",
                "stegvis.reminders.scheduled     | 1      | it must be true or false        | leave it out for true",
                "stegvis.port                    | 65536  | STEGVIS_PORT                    | leave it out for 8080",
                "stegvis.port                    | -1     | STEGVIS_PORT                    | leave it out for 8080",
                "stegvis.port                    | http   | it must be a whole number       | leave it out for 8080",
                "stegvis.log                     | XML    | one of CONSOLE, JSON            | leave it out for CONSOLE",
                "stegvis.log-level               | LOUD   | one of TRACE, DEBUG, INFO       | leave it out for INFO",
                "stegvis.mail.host               | post.example:25 | stegvis.mail.port      | leave it out",
                "stegvis.mail.host               | smtp://post.example | nothing else       | leave it out",
                "stegvis.mail.domain             | a@b    | the name of a domain            | leave it out",
                "stegvis.http.host               | 0.0.0.0:80/x | without port and path     | leave it out for 127.0.0.1",
                "stegvis.http.trusted-proxies    | 10.1.2.0/33 | addresses or networks      | 10.1.2.0/24",
                "stegvis.http.trusted-proxies    | 0.0.0.0/0 | addresses or networks        | 10.1.2.0/24",
                "stegvis.http.trusted-proxies    | ::/0   | addresses or networks           | 10.1.2.0/24",
                "stegvis.http.trusted-proxies    | proxy.example | addresses or networks    | 10.1.2.3",
                "stegvis.http.accept-unencrypted | yes    | it must be true or false        | leave it out for false"
            })
    void f13_aWrongValueIsToldByNameValueAndRemedy(String name, String value, String demand, String remedy) {
        assertThatThrownBy(() -> TestSettings.of(name, value))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(name)
                .hasMessageContaining(demand)
                .hasMessageContaining(remedy)
                .hasMessageContaining(value);
    }

    @ParameterizedTest
    @CsvSource({
        "stegvis.jwt-secret, short-secret-9",
        "stegvis.metrics-token, short-secret-9",
    })
    void f13_aSecretThatIsTooShortIsToldAndNotShown(String name, String secret) {
        assertThatThrownBy(() -> TestSettings.of(name, secret))
                .hasMessageContaining(name)
                .hasMessageContaining("at least 32 random characters")
                .hasMessageNotContaining(secret);
    }

    /** Each has a default or is a file: set to nothing it is a slip, and is not read as the default. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stegvis.data-dir",
                "stegvis.public-url",
                "stegvis.port",
                "stegvis.login.window",
                "stegvis.login.tries-per-account",
                "stegvis.mail.tls",
                "stegvis.http.host",
                "stegvis.tls.certificate",
                "stegvis.reminders.scheduled"
            })
    void ops9_aSettingSetToNothingIsToldByItsName(String name) {
        assertThatThrownBy(() -> TestSettings.of(name, " "))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(name + " (STEGVIS_")
                .hasMessageContaining("it is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stegvis.jwt-secret",
                "stegvis.jwt-secret-before",
                "stegvis.data-key",
                "stegvis.metrics-token",
                "stegvis.mail.password"
            })
    void ops9_aSecretOfBlanksIsToldByItsName(String name) {
        assertThatThrownBy(() -> TestSettings.of(name, " \t "))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(name + " (STEGVIS_")
                .hasMessageContaining("it has blanks only, and must be a secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notbase64!!", "c2hvcnQ=", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE"})
    void ops9_aDataKeyThatIsNoneIsToldByItsNameAndNotShown(String key) {
        if (key.length() > 40) {
            assertThat(TestSettings.of("stegvis.data-key", key).sharedDataKey()).contains(key);
            return;
        }
        assertThatThrownBy(() -> TestSettings.of("stegvis.data-key", key))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("stegvis.data-key (STEGVIS_DATA_KEY)")
                .hasMessageContaining("32 bytes in base64")
                .hasMessageNotContaining(key);
    }

    @ParameterizedTest
    @CsvSource({"stegvis.mail.username, stegvis", "stegvis.mail.password, a-password"})
    void ops9_halfALoginOfTheMailServerIsTold(String name, String value) {
        assertThatThrownBy(() -> TestSettings.of(name, value))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("STEGVIS_MAIL_USERNAME")
                .hasMessageContaining("STEGVIS_MAIL_PASSWORD")
                .hasMessageNotContaining("a-password");
    }

    @Test
    void sec1_beyondThisMachineTheServerDemandsTlsOrAProxyOrTheNamedException() {
        assertThatThrownBy(() -> TestSettings.of("stegvis.http.host", "0.0.0.0"))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("stegvis.http.host (STEGVIS_HTTP_HOST) is '0.0.0.0'")
                .hasMessageContaining("stegvis.tls.certificate")
                .hasMessageContaining("stegvis.http.trusted-proxies")
                .hasMessageContaining("stegvis.http.accept-unencrypted=true");
        String[] proxied = {"stegvis.http.host", "::", "stegvis.http.trusted-proxies", "10.1.2.3"};
        assertThatThrownBy(() -> TestSettings.of(proxied))
                .as("the public address is still the default")
                .hasMessageContaining("stegvis.public-url (STEGVIS_PUBLIC_URL) is 'http://localhost:8080'");
        assertThatCode(() -> {
                    TestSettings.of("stegvis.http.host", "0.0.0.0", "stegvis.http.accept-unencrypted", "true");
                    TestSettings.of("stegvis.http.host", "127.0.0.2");
                    TestSettings.of("stegvis.http.host", "::1");
                    TestSettings.of(
                            "stegvis.http.host", "0.0.0.0",
                            "stegvis.http.trusted-proxies", "10.1.2.3",
                            "stegvis.public-url", "https://stegvis.example");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void f13_allWrongValuesAreToldAtOnce() {
        assertThatThrownBy(() -> TestSettings.of("stegvis.mail.port", "0", "stegvis.login.window", "x"))
                .hasMessageContaining("stegvis.mail.port")
                .hasMessageContaining("stegvis.login.window");
    }

    @Test
    void ops9_whatTakesSeveralSettingsIsToldBesideTheOthers() {
        assertThatThrownBy(() -> TestSettings.of("stegvis.data-key", "x", "stegvis.http.host", "0.0.0.0"))
                .hasMessageContaining("stegvis.data-key (STEGVIS_DATA_KEY)")
                .hasMessageContaining("stegvis.http.host (STEGVIS_HTTP_HOST)");
    }

    @Test
    void f13_mailWithoutASenderIsTold() {
        assertThatThrownBy(() -> TestSettings.of("stegvis.mail.host", "post.example"))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("stegvis.mail.from")
                .hasMessageContaining("STEGVIS_MAIL_FROM");
    }

    @Test
    void f13_withoutSettingsTheDefaultsHold() {
        StegvisSettings settings = TestSettings.of();

        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.login()).isEqualTo(new LoginSettings(10, 100, Duration.ofHours(1)));
        assertThat(settings.password()).isEqualTo(new PasswordSettings(65_536, 3, 4));
        assertThat(settings.mail().configured()).isFalse();
        assertThat(settings.http().trustedProxies()).isEmpty();
        assertThat(settings.sharedSecret()).isEmpty();
        assertThat(TestSettings.of("stegvis.jwt-secret", "").sharedSecret())
                .as("set to nothing")
                .isEmpty();
    }

    /** Binds by Micronaut what {@link SettingsReader} reads at the start. */
    @Test
    void f13_theFrameworkBindsTheSameValues() {
        String[] written = {
            "stegvis.data-dir", folder.toString(),
            "stegvis.public-url", "https://stegvis.example",
            "stegvis.login.window", "30m",
            "stegvis.reminders.scheduled", "false",
            "stegvis.login.tries-per-account", "3",
            "stegvis.http.trusted-proxies", "10.1.2.3, 10.1.3.0/24",
            "stegvis.mail.tls", "IMPLICIT",
            "stegvis.mail.host", "post.example",
            "stegvis.mail.from", "rehab@ekdalen.example"
        };
        try (ApplicationContext context = ApplicationContext.run(withoutDatabase(written))) {
            StegvisSettings bound = context.getBean(StegvisSettings.class);
            StegvisSettings read = TestSettings.of(written);
            assertThat(bound).usingRecursiveComparison().isEqualTo(read);
            assertThat(bound.login()).isEqualTo(context.getBean(LoginSettings.class));
            assertThat(bound.http().trustedProxies()).hasSize(2);
        }
    }

    @Test
    void f13_nothingIsStartedWithAWrongSetting() {
        Map<String, Object> properties =
                Map.of("stegvis.data-dir", folder.resolve("data").toString(), "stegvis.mail.port", "0");

        assertThatThrownBy(() -> ApplicationContext.run(properties).close())
                .hasStackTraceContaining("stegvis.mail.port (STEGVIS_MAIL_PORT) is '0'");
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
        assertThatCode(() -> TestSettings.of("stegvis.mail.port", "25")).doesNotThrowAnyException();
    }

    private static Map<String, Object> withoutDatabase(String... written) {
        Map<String, Object> properties = new java.util.HashMap<>();
        properties.put("datasources.default.enabled", false);
        properties.put("flyway.datasources.default.enabled", false);
        for (int i = 0; i < written.length; i += 2) {
            properties.put(written[i], written[i + 1]);
        }
        return properties;
    }
}
