package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.time.FollowUpHorizon;

/**
 * The state of a record's follow-up after everything that has been said about it.
 *
 * @param standing whether it still waits
 * @param due the day it is, or last was, due
 * @param responsible who was named; empty means the one responsible for the case
 * @param settledOn the Swedish day it was done or cancelled, as the device said; empty while open or when it did not
 *     say
 * @param confirmed whether a person has said that this day is meant although it lies far off
 */
public record FollowUpState(
        Standing standing,
        LocalDate due,
        Optional<UUID> responsible,
        Optional<LocalDate> settledOn,
        boolean confirmed) {

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
        FollowUpState state = first(record, date);
        for (Doc outcome : outcomes(record)) {
            state = state.with(outcome);
        }
        return state;
    }

    private static FollowUpState first(CareRecord record, LocalDate date) {
        boolean confirmed = record.followUpConfirmed().filter(date::equals).isPresent();
        return new FollowUpState(Standing.OPEN, date, record.followUpResponsible(), Optional.empty(), confirmed);
    }

    private static Collection<Doc> outcomes(CareRecord record) {
        return record.doc().get(CommonFields.FOLLOW_UP_OUTCOMES).values();
    }

    private FollowUpState with(Doc outcome) {
        Optional<FollowUpOutcome> known = outcome.get(CommonFields.OUTCOME);
        if (known.isEmpty()) {
            return this;
        }
        return switch (known.get()) {
            case DONE -> settled(Standing.DONE, outcome);
            case CANCELLED -> settled(Standing.CANCELLED, outcome);
            case POSTPONED -> postponed(outcome);
        };
    }

    private FollowUpState settled(Standing how, Doc outcome) {
        return new FollowUpState(
                how, due, responsible, outcome.get(CommonFields.OUTCOME_AT).map(EventDay::of), confirmed);
    }

    private FollowUpState postponed(Doc outcome) {
        LocalDate next = outcome.get(CommonFields.OUTCOME_NEW_DATE).orElse(due);
        boolean meant = outcome.get(CommonFields.FOLLOW_UP_CONFIRMED)
                .filter(next::equals)
                .isPresent();
        return new FollowUpState(Standing.OPEN, next, responsible, Optional.empty(), meant);
    }

    /** Whether it waits and its day is near enough to be one to look forward to, or late. */
    public boolean isAhead(LocalDate today) {
        return standing == Standing.OPEN && FollowUpHorizon.reaches(due, today);
    }

    /** Whether it waits on a day too far off to be looked forward to, and a person has said that this is meant. */
    public boolean isMeantFarOff(LocalDate today) {
        return standing == Standing.OPEN && confirmed && !FollowUpHorizon.reaches(due, today);
    }

    /**
     * The last day until which a date of the record was one to look forward to, through all that became of it: its due
     * day, or the day on which it was done, cancelled or put off before that. A date that was too far off on that day
     * never was one, so cancelling it begins nothing anew (decision 105). Empty when the record never had such a date.
     */
    static Optional<LocalDate> lookedForwardTo(CareRecord record, LocalDate today) {
        if (of(record).isEmpty()) {
            return Optional.empty();
        }
        FollowUpState state = first(record, record.followUpDate().orElseThrow());
        Optional<LocalDate> latest = Optional.empty();
        for (Doc outcome : outcomes(record)) {
            if (state.standing == Standing.OPEN) {
                Optional<LocalDate> ended = outcome.get(CommonFields.OUTCOME_AT).map(EventDay::of);
                LocalDate due = state.due;
                LocalDate until = ended.filter(due::isAfter).orElse(due);
                latest = later(latest, state.near(ended.orElse(today)).map(near -> until));
            }
            state = state.with(outcome);
        }
        return state.standing == Standing.OPEN ? later(latest, state.near(today)) : latest;
    }

    /** The due day, when it is near enough on that day. */
    private Optional<LocalDate> near(LocalDate day) {
        return Optional.of(due).filter(date -> FollowUpHorizon.reaches(date, day));
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.filter(day -> other.filter(day::isBefore).isEmpty()).or(() -> other);
    }
}
