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
 * @param settledOn the Swedish day it was done or cancelled, as the device said; empty while open or when it did not say
 */
public record FollowUpState(
        Standing standing, LocalDate due, Optional<UUID> responsible, Optional<LocalDate> settledOn) {

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
        FollowUpState state = new FollowUpState(Standing.OPEN, date, record.followUpResponsible(), Optional.empty());
        for (Doc outcome : record.doc().get(CommonFields.FOLLOW_UP_OUTCOMES).values()) {
            state = state.with(outcome);
        }
        return state;
    }

    private FollowUpState with(Doc outcome) {
        Optional<FollowUpOutcome> known = outcome.get(CommonFields.OUTCOME);
        if (known.isEmpty()) {
            return this;
        }
        return switch (known.get()) {
            case DONE -> settled(Standing.DONE, outcome);
            case CANCELLED -> settled(Standing.CANCELLED, outcome);
            case POSTPONED ->
                new FollowUpState(
                        Standing.OPEN,
                        outcome.get(CommonFields.OUTCOME_NEW_DATE).orElse(due),
                        responsible,
                        Optional.empty());
        };
    }

    private FollowUpState settled(Standing how, Doc outcome) {
        return new FollowUpState(
                how, due, responsible, outcome.get(CommonFields.OUTCOME_AT).map(EventDay::of));
    }

    /** The last day that this was a date to look forward to: its due date, or the day it was settled before that. */
    LocalDate lookedForwardTo() {
        return settledOn.filter(day -> day.isBefore(due)).orElse(due);
    }
}
