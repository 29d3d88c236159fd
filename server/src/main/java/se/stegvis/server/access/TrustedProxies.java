package se.stegvis.server.access;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import se.stegvis.server.settings.HttpSettings;
import se.stegvis.server.settings.WrongSettings;

/**
 * The proxies that stand before this server and whose word about the client's address is believed:
 * {@code stegvis.http.trusted-proxies}, addresses or networks such as {@code 10.1.2.0/24}. None by default.
 */
@Singleton
final class TrustedProxies {
    private final List<IpSubnetFilterRule> networks;

    /** @throws WrongSettings when one of them is no address or network */
    TrustedProxies(HttpSettings settings) {
        networks = settings.trustedProxies().stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(TrustedProxies::network)
                .toList();
    }

    boolean trust(InetAddress address) {
        InetSocketAddress asked = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(asked));
    }

    private static IpSubnetFilterRule network(String written) {
        String[] parts = written.split("/", 2);
        byte[] address = parts[0].isEmpty() ? null : NetUtil.createByteArrayFromIpAddressString(parts[0]);
        int longest = address == null ? 0 : address.length * Byte.SIZE;
        try {
            int prefix = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
            if (address != null && prefix >= 0 && prefix <= longest) {
                return new IpSubnetFilterRule(parts[0], prefix, IpFilterRuleType.ACCEPT);
            }
        } catch (NumberFormatException noLength) {
            throw unreadable(written, noLength);
        }
        throw unreadable(written, null);
    }

    private static WrongSettings unreadable(String written, NumberFormatException cause) {
        return new WrongSettings(
                "stegvis.http.trusted-proxies (STEGVIS_HTTP_TRUSTED_PROXIES) holds '" + written
                        + "'; give it addresses or networks, for example 10.1.2.3 or 10.1.2.0/24, separated by commas",
                cause);
    }
}
