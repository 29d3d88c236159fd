package se.stegvis.trials.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The options of {@code bench sync}.
 *
 * @param notes what is written
 * @param warmUps rounds before those that are measured: the more, the less of Java's time goes to its compilers
 * @param peer a command of the shell that measures another system on the same work; see {@link PeerRun}
 */
record SyncOptions(Notes notes, int warmUps, Optional<String> peer) {
    private static final int WARM_UPS = 3;
    private static final String FEW = "[1-9]\\d?";
    private static final List<String> KNOWN = List.of("--records", "--warm-ups", "--peer");

    /** @throws IllegalArgumentException naming what was not understood */
    static SyncOptions read(String[] args, long seed) throws IOException {
        Deque<String> left = new ArrayDeque<>(List.of(args));
        SyncOptions options = new SyncOptions(new VisitTexts(seed), WARM_UPS, Optional.empty());
        while (!left.isEmpty()) {
            String option = left.pop();
            if (!KNOWN.contains(option)) {
                throw new IllegalArgumentException("unknown option '" + option
                        + "': there are --records FILE, --warm-ups ROUNDS and --peer COMMAND");
            }
            if (left.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value after it");
            }
            options = options.with(option, left.pop());
        }
        return options;
    }

    private SyncOptions with(String option, String value) throws IOException {
        return switch (option) {
            case "--records" -> new SyncOptions(RecordFile.read(Path.of(value)), warmUps, peer);
            case "--warm-ups" -> new SyncOptions(notes, rounds(value), peer);
            default -> new SyncOptions(notes, warmUps, Optional.of(value));
        };
    }

    private static int rounds(String value) {
        if (!value.matches(FEW)) {
            throw new IllegalArgumentException("--warm-ups is '" + value + "': give a whole number from 1 to 99");
        }
        return Integer.parseInt(value);
    }
}
