package se.stegvis.mobile.sync;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.text.VisibleText;

/**
 * The address of the server as people give it. A fault of an address is found when it is given, not at the first login.
 */
public final class ServerAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HIGHEST_PORT = 65_535;
    private static final String EXAMPLE = "https://stegvis.kommunen.se";

    private ServerAddress() {}

    /** The fault of an address. */
    public enum Fault {
        EMPTY,
        /** As {@code localhost:8080}. */
        NO_SCHEME,
        /** Another than http and https. */
        OTHER_SCHEME,
        /** http to another machine than this one: passwords and notes could be read on the way. */
        PLAIN_HTTP,
        NO_HOST,
        /** An IPv6 address without square brackets: its last part and the port cannot be told apart. */
        NO_BRACKETS,
        /** An IPv6 address with a zone, as {@code [fe80::1%eth0]}: it names a network card of one machine. */
        ZONE,
        /** Not a number, or not between 1 and 65535. */
        BAD_PORT,
        /** A name or password before the host; it would end up in logs. */
        USER_INFO,
        /** Something after {@code ?} or {@code #}. */
        QUERY,
        /** A space or another sign that no address has. */
        BAD_SIGN
    }

    /** An address that cannot be used. */
    public static final class Unusable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final Fault fault;
        private final String example;

        private Unusable(Fault fault, String example) {
            super("the server address cannot be used: " + fault + "; right would be, for example, " + example);
            this.fault = fault;
            this.example = example;
        }

        public Fault fault() {
            return fault;
        }

        /** An address as it should be, made of the given one where that is harmless. */
        public String example() {
            return example;
        }
    }

    /**
     * Reads an address such as {@code https://stegvis.kommunen.se} or {@code https://kommunen.se/stegvis/}; the path is
     * kept.
     *
     * @throws Unusable with what is wrong
     */
    public static URI read(String typed) {
        String address = VisibleText.trimmed(typed);
        if (address.isEmpty()) {
            throw unusable(Fault.EMPTY);
        }
        if (address.chars().anyMatch(sign -> Character.isWhitespace(sign) || Character.isISOControl(sign))) {
            throw unusable(Fault.BAD_SIGN);
        }
        int end = address.indexOf("://");
        if (end < 0) {
            throw new Unusable(Fault.NO_SCHEME, suggested(address));
        }
        String scheme = address.substring(0, end).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw unusable(scheme.isEmpty() ? Fault.NO_SCHEME : Fault.OTHER_SCHEME);
        }
        return withScheme(scheme, address.substring(end + 3));
    }

    private static URI withScheme(String scheme, String rest) {
        int slash = rest.indexOf('/');
        String authority = cut(cut(slash < 0 ? rest : rest.substring(0, slash), '?'), '#');
        if (authority.contains("@")) {
            throw unusable(Fault.USER_INFO);
        }
        if (authority.matches("[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(%.*)?")) {
            throw new Unusable(Fault.NO_BRACKETS, "https://[2001:db8::1]:8443");
        }
        if (authority.matches("\\[[^\\]]*%.*")) {
            throw unusable(Fault.ZONE);
        }
        if (rest.indexOf('?') >= 0 || rest.indexOf('#') >= 0) {
            throw unusable(Fault.QUERY);
        }
        String path = slash < 0 ? "" : rest.substring(slash);
        try {
            URI read = new URI(scheme + "://" + hostAndPort(authority) + path.replaceAll("/+$", "")).normalize();
            if (scheme.equals("http") && !isThisMachine(read.getHost())) {
                throw new Unusable(Fault.PLAIN_HTTP, "https" + read.toString().substring("http".length()));
            }
            return read;
        } catch (URISyntaxException unreadable) {
            throw unusable(Fault.BAD_SIGN);
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    }

    private static String hostAndPort(String authority) throws URISyntaxException {
        int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (host.isEmpty()) {
            throw unusable(Fault.NO_HOST);
        }
        String port = colon < 0 ? "" : ":" + port(authority.substring(colon + 1));
        String ascii = host.startsWith("[") ? host : ascii(host);
        if (new URI("http://" + ascii + "/").getHost() == null) {
            throw unusable(Fault.BAD_SIGN);
        }
        return ascii + port;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException noHost) {
            throw unusable(Fault.BAD_SIGN);
        }
    }

    private static int port(String digits) {
        if (!digits.matches("[0-9]{1,5}")) {
            throw unusable(Fault.BAD_PORT);
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST_PORT) {
            throw unusable(Fault.BAD_PORT);
        }
        return port;
    }

    private static String cut(String text, char from) {
        int at = text.indexOf(from);
        return at < 0 ? text : text.substring(0, at);
    }

    private static Unusable unusable(Fault fault) {
        return new Unusable(fault, EXAMPLE);
    }

    private static String suggested(String address) {
        return Stream.of("http://", "https://")
                .map(scheme -> scheme + address)
                .filter(ServerAddress::isUsable)
                .findFirst()
                .orElse(EXAMPLE);
    }

    private static boolean isUsable(String address) {
        try {
            read(address);
            return true;
        } catch (Unusable other) {
            return false;
        }
    }

    /**
     * Where something of the server is: below the path of its address.
     *
     * @param path from the server's own root, beginning with a slash, for example {@code /api/v1/login}
     */
    static URI at(URI server, String path) {
        String below = server.getRawPath() == null ? "" : server.getRawPath().replaceAll("/+$", "");
        return URI.create(server.getScheme() + "://" + server.getRawAuthority() + below + path);
    }

    /**
     * Where the server says that something of it is, which a proxy before it may know under another path or host: what
     * the address has from {@code /api/} on, at the server that we know. The token goes nowhere else.
     *
     * @throws IllegalArgumentException when it is nothing of the server's
     */
    static URI again(URI server, URI told) {
        String path = String.valueOf(told.getRawPath());
        int own = path.indexOf("/api/");
        if (own < 0) {
            throw new IllegalArgumentException("not an address of the server's");
        }
        return at(server, path.substring(own));
    }
}
