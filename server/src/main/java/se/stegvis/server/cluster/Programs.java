package se.stegvis.server.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Debian's own MariaDB with Galera; the programs that come with the server have no Galera.
 *
 * @param server  {@code mariadbd}
 * @param install {@code mariadb-install-db}
 * @param galera  the library of the cluster
 */
record Programs(Path server, Path install, Path galera) {
    static final String INSTALL = "apt-get install -y mariadb-server galera-4 rsync";

    /** Empty when something is not installed. */
    static Optional<Programs> installed() {
        var server = first("/usr/sbin/mariadbd", "/usr/libexec/mariadbd");
        var install = first("/usr/bin/mariadb-install-db");
        var galera = first("/usr/lib/galera/libgalera_smm.so", "/usr/lib64/galera-4/libgalera_smm.so");
        boolean rsync = first("/usr/bin/rsync").isPresent();
        return server.isPresent() && install.isPresent() && galera.isPresent() && rsync
                ? Optional.of(new Programs(server.get(), install.get(), galera.get()))
                : Optional.empty();
    }

    private static Optional<Path> first(String... places) {
        return Stream.of(places).map(Path::of).filter(Files::exists).findFirst();
    }

    /** As the user that owns the files: Galera's rsync does not serve root. */
    static List<String> asOwner(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=mysql", "--regid=mysql", "--clear-groups"));
        }
        whole.addAll(command);
        return whole;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
