package se.stegvis.trials.demo;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The field day of the tablets, a process of its own that speaks to the server like any tablet. */
final class TabletProcess {
    private static final String MAIN = "se.stegvis.trials.fieldday.FieldDay";
    private static final int LONGEST_MINUTES = 5;

    private final String classPath;

    /** @param classPath of the module mobile, as {@code ./stegvis} hands it over */
    TabletProcess(String classPath) {
        this.classPath = classPath;
    }

    /** Plays the day and gives the tablets' own ledger. */
    DayLedger play(URI server, String municipality, String password, Path folder)
            throws IOException, InterruptedException {
        Path ledger = Files.createDirectories(folder).resolve("ledger.json");
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(sameMachine());
        command.addAll(List.of(
                "-cp",
                classPath,
                MAIN,
                server.toString(),
                municipality,
                password,
                folder.resolve("tablets").toString(),
                ledger.toString()));
        Process tablets = new ProcessBuilder(command).inheritIO().start();
        try {
            if (!tablets.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("the tablets did not finish their day in " + LONGEST_MINUTES + " minutes");
            }
        } finally {
            tablets.destroy();
        }
        if (tablets.exitValue() != 0) {
            throw new IOException("the tablets' day ended with exit code " + tablets.exitValue()
                    + "; the cause is printed above. Class path used: " + classPath);
        }
        return DayLedger.read(ledger);
    }

    /** The language and zone given to this Java hold for the tablets too. */
    private static List<String> sameMachine() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Duser.language=")
                        || argument.startsWith("-Duser.country=")
                        || argument.startsWith("-Duser.timezone="))
                .toList();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
