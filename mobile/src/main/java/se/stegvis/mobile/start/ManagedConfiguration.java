package se.stegvis.mobile.start;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.stegvis.mobile.sync.ServerAddress;
import se.stegvis.mobile.sync.ServerEndpoint;

/**
 * The file in which whoever manages the devices says where the server is: {@code /etc/stegvis/tablet.properties}, on Windows
 * {@code Stegvis\\tablet.properties} of the program data, else {@code managed.properties} in the user's folder of the app.
 *
 * <p>{@code server} is the address; {@code authority} a PEM file with the certificate of the municipality's own authority;
 * {@code fingerprint} the SHA-256 of the one certificate to trust without an authority.
 */
final class ManagedConfiguration {
    private static final Set<String> KEYS = Set.of("server", "authority", "fingerprint");
    private static final int FINGERPRINT_DIGITS = 64;

    private ManagedConfiguration() {}

    /** Those of the device, which only who manages it can write; the one that counts first. */
    static List<Path> ofDevice() {
        return Stream.of(
                        Optional.of(Path.of("/etc/stegvis/tablet.properties")),
                        Optional.ofNullable(System.getenv("ProgramData"))
                                .map(folder -> Path.of(folder, "Stegvis", "tablet.properties")))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The server of the device's file, which enrolled stores follow; else that of the user's own folder, which whoever
     * works as that user can write and which therefore says it at the first login alone; else what is typed.
     *
     * @param suggested is in the field at first
     * @throws IllegalArgumentException naming file, key and remedy
     */
    static ServerChoice choice(List<Path> ofDevice, Path userFolder, Optional<URI> suggested) {
        return read(ofDevice)
                .map(ServerChoice::managed)
                .or(() ->
                        read(List.of(userFolder.resolve("managed.properties"))).map(ServerChoice::laidOut))
                .orElseGet(() -> ServerChoice.typed(suggested));
    }

    /**
     * The server that the first of the files names; empty when there is none.
     *
     * @throws IllegalArgumentException naming file, key and remedy
     */
    static Optional<ServerEndpoint> read(List<Path> places) {
        return places.stream().filter(Files::isRegularFile).findFirst().map(ManagedConfiguration::server);
    }

    private static ServerEndpoint server(Path file) {
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            written.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    file + " cannot be read; let the user of the app read it, or take it away", unreadable);
        }
        Set<String> unknown = new TreeSet<>(written.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    file + " holds " + unknown + "; there are server, authority and fingerprint");
        }
        return new ServerEndpoint(address(file, written), authority(file, written), fingerprint(file, written));
    }

    private static URI address(Path file, Properties written) {
        try {
            return ServerAddress.read(written.getProperty("server", ""));
        } catch (ServerAddress.Unusable wrong) {
            throw new IllegalArgumentException(
                    file + ": server cannot be used (" + wrong.fault() + "); write for example " + wrong.example(),
                    wrong);
        }
    }

    private static Optional<String> authority(Path file, Properties written) {
        Optional<String> named = Optional.ofNullable(written.getProperty("authority"));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        try {
            String pem = Files.readString(file.resolveSibling(named.get()), StandardCharsets.US_ASCII);
            ServerEndpoint.demandAuthority(pem);
            return Optional.of(pem);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    file + ": authority is '" + named.get() + "', which is no file with a certificate; name a PEM file"
                            + " that begins with -----BEGIN CERTIFICATE-----",
                    unreadable);
        }
    }

    private static Optional<String> fingerprint(Path file, Properties written) {
        Optional<String> digits =
                Optional.ofNullable(written.getProperty("fingerprint")).map(text -> text.replaceAll("[:\\s]", ""));
        if (digits.filter(text -> !text.matches("[0-9A-Fa-f]{" + FINGERPRINT_DIGITS + "}"))
                .isPresent()) {
            throw new IllegalArgumentException(file + ": fingerprint must be the " + FINGERPRINT_DIGITS
                    + " hexadecimal digits of SHA-256, as 'openssl x509 -noout -fingerprint -sha256' prints them");
        }
        return digits;
    }
}
