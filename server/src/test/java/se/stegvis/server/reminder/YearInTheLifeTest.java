package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.server.mail.Digest;
import se.stegvis.server.mail.MailQueue;
import se.stegvis.server.mail.Mailer;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.TestServer;
import se.stegvis.server.team.Absence;
import se.stegvis.server.team.Absences;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.shared.time.SwedishTime;

/** Sixty clients, five who work, holidays, both changes of the clocks, three outages, absences, one who leaves. */
@ServerTest
class YearInTheLifeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 8, 31);
    private static final long SEED = 20_260_901;

    private final List<String> mailed = new ArrayList<>();

    @Inject
    BeanContext beans;

    @Inject
    ReminderRun run;

    @Inject
    CaseReviewRun watch;

    @Inject
    Absences absences;

    @Inject
    Transactions transactions;

    @Inject
    MailQueue queue;

    @Inject
    DueDigests digests;

    @Inject
    NoticeRepository notices;

    @Inject
    MunicipalityRepository municipalities;

    @Inject
    Accounts accounts;

    private ReminderFixture town;

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(SwedishTime.ZONE).toInstant();
    }

    /** Over Christmas, over Easter with the clocks going forward, and some days in June. */
    private static boolean isDown(LocalDate day) {
        return isWithin(day, "2026-12-23", "2026-12-27")
                || isWithin(day, "2027-03-26", "2027-03-29")
                || isWithin(day, "2027-06-10", "2027-06-12");
    }

    private static boolean isWithin(LocalDate day, String first, String last) {
        return !day.isBefore(LocalDate.parse(first)) && !day.isAfter(LocalDate.parse(last));
    }

    private void away(YearModel model, UUID who, UUID cover, String first, String last) throws SQLException {
        model.absences.add(new YearModel.ModelAbsence(who, cover, LocalDate.parse(first), LocalDate.parse(last)));
        Absence absence = new Absence(UUID.randomUUID(), who, cover, LocalDate.parse(first), LocalDate.parse(last));
        transactions.write(() -> absences.add(ReminderFixture.NUMBER, absence, town.lead, at(FIRST, 7)));
    }

    private Mailer mailer(LocalDate day) {
        return new Mailer() {
            @Override
            public boolean ready() {
                return true;
            }

            @Override
            public void send(UUID mail, String to, Digest digest, Instant now) {
                mailed.add(day + " " + to);
            }
        };
    }

    @Test
    void everyReminderOfAYearIsGivenOnceAndToTheRightPerson(TestServer server) throws SQLException {
        town = new ReminderFixture(server.database(), beans);
        List<UUID> workers = List.of(
                town.worker,
                town.other,
                town.account("handlaggare3", "CASEWORKER"),
                town.account("handlaggare4", "CASEWORKER"));
        YearModel model = new YearModel();
        model.lead = town.lead;
        away(model, workers.get(0), workers.get(1), "2026-12-21", "2027-01-06");
        away(model, workers.get(1), workers.get(2), "2027-01-04", "2027-01-10");
        away(model, workers.get(2), workers.get(3), "2027-02-15", "2027-02-21");
        away(model, town.lead, workers.get(1), "2027-05-03", "2027-05-09");
        away(model, workers.get(3), workers.get(0), "2027-07-01", "2027-07-31");
        away(model, workers.get(0), workers.get(3), "2027-07-12", "2027-07-18");
        SlowWalk walk = new SlowWalk(model, SlowWalk.HOLIDAYS, true);
        Map<String, SlowWalk> holidayTooFew = new TreeMap<>();
        for (String one : SlowWalk.HOLIDAYS) {
            Set<String> others = new HashSet<>(SlowWalk.HOLIDAYS);
            others.remove(one);
            holidayTooFew.put(one, new SlowWalk(model, others, true));
        }
        SlowWalk noCover = new SlowWalk(model, SlowWalk.HOLIDAYS, false);
        SlowWalk noHorizon = new SlowWalk(model, SlowWalk.HOLIDAYS, true);
        noHorizon.monthsAhead = 1200;
        List<SlowWalk> walks = new ArrayList<>(List.of(walk, noCover, noHorizon));
        walks.addAll(holidayTooFew.values());
        live(model, workers, walks);

        List<String> given = town.rows("SELECT CONCAT_WS('|', LOWER(HEX(record_id)), due_on, stage,"
                + " LOWER(HEX(recipient))) FROM reminder");
        Set<String> expected = withoutDashes(walk.expected);
        assertThat(expected).as("seed " + SEED).hasSizeGreaterThan(2000);
        assertThat(expected).anyMatch(one -> one.contains("|NOBODY_RESPONSIBLE_AGAIN_4|"));
        assertThat(given).as("seed " + SEED).containsExactlyInAnyOrderElementsOf(expected);
        // The comparison can say no: a holiday too few, covers left out, or dates far off counted, and it would have.
        holidayTooFew.values().removeIf(one -> withoutDashes(one.expected).equals(expected));
        assertThat(holidayTooFew.keySet()).as("noticed when left out").hasSizeGreaterThan(5);
        assertThat(new TreeSet<>(given)).isNotEqualTo(withoutDashes(noCover.expected));
        assertThat(new TreeSet<>(given)).isNotEqualTo(withoutDashes(noHorizon.expected));

        assertThat(mailed).hasSizeGreaterThan(400).doesNotHaveDuplicates();
        assertThat(mailed).allMatch(mail -> walk.isWork(LocalDate.parse(mail.substring(0, 10))), "on a working day");
        assertThat(mailed)
                .noneMatch(mail -> mail.endsWith("handlaggare4@post.test") && mail.compareTo("2027-08-03") > 0);
    }

    private void live(YearModel model, List<UUID> workers, List<SlowWalk> walks) throws SQLException {
        YearScript script = new YearScript(town, model, workers, SEED);
        script.open(FIRST, at(FIRST, 9));
        for (LocalDate day = FIRST.plusDays(1); !day.isAfter(LAST); day = day.plusDays(1)) {
            if (!isDown(day)) {
                morning(day);
                for (SlowWalk walk : walks) {
                    walk.morning(day);
                }
            }
            script.day(day, at(day, 10));
            if (day.equals(LocalDate.of(2027, 8, 2))) {
                model.left.add(workers.get(3));
                town.execute("UPDATE account SET active = FALSE WHERE id = ?", workers.get(3));
            }
        }
    }

    /** Each Monday also a second server a moment later, and once more later on: nothing is given twice. */
    private void morning(LocalDate day) {
        run.issueDue(at(day, 8));
        watch.reviewDue(at(day, 8));
        MailRun mails = new MailRun(transactions, queue, mailer(day), digests, notices, municipalities, accounts);
        mails.sendWaiting(at(day, 9));
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            run.issueDue(at(day, 8).plusSeconds(1));
            watch.reviewDue(at(day, 9));
            mails.sendWaiting(at(day, 9).plusSeconds(300));
        }
    }

    private static Set<String> withoutDashes(Set<String> walked) {
        Set<String> keys = new TreeSet<>();
        for (String one : walked) {
            String[] parts = one.split("\\|");
            keys.add(String.join("|", parts[0].replace("-", ""), parts[1], parts[2], parts[3].replace("-", "")));
        }
        return keys;
    }
}
