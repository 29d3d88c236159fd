package se.stegvis.trials.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.shared.wire.Json;
import se.stegvis.trials.galera.Programs;
import se.stegvis.trials.galera.Runbook;
import se.stegvis.trials.startup.OwnDatabase;

/** {@code ./stegvis cluster}: three servers over a Galera cluster on this machine, to use or to be tried by kills. */
public final class ClusterMain {
    private static final int NOT_INSTALLED = 3;

    private ClusterMain() {}

    public static void main(String[] args) {
        if (System.getenv("STEGVIS_LOG_LEVEL") == null) {
            System.setProperty("STEGVIS_LOG_LEVEL", "ERROR");
        }
        SafeMain.run(
                "cluster",
                () -> {
                    ClusterOptions options = ClusterOptions.read(args);
                    OwnDatabase.demand("cluster");
                    return options;
                },
                ClusterMain::run);
    }

    private static int run(ClusterOptions options) throws Exception {
        Optional<Programs> programs = Programs.installed();
        if (programs.isEmpty()) {
            progress("skipped: MariaDB with Galera is not installed. On Debian: " + Programs.INSTALL);
            return NOT_INSTALLED;
        }
        Path cluster =
                Path.of(System.getProperty("stegvis.home", "")).toAbsolutePath().resolve("docs/cluster");
        try (Cluster nodes = new Cluster(options.nodes(), options.syncWait(), programs.get())) {
            nodes.begin(ClusterMain::progress);
            try (Doors doors = Doors.before(nodes, cluster.resolve("haproxy.cfg"))) {
                return options.kills() > 0
                        ? tried(nodes, doors.uri(), options, new Runbook(cluster.resolve("recover.sh")))
                        : stay(nodes, doors.uri());
            }
        }
    }

    private static int tried(Cluster nodes, URI door, ClusterOptions options, Runbook runbook) throws Exception {
        ObjectNode report = new Trial(nodes, door, runbook, ClusterMain::progress)
                .run(options.kills(), Duration.ofSeconds(options.stopSeconds()));
        System.out.println(new String(Json.bytes(report), StandardCharsets.UTF_8));
        List<String> faults = ReportCheck.faults(report);
        if (!faults.isEmpty()) {
            nodes.errors().forEach(ClusterMain::progress);
        }
        // Last: whoever keeps only the end of the log has the faults.
        faults.forEach(ClusterMain::progress);
        return faults.isEmpty() ? 0 : 1;
    }

    /** Ends with the process; the watchers then end everything that was started. */
    private static int stay(Cluster nodes, URI door) throws InterruptedException {
        System.out.println("Stegvis: " + door + " before " + nodes.addresses());
        System.out.println(
                "handlaggare1@kommun1 to handlaggare2@kommun3, password " + Cluster.PASSWORD + "; Ctrl-C ends it all");
        new CountDownLatch(1).await();
        return 0;
    }

    private static void progress(String what) {
        System.err.println("cluster: " + what);
    }
}
