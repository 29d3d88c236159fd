package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Settings of the layer between the server and those who ask it. */
@Introspected
@ConfigurationProperties("stegvis.http")
public record HttpSettings(
        @Bindable(defaultValue = "127.0.0.1")
        @Pattern(regexp = "[^\\s/@]+", message = "must be an address of this machine, without port and path")
        @Setting(
                value = "address of this machine on which the server listens; any but a loopback address, such as"
                        + " 0.0.0.0 for all, asks for `stegvis.tls.certificate` or `stegvis.http.trusted-proxies`",
                example = "0.0.0.0")
        String host,

        @Nullable
        @Setting(
                value = "addresses or networks of the proxies that stand before the server, separated by commas: their"
                        + " word about the client's address is believed, and without TLS nobody else is answered",
                example = "10.1.2.3, 10.1.3.0/24")
        List<String> trustedProxies,

        @Bindable(defaultValue = "X-Forwarded-For")
        @Pattern(
                regexp = "(?i)X-Forwarded-For|Forwarded",
                message = "must be X-Forwarded-For or Forwarded, whichever your proxy writes")
        @Setting("header in which the proxies write for whom they ask: X-Forwarded-For or Forwarded (RFC 7239)")
        String forwardedHeader,

        @Bindable(defaultValue = "1")
        @Min(1)
        @Max(999_999)
        @Setting(
                "least version of tablets that are let in, as their header `Stegvis-Client` says it; older ones keep what"
                        + " they have not sent and ask to be updated")
        int leastClient,

        @Bindable(defaultValue = "PT5S")
        @Setting("so long a server that is asked to end answers all requests but /health, which says 503, so that a"
                + " balancer sends the next ones elsewhere; then it closes its door. PT0S without a balancer")
        Duration drain,

        @Bindable(defaultValue = "false")
        @Setting("listen beyond this machine without TLS and without a proxy: passwords and notes can then be read on"
                + " the way; for trials on a network of your own")
        boolean acceptUnencrypted) {

    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

    public HttpSettings {
        if (drain.isNegative() || drain.compareTo(LONGEST_DRAIN) > 0) {
            throw new WrongSettings("stegvis.http.drain (STEGVIS_HTTP_DRAIN) is " + drain
                    + "; give it at most five minutes, for example PT5S");
        }
        trustedProxies = trustedProxies == null
                ? List.of()
                : trustedProxies.stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
        trustedProxies.forEach(IpSubnet::read);
    }

    /** The networks of the declared proxies. */
    public List<IpSubnet> proxies() {
        return trustedProxies.stream().map(IpSubnet::read).toList();
    }

    /** True when nobody beyond this machine can reach the server. A name that leads nowhere counts as beyond. */
    public boolean isLoopback() {
        return isLoopback(host);
    }

    static boolean isLoopback(String host) {
        try {
            // Java takes no name for this machine, a server for all its addresses.
            return !host.isEmpty() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** True for RFC 7239. */
    public boolean isStandardHeader() {
        return forwardedHeader.toLowerCase(Locale.ROOT).equals("forwarded");
    }
}
