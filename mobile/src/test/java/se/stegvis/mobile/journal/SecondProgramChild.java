package se.stegvis.mobile.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.vault.KeyWrapTest;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.wire.Json;

/** A program of its own that has a journal open and saves a note for each line it is sent, until it is killed. */
final class SecondProgramChild {
    static final String LOGIN = "handlaggare1@ekdalen";
    static final String PHRASE = "en lang losenfras";

    private SecondProgramChild() {}

    /** Argument: the folder of the device. */
    public static void main(String[] arguments) throws IOException {
        UnlockResult unlocking = vault(Path.of(arguments[0])).unlock(LOGIN, KeyWrapTest.phrase(PHRASE));
        System.out.println(unlocking.getClass().getSimpleName());
        if (unlocking instanceof UnlockResult.Unlocked unlocked) {
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String text = orders.readLine(); text != null; text = orders.readLine()) {
                System.out.println(saved(unlocked.journal(), text));
            }
        }
    }

    static JournalVault vault(Path folder) throws IOException {
        return new JournalVault(
                folder.resolve("stores"), new FileDeviceSecret(folder.resolve("device.secret")), KeyWrapTest.CHEAP);
    }

    private static String saved(Journal journal, String text) {
        try {
            journal.save(
                    new RecordTarget(journal.newId(), "HOME_VISIT", UUID.randomUUID()),
                    0,
                    Json.newObject().put("observations", text),
                    "2026-12-01T10:00:00+01:00");
            return "SAVED";
        } catch (NotSaved refused) {
            return refused.reason().name();
        }
    }

    static Process start(Path folder) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        classes,
                        SecondProgramChild.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
