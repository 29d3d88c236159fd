package se.stegvis.server.reminder;

import java.time.LocalDate;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.reminder.FollowUpState;

/**
 * The values to store about one record's follow-up.
 *
 * @param firstLook the day from which its stages count
 */
record FollowUpRow(RecordHeader header, FollowUpState state, LocalDate firstLook) {

    boolean open() {
        return state.standing() == FollowUpState.Standing.OPEN;
    }
}
