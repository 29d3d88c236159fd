package se.stegvis.trials.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.wire.Json;

/** A hundred records changed on one device and fetched by another, time after time; never the same record twice. */
final class ChangedRun {
    private static final int CHANGED = 100;

    /** So often a hundred go up and come down. */
    static final int TIMES = 11;

    /** All that go up and come down. */
    static final int RECORDS = TIMES * CHANGED;

    private final BenchTablet writer;
    private final PullRun reader;
    private final List<Change> records;
    private final double[] up = new double[TIMES];
    private final double[] down = new double[TIMES];

    /**
     * @param reader of the same person, who has everything
     * @param records at their first revision
     */
    ChangedRun(BenchTablet writer, PullRun reader, List<Change> records) {
        this.writer = writer;
        this.reader = reader;
        this.records = records;
    }

    ChangedRun run() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            List<Change> changes = changes(time);
            long begin = System.nanoTime();
            writer.push(changes);
            up[time] = (System.nanoTime() - begin) / 1e6;
            begin = System.nanoTime();
            PullResponse page = reader.next();
            down[time] = (System.nanoTime() - begin) / 1e6;
            if (page.items().size() != CHANGED) {
                throw new IllegalStateException(
                        "of " + CHANGED + " changed records " + page.items().size() + " came down");
            }
        }
        Arrays.sort(up);
        Arrays.sort(down);
        return this;
    }

    /** Milliseconds of the middle push. */
    double up() {
        return up[TIMES / 2];
    }

    /** Milliseconds of the middle pull. */
    double down() {
        return down[TIMES / 2];
    }

    private List<Change> changes(int time) {
        List<Change> changes = new ArrayList<>(CHANGED);
        int step = records.size() / CHANGED;
        for (int i = 0; i < CHANGED; i++) {
            Change record = records.get(i * step + time);
            changes.add(new Change(
                    UuidCreator.getTimeOrderedEpoch(),
                    record.record(),
                    record.kind(),
                    record.caseId(),
                    1,
                    Json.newObject()
                            .put(
                                    CommonFields.CLIENT_VIEW.name(),
                                    "Jag vill hellre ses på kontoret nästa gång, nummer " + i + "."),
                    record.at(),
                    Optional.empty()));
        }
        return changes;
    }
}
