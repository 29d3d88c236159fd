package se.stegvis.server.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;

/**
 * The parts of a database's address beside the host's name. The driver looks at some of it only when it connects,
 * and then ends in a fault of Java; here each is refused in words. A sentence holds nothing that may be a password.
 */
final class DatabaseOptions {
    private static final int HIGHEST_PORT = 65_535;

    /** Words that the driver takes in the place of a zone. */
    private static final Set<String> NO_ZONE = Set.of("local", "server", "auto", "disable");

    /** The driver's word on an option that it refuses, with name and value; other messages may repeat the address. */
    private static final Pattern OF_AN_OPTION = Pattern.compile("(Wrong argument value '[^']*' for \\w+"
            + "|Optional parameter \\w+ must be [^,]*,? ?was '[^']*'"
            + "|Value for \\w+ must be >= \\d+ \\(value is -?\\d+\\)"
            + "|No identity plugin registered with the type \"[^\"]*\""
            + "|Incorrect port value : \\S*)");

    private DatabaseOptions() {}

    /** The option that the driver does not take; empty when it speaks of none. */
    static Optional<String> refused(Exception refused) {
        Matcher said = OF_AN_OPTION.matcher(String.valueOf(refused.getMessage()));
        return said.find()
                ? Optional.of(said.group() + ". Correct it or leave it out of the address.")
                : Optional.empty();
    }

    /** The first that could not be used at the first connection. */
    static Optional<String> finding(Configuration read) {
        return read.addresses().stream()
                .flatMap(address -> port(address).or(() -> socket(address)).stream())
                .findFirst()
                .or(() -> zone(read.connectionTimeZone()));
    }

    private static Optional<String> port(HostAddress address) {
        return address.localSocket != null || address.port >= 1 && address.port <= HIGHEST_PORT
                ? Optional.empty()
                : Optional.of("its port is " + address.port + ". Write one from 1 to " + HIGHEST_PORT
                        + "; MariaDB's own is 3306.");
    }

    private static Optional<String> socket(HostAddress address) {
        return address.localSocket == null || Files.exists(Path.of(address.localSocket))
                ? Optional.empty()
                : Optional.of("localSocket is '" + address.localSocket
                        + "': there is no such file. Name the socket of a MariaDB that runs, or take localSocket out and"
                        + " write jdbc:mariadb://HOST:3306/stegvis.");
    }

    private static Optional<String> zone(String named) {
        if (named == null || NO_ZONE.contains(named.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            ZoneId.of(named);
            return Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.of("connectionTimeZone (or timezone) is '" + named + "', which is no time zone. Take it out"
                    + " of the address: the server keeps its times in UTC.");
        }
    }
}
