package se.stegvis.server.settings;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A subnet in CIDR notation, such as {@code 10.1.2.0/24}; an address alone is a subnet of its own. */
public final class IpSubnet {
    private final IpSubnetFilterRule rule;

    private IpSubnet(IpSubnetFilterRule rule) {
        this.rule = rule;
    }

    public boolean has(InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }

    /** @throws WrongSettings when it is no subnet */
    static IpSubnet read(String written) {
        String[] parts = written.split("/", 2);
        byte[] address = parts[0].isEmpty() ? null : NetUtil.createByteArrayFromIpAddressString(parts[0]);
        int longest = address == null ? 0 : address.length * Byte.SIZE;
        try {
            int prefix = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
            if (address != null && prefix > 0 && prefix <= longest) {
                return new IpSubnet(new IpSubnetFilterRule(parts[0], prefix, IpFilterRuleType.ACCEPT));
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
