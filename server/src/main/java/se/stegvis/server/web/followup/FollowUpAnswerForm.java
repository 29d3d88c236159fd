package se.stegvis.server.web.followup;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.reminder.FollowUpAnswer;
import se.stegvis.server.web.page.FormText;
import se.stegvis.server.web.worklist.DayField;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.record.PostponementReason;

/**
 * The form of what became of a follow-up, as it was typed.
 *
 * @param due the day that the form was made for, as {@code 2026-12-01}
 * @param newDate a text that {@link DayField} reads; {@code newDateChosen} is the one of several that it can mean
 */
@Serdeable
record FollowUpAnswerForm(
        @Nullable @Size(max = BodySizes.CHOSEN) String due,
        @Nullable @Size(max = BodySizes.CHOSEN) String outcome,
        @Nullable @Size(max = BodySizes.CHOSEN) String reasonKey,
        @Nullable @Size(max = BodySizes.WRITTEN) String why,
        @Nullable @Size(max = BodySizes.WRITTEN) String newDate,
        @Nullable @Size(max = BodySizes.CHOSEN) String newDateChosen) {
    static final String NEW_DATE = CommonFields.OUTCOME_NEW_DATE.name();

    /** A thing that is wrong with the form, or missing in it. */
    enum Fault {
        OUTCOME,
        NO_DATE,
        /** The field of the date says what. */
        DATE_UNREAD,
        PASSED,
        REASON,
        WHY,
        LONG
    }

    /** Code points of the words. */
    static final int LONGEST = 500;

    FollowUpAnswerForm {
        due = due == null ? "" : due;
        outcome = outcome == null ? "" : outcome;
        reasonKey = reasonKey == null ? "" : reasonKey;
        why = FormText.of(why);
        newDate = newDate == null ? "" : newDate;
        newDateChosen = newDateChosen == null ? "" : newDateChosen;
    }

    /** Nothing is typed yet; most that are asked about were done. */
    static FollowUpAnswerForm empty(String due) {
        return new FollowUpAnswerForm(due, FollowUpOutcome.DONE.name(), "", "", "", "");
    }

    DayField day(Names names) {
        return DayField.of(NEW_DATE, newDate, newDateChosen, names);
    }

    Optional<FollowUpOutcome> readOutcome() {
        return Arrays.stream(FollowUpOutcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst();
    }

    Optional<PostponementReason> readReason() {
        return Arrays.stream(PostponementReason.values())
                .filter(one -> one.name().equals(reasonKey))
                .findFirst();
    }

    /** The first thing that is wrong; empty when nothing is. */
    Optional<Fault> wrong(DayField day, Names names) {
        Optional<FollowUpOutcome> said = readOutcome();
        if (said.isEmpty()) {
            return Optional.of(Fault.OUTCOME);
        }
        if (why.codePointCount(0, why.length()) > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        return switch (said.get()) {
            case DONE -> Optional.empty();
            case CANCELLED -> why.isEmpty() ? Optional.of(Fault.WHY) : Optional.empty();
            case POSTPONED -> wrongMove(day, names);
        };
    }

    private Optional<Fault> wrongMove(DayField day, Names names) {
        if (day.day().isEmpty()) {
            return Optional.of(day.sentence().isEmpty() ? Fault.NO_DATE : Fault.DATE_UNREAD);
        }
        if (!day.day().get().isAfter(names.today())) {
            return Optional.of(Fault.PASSED);
        }
        if (readReason().isEmpty()) {
            return Optional.of(Fault.REASON);
        }
        return readReason().get().asksForWords() && why.isEmpty() ? Optional.of(Fault.WHY) : Optional.empty();
    }

    /** The answer of a form in which nothing is wrong. Parts that its outcome does not ask for are left out. */
    FollowUpAnswer answer(DayField day) {
        FollowUpOutcome said = readOutcome().orElseThrow();
        boolean moved = said == FollowUpOutcome.POSTPONED;
        return new FollowUpAnswer(
                said,
                readReason().filter(one -> moved),
                Optional.of(why).filter(text -> !text.isEmpty()),
                day.day().filter(one -> moved),
                moved && !newDateChosen.isEmpty());
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "FollowUpAnswerForm[hidden]";
    }
}
