package se.stegvis.server.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The expected reminders, worked out apart from the product: every day is asked about every date of every case, with
 * the holidays written down by hand. Slow and simple by intent; it shares no rule with what it judges.
 */
class SlowWalk {
    /** Days off on weekdays from September 2026 through October 2027, from an almanac. */
    static final Set<String> HOLIDAYS = Set.of(
            "2026-12-24",
            "2026-12-25",
            "2026-12-31",
            "2027-01-01",
            "2027-01-06",
            "2027-03-26",
            "2027-03-29",
            "2027-05-06",
            "2027-06-25");

    /** {@code record|day|stage|recipient} of everything that should be there. */
    final Set<String> expected = new TreeSet<>();

    /** A follow-up further ahead is none. */
    int monthsAhead = 6;

    private final YearModel model;
    private final Set<LocalDate> holidays;
    private final boolean covers;
    private final Map<String, LocalDate> told = new HashMap<>();
    private final Map<String, LocalDate> standing = new HashMap<>();

    SlowWalk(YearModel model, Set<String> holidays, boolean covers) {
        this.model = model;
        this.holidays = holidays.stream().map(LocalDate::parse).collect(Collectors.toSet());
        this.covers = covers;
    }

    boolean isWork(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    private LocalDate workDays(LocalDate day, int count) {
        LocalDate at = day;
        int left = count;
        while (left > 0) {
            at = at.plusDays(1);
            left -= isWork(at) ? 1 : 0;
        }
        return at;
    }

    /** Eight in the morning of a day on which the server runs. */
    void morning(LocalDate today) {
        for (YearModel.ModelCase one : model.modelCases) {
            if (one.closed == null) {
                one.dates.forEach(date -> date(one, date, today));
                missingDate(one, today);
                one.consents.forEach(consent -> consent(one, consent, today));
                one.assignments.forEach(assignment -> assignment(one, assignment, today));
                plan(one, today);
                nobody(one, today);
            } else {
                standing.keySet().removeIf(key -> key.endsWith(one.id.toString()));
            }
        }
    }

    private void date(YearModel.ModelCase of, YearModel.Date date, LocalDate today) {
        if (date.settledOn != null) {
            return;
        }
        String key = date.record + "|" + date.due;
        LocalDate after = told.getOrDefault(key, date.due.isAfter(date.knownOn) ? date.knownOn : date.due.minusDays(1));
        Map<LocalDate, String> mine = new LinkedHashMap<>();
        mine.put(date.due.minusDays(7), "WEEK_BEFORE");
        mine.put(date.due.minusDays(1), "DAY_BEFORE");
        mine.put(date.due, "ON_DAY");
        mine.put(date.due.plusDays(1), "OVERDUE_DAY_1");
        for (int week = 1; !date.due.plusDays(7L * week).isAfter(today); week++) {
            mine.put(date.due.plusDays(7L * week), "OVERDUE_WEEK_" + week);
        }
        tell(of, key, mine, after, today, false);
        tell(of, key, Map.of(workDays(date.due, 3), "LEAD_AFTER_3_WORKING_DAYS"), after, today, true);
        told.put(key, today);
    }

    private void missingDate(YearModel.ModelCase of, LocalDate today) {
        LocalDate last = null;
        for (YearModel.Date date : of.dates) {
            LocalDate until = date.settledOn != null && date.settledOn.isBefore(date.due) ? date.settledOn : date.due;
            boolean counts = !until.minusMonths(monthsAhead).isAfter(today);
            last = counts && (last == null || until.isAfter(last)) ? until : last;
        }
        finding(of, of.id, "NO_FUTURE_FOLLOW_UP", workDays(last == null ? of.opened : last, 1), today);
    }

    private void assignment(YearModel.ModelCase of, YearModel.Assignment one, LocalDate today) {
        LocalDate late = one.answered ? LocalDate.MAX : workDays(one.sent, 5);
        finding(of, one.record, "ASSIGNMENT_NOT_ACCEPTED", late, today);
    }

    private void plan(YearModel.ModelCase of, LocalDate today) {
        LocalDate threeMonths = of.assistanceSince.plusMonths(3);
        LocalDate law = LocalDate.of(2026, 10, 1);
        LocalDate on = threeMonths.isBefore(law) ? law : threeMonths;
        finding(of, of.id, "ACTIVITY_PLAN_DUE", of.assignments.isEmpty() ? on : LocalDate.MAX, today);
    }

    /** Seen the first morning after; the lead at once and each week, nobody else. */
    private void nobody(YearModel.ModelCase of, LocalDate today) {
        boolean nobody = model.left.contains(of.responsible);
        finding(of, of.id, "NOBODY_RESPONSIBLE", nobody ? today : LocalDate.MAX, today, true);
    }

    private void finding(YearModel.ModelCase of, UUID record, String rule, LocalDate day, LocalDate today) {
        finding(of, record, rule, day, today, false);
    }

    /** An open finding keeps its first day; the responsible each week, the lead after three working days. */
    private void finding(
            YearModel.ModelCase of, UUID record, String rule, LocalDate day, LocalDate today, boolean onlyLead) {
        String stands = rule + record + of.id;
        if (day.isAfter(today)) {
            standing.remove(stands);
            return;
        }
        boolean fresh = !standing.containsKey(stands);
        LocalDate on = standing.computeIfAbsent(stands, same -> day);
        String key = record + "|" + on;
        LocalDate after = fresh ? on.minusDays(1) : told.get(rule + key);
        Map<LocalDate, String> mine = new LinkedHashMap<>();
        mine.put(on, rule);
        for (int week = 1; !on.plusDays(7L * week).isAfter(today); week++) {
            mine.put(on.plusDays(7L * week), rule + "_AGAIN_" + week);
        }
        tell(of, key, mine, after, today, onlyLead);
        if (!onlyLead) {
            tell(of, key, Map.of(workDays(on, 3), rule + "_LEAD"), after, today, true);
        }
        told.put(rule + key, today);
    }

    private void consent(YearModel.ModelCase of, YearModel.Consent one, LocalDate today) {
        LocalDate first = one.ends.minusDays(30);
        if (one.withdrawn != null || today.isBefore(first) || today.isAfter(one.ends)) {
            return;
        }
        String key = one.record + "|" + one.ends;
        Map<LocalDate, String> mine = new LinkedHashMap<>();
        mine.put(first, "CONSENT_EXPIRES");
        mine.put(one.ends.minusDays(7), "CONSENT_EXPIRES_AGAIN");
        tell(of, key, mine, told.getOrDefault(key, first.minusDays(1)), today, false);
        told.put(key, today);
    }

    /** Of several that passed unseen, the latest only. */
    private void tell(
            YearModel.ModelCase of,
            String key,
            Map<LocalDate, String> stages,
            LocalDate after,
            LocalDate today,
            boolean toLead) {
        LocalDate latest = null;
        for (LocalDate day : stages.keySet()) {
            boolean counts = day.isAfter(after) && !day.isAfter(today);
            latest = counts && (latest == null || day.isAfter(latest)) ? day : latest;
        }
        if (latest != null) {
            for (UUID recipient : recipients(of, toLead, today)) {
                expected.add(key + "|" + stages.get(latest) + "|" + recipient);
            }
        }
    }

    private Set<UUID> recipients(YearModel.ModelCase of, boolean toLead, LocalDate today) {
        UUID own = toLead || model.left.contains(of.responsible) ? model.lead : of.responsible;
        Set<UUID> all = new HashSet<>(Set.of(own));
        UUID at = own;
        int links = 0;
        while (covers && coverOf(at, today) != null && links++ < 10) {
            at = coverOf(at, today);
        }
        boolean nobody = coverOf(at, today) != null || model.left.contains(at);
        all.add(!covers ? own : nobody ? model.lead : at);
        return all;
    }

    private UUID coverOf(UUID who, LocalDate today) {
        UUID cover = null;
        for (YearModel.ModelAbsence modelAbsence : model.absences) {
            if (modelAbsence.who().equals(who)
                    && !today.isBefore(modelAbsence.first())
                    && !today.isAfter(modelAbsence.last())) {
                cover = modelAbsence.cover();
            }
        }
        return cover;
    }
}
