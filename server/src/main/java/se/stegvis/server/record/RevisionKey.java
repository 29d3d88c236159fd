package se.stegvis.server.record;

import java.util.UUID;
import se.stegvis.server.database.Parameters;

/** One revision of one record. */
public record RevisionKey(UUID record, int revision) {
    /** True of its row. */
    static final String CONDITION = "(record_id = ? AND revision = ?)";

    /** Binds the placeholders of {@link #CONDITION}. */
    static void bind(Parameters values, RevisionKey key) {
        values.id(key.record).number(key.revision);
    }
}
