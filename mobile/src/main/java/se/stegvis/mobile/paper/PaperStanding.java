package se.stegvis.mobile.paper;

import java.util.List;
import se.stegvis.shared.record.Finding;

/**
 * All that the page of a paper shows of the records. While it is the same, a sync leaves the page as it is.
 *
 * @param missing why it may not go there
 * @param allowed why it may go there, as a key of the texts
 */
record PaperStanding(PaperDocument sheet, List<Finding> missing, String allowed) {
    PaperStanding {
        missing = List.copyOf(missing);
    }

    /** Leaves out what is written. */
    @Override
    public String toString() {
        return "PaperStanding[" + missing.size() + "]";
    }
}
