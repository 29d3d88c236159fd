package se.stegvis.trials.tabletbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.device.ProcessExit;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.sync.Enrolment;
import se.stegvis.mobile.sync.ServerAddress;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.shared.wire.Json;

/**
 * Fetches all that a person may see into an empty sealed store, so many times, and prints a JSON object for each. The
 * password is read from standard input. Logging in and making the store are not measured.
 *
 * <p>Arguments: address of the server, user name, folder for the stores, times.
 */
public final class StorePullMain {
    private static final int ARGUMENTS = 4;

    private StorePullMain() {}

    public static void main(String[] args) {
        ProcessExit.run(System.err, () -> {
            if (args.length != ARGUMENTS) {
                return ProcessExit.usage(System.err, "StorePullMain SERVER USERNAME FOLDER TIMES < password");
            }
            String password = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            for (int time = 0; time < Integer.parseInt(args[3]); time++) {
                Path folder = Files.createDirectories(Path.of(args[2])
                        .resolve(UuidCreator.getTimeOrderedEpoch().toString()));
                try (Journal journal = enrol(ServerAddress.read(args[0]), folder, args[1], password)) {
                    System.out.println(new String(Json.bytes(pull(journal)), StandardCharsets.UTF_8));
                }
            }
            return ProcessExit.DONE;
        });
    }

    private static Journal enrol(URI server, Path folder, String username, String password) throws Exception {
        JournalVault vault = vault(folder);
        return new Enrolment(server, vault)
                .enrol(username, password, new Passphrase("en lugn dag i ekdalen".toCharArray()));
    }

    private static JournalVault vault(Path folder) throws IOException {
        return new JournalVault(folder.resolve("stores"), new FileDeviceSecret(folder.resolve("device-secret")));
    }

    private static ObjectNode pull(Journal journal) throws Exception {
        SyncRun sync = new SyncRun(journal, Enrolment.link(journal).orElseThrow(), Clock.systemUTC());
        long cpu = Spent.cpuMillis();
        long begin = System.nanoTime();
        sync.run();
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        long spent = Spent.cpuMillis() - cpu;
        int records = journal.cases().stream()
                .map(CaseCard::caseId)
                .mapToInt(id -> journal.recordsOf(id).size())
                .sum();
        return Json.newObject()
                .put("records", records)
                .put("ms", Math.round(milliseconds))
                .put("cpu_ms", spent);
    }
}
