package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.settings.HttpSettings;
import se.stegvis.server.settings.TestSettings;
import se.stegvis.server.settings.WrongSettings;

/** Whose address a request is counted by, with proxies at 10.1.0.0/16 and 2001:db8:1::/48. */
class ClientAddressesTest {
    private final TrustedProxies proxies = new TrustedProxies(http("10.1.0.0/16, 2001:db8:1::/48", "X-Forwarded-For"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "203.0.113.9 | 192.0.2.1            | 203.0.113.9 | whoever is no proxy of ours is not believed",
                "10.1.2.3    | 192.0.2.1            | 192.0.2.1   | the client as our proxy saw it",
                "10.1.2.3    | 1.1.1.1, 192.0.2.1   | 192.0.2.1   | what the client wrote stands before and is not read",
                "10.1.2.3    | 192.0.2.1, 10.1.9.9  | 192.0.2.1   | two proxies of ours",
                "10.1.2.3    | 192.0.2.1:4711       | 192.0.2.1   | with a port",
                "10.1.2.3    | [2001:db8:2::7]:443  | 2001:db8:2:0:0:0:0:7 | an address of the new kind with a port",
                "10.1.2.3    | 2001:db8:2::7        | 2001:db8:2:0:0:0:0:7 | and without",
                "2001:db8:1::1 | 192.0.2.1          | 192.0.2.1   | a proxy of the new kind",
                "10.1.2.3    | ::ffff:192.0.2.1     | 192.0.2.1   | the old kind written as the new",
                "10.1.2.3    | 10.1.9.9             | -           | only proxies: nobody's address",
                "10.1.2.3    | ''                   | -           | an empty header",
                "10.1.2.3    | 192.0.2.1, unknown   | -           | what our proxy could not name",
                "10.1.2.3    | 192.0.2.1, localhost | -           | no name is looked up",
                "10.1.2.3    | 192.0.2.1,           | -           | nothing after the last comma"
            })
    void sec6_theClientIsTheLastWhomNoProxyOfOursIs(String peer, String header, String client, String why) {
        ClientAddresses addresses = new ClientAddresses(proxies, http("", "X-Forwarded-For"));
        assertThat(text(addresses.of(address(peer), List.of(header)))).as(why).isEqualTo(client);
    }

    @Test
    void sec6_severalLinesOfTheHeaderAreOne() {
        ClientAddresses addresses = new ClientAddresses(proxies, http("", "X-Forwarded-For"));
        assertThat(text(addresses.of(address("10.1.2.3"), List.of("1.1.1.1", "192.0.2.1, 10.1.9.9"))))
                .isEqualTo("192.0.2.1");
        assertThat(text(addresses.of(address("10.1.2.3"), List.of()))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=192.0.2.1;proto=https          | 192.0.2.1",
                "for=1.1.1.1, FOR=\"192.0.2.1:80\"  | 192.0.2.1",
                "by=10.1.2.3;for=\"[2001:db8:2::7]:47\" | 2001:db8:2:0:0:0:0:7",
                "for=192.0.2.1, for=10.1.9.9        | 192.0.2.1"
            })
    void sec6_theHeaderOfTheStandardIsReadWhereItIsAskedFor(String header, String client) {
        ClientAddresses addresses = new ClientAddresses(proxies, http("", "forwarded"));
        assertThat(text(addresses.of(address("10.1.2.3"), List.of(header)))).isEqualTo(client);
        assertThat(text(new ClientAddresses(proxies, http("", "X-Forwarded-For"))
                        .of(address("10.1.2.3"), List.of(header))))
                .as("not where the other is configured")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/33", "10.1.0.0/x", "proxy.example", "/8", "10.1.0.0/-1", "2001:db8::/129"})
    void sec6_aNetworkThatCannotBeReadStopsTheStart(String written) {
        assertThatThrownBy(() -> new TrustedProxies(http(written, "Forwarded")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("stegvis.http.trusted-proxies")
                .hasMessageContaining(written)
                .hasMessageContaining("10.1.2.0/24");
    }

    private static HttpSettings http(String proxies, String header) {
        return TestSettings.of("stegvis.http.trusted-proxies", proxies, "stegvis.http.forwarded-header", header)
                .http();
    }

    private static InetAddress address(String written) {
        return NetUtil.createInetAddressFromIpAddressString(written);
    }

    private static String text(Optional<InetAddress> address) {
        return address.map(InetAddress::getHostAddress).orElse(null);
    }
}
