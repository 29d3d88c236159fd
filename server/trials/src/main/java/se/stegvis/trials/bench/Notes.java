package se.stegvis.trials.bench;

import java.util.List;
import java.util.UUID;
import se.stegvis.shared.sync.Change;

/** The texts written during a measurement. */
interface Notes {

    /** New records, spread over the cases in turn. */
    List<Change> fresh(int count, List<UUID> cases);

    /** Where they come from, for the report. */
    String source();
}
