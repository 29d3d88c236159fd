package se.stegvis.server.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.SslMode;

/** Checks the resources outside the process that the settings name: a folder, files, the address of a database. */
final class ExternalResourceCheck {
    private static final String URL = "datasources.default.url (DATASOURCES_DEFAULT_URL)";
    private static final String NO_ADDRESS =
            URL + " is no address of a MariaDB: write jdbc:mariadb://HOST:3306/stegvis";
    private static final int SECRET = 32;
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    private ExternalResourceCheck() {}

    /** The faults of them, each in a sentence. */
    static List<String> findings(StegvisSettings settings, Function<String, Optional<String>> written) {
        List<String> findings = new ArrayList<>();
        folder(settings.dataDir()).ifPresent(findings::add);
        host(settings.http().host()).ifPresent(findings::add);
        if (settings.sharedSecret().isEmpty()) {
            secret(
                            settings.dataDir().resolve("jwt-secret"),
                            "Put its copy there, or take it away: the server makes one")
                    .ifPresent(findings::add);
        }
        if (settings.formerSecret().isEmpty()) {
            secret(settings.dataDir().resolve("jwt-secret-before"), "Put the secret of before there, or take it away")
                    .ifPresent(findings::add);
        }
        if (settings.tls().configured()) {
            findings.addAll(CertificateFiles.findings(settings.tls()));
        }
        written.apply("datasources.default.url")
                .filter(url -> !url.isBlank())
                .flatMap(url -> database(url, settings.database().acceptUnencrypted()))
                .ifPresent(findings::add);
        return findings;
    }

    /** Java's signatures refuse a shorter one, at the first login. */
    private static Optional<String> secret(Path file, String remedy) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Files.readString(file).length() >= SECRET
                    ? Optional.empty()
                    : Optional.of("the file " + file + " holds less than a secret, which has at least " + SECRET
                            + " characters. " + remedy + ".");
        } catch (IOException unreadable) {
            return Optional.of("the file " + file + " cannot be read as text. " + remedy + ".");
        }
    }

    /** The server could not listen there, which the framework says last of all. */
    private static Optional<String> host(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null) {
                return Optional.empty();
            }
        } catch (UnknownHostException | SocketException unknown) {
            // The same sentence: nothing of this machine is called so.
        }
        return Optional.of("stegvis.http.host (STEGVIS_HTTP_HOST) is '" + host + "': this machine has no such address."
                + " Write one that it has, 0.0.0.0 for all, or leave it out for 127.0.0.1.");
    }

    private static Optional<String> folder(Path data) {
        Path nearest = data.toAbsolutePath().normalize();
        while (nearest.getParent() != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (Files.isDirectory(nearest) && Files.isWritable(nearest)) {
            return Optional.empty();
        }
        return Optional.of("stegvis.data-dir (STEGVIS_DATA_DIR, --data) is '" + data + "': " + nearest + " "
                + (Files.isDirectory(nearest) ? "is a folder in which the server may not write" : "is no folder")
                + ". Name one that the server's user may write in, for example /var/lib/stegvis.");
    }

    private static Optional<String> database(String url, boolean acceptUnencrypted) {
        Configuration read;
        try {
            read = Configuration.acceptsUrl(url) ? Configuration.parse(url, new Properties()) : null;
        } catch (Exception refused) { // the driver throws of each kind, checked ones and not
            return Optional.of(DatabaseOptions.refused(refused)
                    .map(option -> URL + ": " + option)
                    .orElse(NO_ADDRESS));
        }
        if (read == null || read.addresses().isEmpty()) {
            return Optional.of(NO_ADDRESS);
        }
        Optional<String> wrong = DatabaseOptions.finding(read);
        if (wrong.isPresent()) {
            return wrong.map(option -> URL + ": " + option);
        }
        if (acceptUnencrypted
                || checksCertificate(read.sslMode())
                || read.addresses().stream().allMatch(ExternalResourceCheck::isHere)) {
            return Optional.empty();
        }
        return Optional.of(
                URL + " names a database on another machine, and sslMode is "
                        + read.sslMode().getValue() + ": what goes to it can be read or changed on the way. Add"
                        + " ?sslMode=verify-full to the address (and &serverSslCert=CA.pem for a CA of your own)."
                        + " stegvis.database.accept-unencrypted=true (STEGVIS_DATABASE_ACCEPT_UNENCRYPTED) starts all the same.");
    }

    private static boolean checksCertificate(SslMode mode) {
        return mode == SslMode.VERIFY_FULL || mode == SslMode.VERIFY_CA;
    }

    private static boolean isHere(HostAddress address) {
        return address.host == null || HERE.contains(address.host) || address.host.matches("127(\\.[0-9]{1,3}){3}");
    }
}
