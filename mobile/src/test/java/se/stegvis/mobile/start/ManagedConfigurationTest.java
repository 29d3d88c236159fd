package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.sync.ServerEndpoint;
import se.stegvis.mobile.sync.TypedFingerprint;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.authority.TestAuthority;

/** Whose word it is where the server is: the managed configuration's, else the person's. */
class ManagedConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void ops5_theFileSaysServerAuthorityAndFingerprint() throws IOException {
        new TestAuthority("Ekdalen", Instant.now()).write(folder.resolve("ca.pem"));
        String digits = "ab".repeat(32);
        Path file = Files.writeString(
                folder.resolve("managed.properties"),
                "server=https://stegvis.ekdalen.example/\nauthority=ca.pem\nfingerprint=" + digits + "\n");

        ServerEndpoint place = ManagedConfiguration.read(List.of(folder.resolve("missing"), file))
                .orElseThrow();

        assertThat(place.address()).isEqualTo(URI.create("https://stegvis.ekdalen.example"));
        assertThat(place.authority()).get().asString().startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(place.fingerprint()).contains(digits);
        ServerChoice choice = ServerChoice.managed(place);
        choice.choose("https://elsewhere.example", "");
        assertThat(choice.text()).as("nobody types over it").isEqualTo("https://stegvis.ekdalen.example");
        assertThat(ManagedConfiguration.read(List.of(folder.resolve("missing"))))
                .isEmpty();
    }

    @Test
    void sec17_onlyAFileOfTheDeviceIsFollowedByEnrolledStores() throws IOException {
        Path device = Files.writeString(folder.resolve("tablet.properties"), "server=https://device.example\n");
        assertThat(ManagedConfiguration.choice(List.of(device), folder, Optional.empty())
                        .isFollowed())
                .isTrue();
        Files.writeString(folder.resolve("managed.properties"), "server=https://user.example\n");
        assertThat(ManagedConfiguration.choice(List.of(device), folder, Optional.empty())
                        .text())
                .isEqualTo("https://device.example");
        Files.delete(device);
        ServerChoice own = ManagedConfiguration.choice(List.of(device), folder, Optional.empty());
        assertThat(own.text()).isEqualTo("https://user.example");
        assertThat(own.isManaged())
                .as("nobody types over it at the first login")
                .isTrue();
        assertThat(own.isFollowed()).isFalse();
        Files.delete(folder.resolve("managed.properties"));
        assertThat(ManagedConfiguration.choice(
                                List.of(device), folder, Optional.of(URI.create("https://typed.example")))
                        .isManaged())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "server=http://stegvis.example, PLAIN_HTTP",
        "fingerprint=ab, server cannot be used (EMPTY)",
        "server=https://s.example\\nfingerprint=ab, 64 hexadecimal digits",
        "server=https://s.example\\nauthority=missing.pem, BEGIN CERTIFICATE",
        "server=https://s.example\\nauthority=managed.properties, BEGIN CERTIFICATE",
        "server=https://s.example\\nport=3, there are server",
    })
    void ops9_whatCannotBeUsedIsToldByFileAndKey(String written, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("managed.properties"), written.replace("\\n", "\n"));

        assertThatThrownBy(() -> ManagedConfiguration.read(List.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(told);
    }

    @Test
    void sec17_aTypedAddressIsEncryptedAndAFingerprintLongEnough() {
        ServerChoice choice = ServerChoice.typed(Optional.empty());
        Texts texts = Texts.of(Locale.ENGLISH);

        assertThat(choice.text()).isEmpty();
        assertThatThrownBy(() -> choice.choose("", ""))
                .isInstanceOfSatisfying(
                        IllegalArgumentException.class,
                        wrong -> assertThat(ServerChoice.sentence(wrong, texts)).contains("is missing"));
        assertThatThrownBy(() -> choice.choose("http://stegvis.example", ""))
                .isInstanceOfSatisfying(
                        IllegalArgumentException.class,
                        wrong -> assertThat(ServerChoice.sentence(wrong, texts)).contains("https://stegvis.example"));
        assertThatThrownBy(() -> choice.choose("https://stegvis.example", "AB:CD"))
                .isInstanceOfSatisfying(
                        IllegalArgumentException.class,
                        wrong -> assertThat(ServerChoice.sentence(wrong, texts)).contains("16"));
        String whole = "ABCDEF0123456789" + "00".repeat(24);
        assertThatThrownBy(() -> choice.choose("https://stegvis.example", "AB:CD:EF:01:23:45:67:89"))
                .as("of no certificate that was shown")
                .isInstanceOf(TypedFingerprint.Short.class);
        choice.choose("https://stegvis.example", "sha256 Fingerprint=" + whole);
        assertThat(choice.place().orElseThrow().fingerprint()).contains(whole);
        choice.seen(whole);
        choice.choose("https://stegvis.example", "ab:cd:ef:01:23:45:67:89");
        assertThat(choice.place().orElseThrow().fingerprint())
                .as("the first digits confirm, the whole one is kept")
                .contains(whole);
        for (String other : new String[] {"AB:CD:EF:01:23:45:67:88", whole.replace("A", "B"), whole + "00", "hejhej"}) {
            assertThatThrownBy(() -> choice.choose("https://stegvis.example", other))
                    .as(other)
                    .isInstanceOfSatisfying(
                            IllegalArgumentException.class, wrong -> assertThat(ServerChoice.isOfFingerprint(wrong))
                                    .isTrue());
        }
    }
}
