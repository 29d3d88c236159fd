package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.reminder.CaseFindings;
import se.stegvis.shared.reminder.FollowUpState;
import se.stegvis.shared.reminder.ReminderRules;
import se.stegvis.shared.time.SwedishTime;

/** Keeps {@code follow_up} in step with the records, inside the transaction that takes them in. */
@Singleton
public final class ReminderPlanner {
    private final ReminderRules rules;
    private final FollowUpStore table;
    private final CaseReviewQueue watches;

    ReminderPlanner(SwedishCalendar calendar, FollowUpStore table, CaseReviewQueue watches) {
        this.table = table;
        this.watches = watches;
        this.rules = new ReminderRules(calendar);
    }

    /**
     * Projects the follow-up dates of records just stored, and has their cases looked at. A few batches of statements whatever the number of records;
     * nothing for records without a follow-up.
     *
     * @param records the newest state of each; drafts may be among them and are passed over
     */
    public void plan(int municipality, List<CareRecord> records, Instant now) {
        LocalDate today = SwedishTime.day(now);
        List<FollowUpRow> dated = new ArrayList<>();
        List<UUID> undated = new ArrayList<>();
        List<CareCase> cases = new ArrayList<>();
        for (CareRecord record : records) {
            FollowUpState.of(record)
                    .ifPresentOrElse(
                            state -> dated.add(row(record, state, today)), () -> collectUndated(record, undated));
            if (record instanceof CareCase careCase) {
                cases.add(careCase);
            }
        }
        table.noteMoves(municipality, putOff(records, dated), today);
        table.project(municipality, dated);
        table.cancel(municipality, undated);
        Map<Boolean, List<UUID>> byClosed = cases.stream()
                .collect(Collectors.partitioningBy(
                        careCase -> careCase.closedOn().isPresent(),
                        Collectors.mapping(CareCase::id, Collectors.toList())));
        table.close(municipality, byClosed.get(true));
        table.reopen(municipality, byClosed.get(false), today);
        Set<UUID> touched = records.stream()
                .filter(CaseFindings::concern)
                .map(record -> record.header().caseId())
                .collect(Collectors.toSet());
        watches.touch(municipality, touched, today);
    }

    /** Those whose date was moved by an answer: only they can have been put off. */
    private static List<FollowUpRow> putOff(List<CareRecord> records, List<FollowUpRow> dated) {
        Map<UUID, CareRecord> byId =
                records.stream().collect(Collectors.toMap(CareRecord::id, Function.identity(), (one, later) -> later));
        return dated.stream()
                .filter(FollowUpRow::open)
                .filter(row -> !byId.get(row.header().id())
                        .followUpDate()
                        .equals(Optional.of(row.state().due())))
                .toList();
    }

    /** Only a living record can lose its date; a signed one is locked, a draft never had a row. */
    private static void collectUndated(CareRecord record, List<UUID> undated) {
        if (!record.spec().signable()) {
            undated.add(record.id());
        }
    }

    private FollowUpRow row(CareRecord record, FollowUpState state, LocalDate today) {
        LocalDate look = rules.firstLook(state.due(), today);
        return new FollowUpRow(record.header(), state, look);
    }
}
