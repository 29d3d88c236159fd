package se.stegvis.server.embedded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether the connection to a database is encrypted, as the settings of its address say, in the words of MariaDB's driver
 * and of its programs.
 *
 * @param settings of the address that are about it, such as {@code sslMode=verify-full}
 */
record DatabaseTls(List<String> settings) {
    static final DatabaseTls NONE = new DatabaseTls(List.of());

    private static final String MODE = "sslMode";
    private static final String CERTIFICATE = "serverSslCert";

    DatabaseTls {
        settings = List.copyOf(settings);
    }

    /** @param url with or without settings after a question mark; other settings are left out */
    static DatabaseTls of(String url) {
        int question = url.indexOf('?');
        return question < 0
                ? NONE
                : new DatabaseTls(Arrays.stream(url.substring(question + 1).split("&"))
                        .filter(one -> one.startsWith(MODE + "=") || one.startsWith(CERTIFICATE + "="))
                        .toList());
    }

    /** To be put behind the address for the driver; empty text without any. */
    String query() {
        return settings.isEmpty() ? "" : settings.stream().collect(Collectors.joining("&", "?", ""));
    }

    /** For mariadb and mariadb-dump. A mode that checks the certificate checks the host's name too. */
    List<String> options() {
        String mode = value(MODE).orElse("disable").toLowerCase(Locale.ROOT);
        if (mode.equals("disable")) {
            return List.of("--skip-ssl");
        }
        List<String> options = new ArrayList<>(List.of("--ssl"));
        options.add(mode.equals("trust") ? "--disable-ssl-verify-server-cert" : "--ssl-verify-server-cert");
        value(CERTIFICATE).ifPresent(file -> options.add("--ssl-ca=" + file));
        return options;
    }

    private Optional<String> value(String name) {
        return settings.stream()
                .filter(one -> one.startsWith(name + "="))
                .map(one -> URLDecoder.decode(one.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
