package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import se.stegvis.server.settings.HttpSettings;
import se.stegvis.server.settings.IpSubnet;

/** The proxies that stand before this server and whose word about the client's address is believed. None by default. */
@Singleton
final class TrustedProxies {
    private final List<IpSubnet> networks;

    TrustedProxies(HttpSettings settings) {
        networks = settings.proxies();
    }

    boolean trust(InetAddress address) {
        return networks.stream().anyMatch(ipSubnet -> ipSubnet.has(address));
    }
}
