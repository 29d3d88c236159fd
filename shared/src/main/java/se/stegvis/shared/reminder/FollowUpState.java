package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.record.Doc;

/**
 * How a record's follow-up stands after everything that has been said about it.
 *
 * @param standing whether it still waits
 * @param due the day it is, or last was, due
 * @param responsible who was named; empty means the one responsible for the case
 */
public record FollowUpState(Standing standing, LocalDate due, Optional<UUID> responsible) {

    /** Whether a follow-up still waits. */
    public enum Standing {
        OPEN,
        DONE,
        CANCELLED
    }

    /** Empty when the record has no follow-up date, or is a draft: what is not signed obliges nobody. */
    public static Optional<FollowUpState> of(CareRecord record) {
        boolean counts = record.signed() || !record.spec().signable();
        return counts ? record.followUpDate().map(date -> after(record, date)) : Optional.empty();
    }

    /** Outcomes in the order they were added; a postponement moves the date, the last one decides. */
    private static FollowUpState after(CareRecord record, LocalDate date) {
        FollowUpState state = new FollowUpState(Standing.OPEN, date, record.followUpResponsible());
        for (Doc outcome : record.doc().map(CommonFields.FOLLOW_UP_OUTCOMES).values()) {
            state = state.with(outcome);
        }
        return state;
    }

    private FollowUpState with(Doc outcome) {
        Optional<FollowUpOutcome> known = outcome.choice("outcome", FollowUpOutcome.class);
        if (known.isEmpty()) {
            return this;
        }
        return switch (known.get()) {
            case DONE -> new FollowUpState(Standing.DONE, due, responsible);
            case CANCELLED -> new FollowUpState(Standing.CANCELLED, due, responsible);
            case POSTPONED ->
                new FollowUpState(Standing.OPEN, outcome.date("newDate").orElse(due), responsible);
        };
    }
}
