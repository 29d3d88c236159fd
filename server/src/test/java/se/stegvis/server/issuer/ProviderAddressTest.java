package se.stegvis.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.ekdalen.se",
                "https://login.ekdalen.se:8443/realms/ekdalen",
                "http://localhost:8080/realms/ekdalen",
                "http://127.0.0.1",
                "http://[::1]:8080"
            })
    void httpsIsTrustedAndHttpOnThisMachineAlone(String address) {
        assertThat(ProviderAddress.isTrusted(URI.create(address))).isTrue();
        assertThat(ProviderAddress.isIssuer(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.ekdalen.se",
                "http://localhost.ekdalen.se",
                "https://anna@login.ekdalen.se",
                "ftp://localhost",
                "//login.ekdalen.se",
                "login.ekdalen.se",
                "https:///realms",
                "mailto:anna@ekdalen.se"
            })
    void anyOtherAddressIsNot(String address) {
        assertThat(ProviderAddress.isTrusted(URI.create(address))).isFalse();
        assertThat(ProviderAddress.isIssuer(address)).isFalse();
    }

    @Test
    void anIssuerHasNoQueryAndNoFragment() {
        assertThat(ProviderAddress.isTrusted(URI.create("https://login.ekdalen.se/keys?kid=1")))
                .isTrue();
        assertThat(ProviderAddress.isIssuer("https://login.ekdalen.se/?kid=1")).isFalse();
        assertThat(ProviderAddress.isIssuer("https://login.ekdalen.se/#top")).isFalse();
        assertThat(ProviderAddress.isIssuer("https://login ekdalen")).isFalse();
        assertThat(ProviderAddress.isTrusted(null)).isFalse();
    }
}
