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
 * @param peer a command of the shell that measures another system on the same work; see {@link PeerRun}
 */
record SyncOptions(Notes notes, Optional<String> peer) {

    /** @throws IllegalArgumentException naming what was not understood */
    static SyncOptions read(String[] args, long seed) throws IOException {
        Deque<String> left = new ArrayDeque<>(List.of(args));
        SyncOptions options = new SyncOptions(new VisitTexts(seed), Optional.empty());
        while (!left.isEmpty()) {
            String option = left.pop();
            if (!List.of("--records", "--peer").contains(option)) {
                throw new IllegalArgumentException(
                        "unknown option '" + option + "': there are --records FILE and --peer COMMAND");
            }
            if (left.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value after it");
            }
            String value = left.pop();
            options = option.equals("--records")
                    ? new SyncOptions(RecordFile.read(Path.of(value)), options.peer)
                    : new SyncOptions(options.notes, Optional.of(value));
        }
        return options;
    }
}
