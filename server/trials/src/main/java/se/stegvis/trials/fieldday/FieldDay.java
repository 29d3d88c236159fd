package se.stegvis.trials.fieldday;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.stegvis.mobile.device.ProcessExit;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.ServerAddress;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.time.SwedishTime;

/**
 * Plays one field day against a running server and writes down the texts that were shown as saved.
 *
 * <p>Arguments: address of the server, municipality, password of its accounts, empty folder for the tablets, file for
 * the ledger.
 */
public final class FieldDay {
    private FieldDay() {}

    public static void main(String[] args) {
        Locale person = Locale.forLanguageTag(System.getProperty("user.language"));
        Locale.setDefault(Locale.ROOT);
        ProcessExit.run(System.err, () -> {
            if (args.length != 5) {
                return ProcessExit.usage(System.err, "FieldDay SERVER MUNICIPALITY PASSWORD FOLDER LEDGER");
            }
            play(
                    ServerAddress.read(args[0]),
                    args[1],
                    args[2],
                    Path.of(args[3]),
                    Path.of(args[4]),
                    Clock.system(SwedishTime.ZONE),
                    person);
            return ProcessExit.DONE;
        });
    }

    private static void play(
            URI server, String municipality, String password, Path folder, Path ledgerFile, Clock clock, Locale person)
            throws LinkFailure, NotSaved, IOException {
        AcknowledgedTexts acknowledgedTexts = new AcknowledgedTexts();
        Files.createDirectories(folder);
        Credentials caseworker = new Credentials("handlaggare1@" + municipality, password);
        Credentials therapist = new Credentials("arbetsterapeut1@" + municipality, password);
        try (Tablet first = Tablet.handOut(
                        "handlaggare1", server, caseworker, folder.resolve("1"), acknowledgedTexts, clock);
                Tablet second = Tablet.handOut(
                        "arbetsterapeut1", server, therapist, folder.resolve("2"), acknowledgedTexts, clock)) {
            Day day = new Day(first, second, clock, System.out, person);
            day.play();
            // A tablet that was never there must come to hold the same as those that were.
            try (Tablet third =
                    Tablet.handOut("ny-platta", server, caseworker, folder.resolve("3"), acknowledgedTexts, clock)) {
                compare(day.sharedCases(), List.of(first, second, third), acknowledgedTexts);
            }
        }
        acknowledgedTexts.write(ledgerFile);
    }

    private static void compare(List<UUID> cases, List<Tablet> tablets, AcknowledgedTexts acknowledgedTexts) {
        for (Tablet tablet : tablets) {
            cases.forEach(id -> acknowledgedTexts.digest(tablet.name(), id.toString(), Digest.of(tablet.records(id))));
            acknowledgedTexts.unsent(tablet.state().waiting(), tablet.state().needAttention());
        }
    }
}
