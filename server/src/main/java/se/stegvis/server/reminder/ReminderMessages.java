package se.stegvis.server.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The JSON of reminders. */
final class ReminderMessages {

    private ReminderMessages() {}

    /** Newest first. */
    @Serdeable
    record Reminders(List<Item> reminders) {}

    /**
     * One reminder in the app.
     *
     * @param caseId absent when the reader is only informed and may not open the case, or it is about a mail
     * @param recordId the record whose follow-up it is; absent as above
     * @param kind wire name of that record's kind; {@code MAIL} for a mail that could not be delivered
     * @param stage key of the stage, such as {@code ON_DAY} or {@code OVERDUE_WEEK_2}
     * @param stageText what the stage is called
     * @param dueOn the follow-up date
     * @param fellOn the day this reminder fell; later issued when {@code late}
     * @param open the follow-up still waits for this date
     * @param audience {@code RESPONSIBLE}, {@code TEAM_LEAD} or {@code COVER}
     * @param audienceText the same for people
     * @param rule id of the rule that made it
     * @param why the rule in words
     * @param source where the rule comes from
     * @param about for a mail: whose it was
     * @param insteadOf for a cover: for whom
     * @param reference short number of the case; absent when the client is protected from the reader
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            @Nullable UUID caseId,
            @Nullable UUID recordId,
            @Nullable String kind,
            String stage,
            String stageText,
            LocalDate dueOn,
            LocalDate fellOn,
            boolean late,
            boolean open,
            String audience,
            String audienceText,
            String rule,
            String why,
            String source,
            @Nullable UUID about,
            @Nullable UUID insteadOf,
            @Nullable String reference) {
        /** Leaves out what was written. */
        @Override
        public String toString() {
            return "Item[hidden]";
        }
    }

    /** @param why the reason, required */
    @Serdeable
    record Cancellation(@Nullable String why) {
        /** Leaves out what the person wrote. */
        @Override
        public String toString() {
            return "Cancellation";
        }
    }

    /**
     * @param newDate the new follow-up date, required, after today
     * @param reason a {@link se.stegvis.shared.record.PostponementReason}, for the figures
     * @param why the reason in words, required
     */
    @Serdeable
    record Postponement(
            @Nullable LocalDate newDate,
            @Nullable String reason,
            @Nullable String why) {
        /** Leaves out what the person wrote. */
        @Override
        public String toString() {
            return "Postponement[" + newDate + "]";
        }
    }

    /** @param outcome what became of the change to the record: APPLIED, MERGED or CONFLICT */
    @Serdeable
    record Settled(String outcome, int revision) {}
}
