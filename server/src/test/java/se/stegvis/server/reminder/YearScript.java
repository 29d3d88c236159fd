package se.stegvis.server.reminder;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** The actions of people during the year, drawn from a seed: the same to the model and to the server. */
final class YearScript {
    private static final int CASES = 60;

    /** Some follow-ups are so many days further ahead than others: some of them count at once, some only later. */
    private static final int FAR = 160;

    private final ReminderFixture town;
    private final YearModel model;
    private final Random random;
    private final List<UUID> workers;

    YearScript(ReminderFixture town, YearModel model, List<UUID> workers, long seed) {
        this.town = town;
        this.model = model;
        this.workers = workers;
        this.random = new Random(seed);
    }

    void open(LocalDate day, Instant now) throws SQLException {
        for (int i = 0; i < CASES; i++) {
            YearModel.ModelCase one = new YearModel.ModelCase();
            one.responsible = workers.get(i % workers.size());
            one.opened = day;
            one.assistanceSince = day.minusDays(random.nextInt(200));
            town.execute(
                    "INSERT INTO care_case (municipality, case_id, seq, team, responsible, opened)"
                            + " VALUES (?, ?, 0, ?, ?, ?)",
                    ReminderFixture.NUMBER,
                    one.id,
                    town.team,
                    one.responsible,
                    day);
            model.modelCases.add(one);
            keep(one, now);
        }
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    void day(LocalDate day, Instant now) throws SQLException {
        for (YearModel.ModelCase one : model.modelCases) {
            if (one.closed == null) {
                live(one, day, now);
            }
        }
    }

    private void live(YearModel.ModelCase one, LocalDate day, Instant now) throws SQLException {
        if (chance(0.02)) {
            int ahead = chance(0.05) ? FAR : 0;
            YearModel.Date date = new YearModel.Date(day.plusDays(ahead + random.nextInt(60)), day);
            one.dates.add(date);
            keep(one, date, now);
        }
        for (YearModel.Date date : one.dates) {
            if (date.settledOn == null && !day.isBefore(date.due.minusDays(3))) {
                settle(one, date, day, now);
            }
        }
        consents(one, day, now);
        assignments(one, day, now);
        if (chance(0.002)) {
            one.responsible = workers.get(random.nextInt(workers.size()));
            town.execute("UPDATE care_case SET responsible = ? WHERE case_id = ?", one.responsible, one.id);
            keep(one, now);
        } else if (chance(0.001)) {
            one.closed = day;
            town.execute("UPDATE care_case SET closed_on = ? WHERE case_id = ?", day, one.id);
            keep(one, now);
        }
    }

    private void settle(YearModel.ModelCase one, YearModel.Date date, LocalDate day, Instant now) throws SQLException {
        String key = String.format(Locale.ROOT, "k%03d", date.outcomes.size());
        String at = ",'at':'" + day + "T10:00:00+02:00'";
        double draw = random.nextDouble();
        if (draw < 0.06) {
            date.settledOn = day;
            date.outcomes.put(key, "{'outcome':'DONE'" + at + "}");
        } else if (draw < 0.07) {
            date.settledOn = day;
            date.outcomes.put(key, "{'outcome':'CANCELLED','why':'x'" + at + "}");
        } else if (draw < 0.10) {
            date.due = day.plusDays(1 + random.nextInt(40));
            date.knownOn = day;
            date.outcomes.put(key, "{'outcome':'POSTPONED','why':'x','newDate':'" + date.due + "'}");
        } else {
            return;
        }
        keep(one, date, now);
    }

    private void consents(YearModel.ModelCase one, LocalDate day, Instant now) throws SQLException {
        boolean none = one.consents.stream().noneMatch(consent -> !consent.ends.isBefore(day.minusDays(1)));
        if (none && chance(0.01)) {
            YearModel.Consent consent = new YearModel.Consent(day, day.plusDays(10 + random.nextInt(150)));
            one.consents.add(consent);
            keep(one, consent, now);
        }
        for (YearModel.Consent consent : one.consents) {
            if (consent.withdrawn == null && !consent.ends.isBefore(day) && chance(0.004)) {
                consent.withdrawn = day;
                keep(one, consent, now);
            }
        }
    }

    private void assignments(YearModel.ModelCase one, LocalDate day, Instant now) throws SQLException {
        if (chance(0.004)) {
            YearModel.Assignment assignment = new YearModel.Assignment(day);
            one.assignments.add(assignment);
            keep(one, assignment, now);
        }
        for (YearModel.Assignment assignment : one.assignments) {
            if (!assignment.answered && chance(0.08)) {
                assignment.answered = true;
                keep(one, assignment, now);
            }
        }
    }

    private void keep(YearModel.ModelCase one, Instant now) throws SQLException {
        String closed = one.closed == null ? "" : ",'closed':{'date':'" + one.closed + "','outcome':'WORK'}";
        town.keep(
                now,
                ReminderFixture.record(
                        "CASE",
                        one.id,
                        one.id,
                        "'opened':'" + one.opened + "','assistanceSince':'" + one.assistanceSince + "'" + closed));
    }

    private void keep(YearModel.ModelCase one, YearModel.Date date, Instant now) throws SQLException {
        String outcomes = date.outcomes.entrySet().stream()
                .map((Map.Entry<String, String> entry) -> "'" + entry.getKey() + "':" + entry.getValue())
                .collect(Collectors.joining(","));
        town.keep(
                now,
                ReminderFixture.visit(
                        date.record,
                        one.id,
                        "'followUp':{'date':'" + date.first + "'},'followUpOutcomes':{" + outcomes + "}"));
    }

    private void keep(YearModel.ModelCase one, YearModel.Consent consent, Instant now) throws SQLException {
        String withdrawn =
                consent.withdrawn == null ? "" : ",'withdrawn':{'at':'" + consent.withdrawn + "T09:00:00+02:00'}";
        town.keep(
                now,
                ReminderFixture.record(
                        "CONSENT",
                        consent.record,
                        one.id,
                        "'status':'SIGNED','type':'SECRECY_LIFTED','decision':'GIVEN','form':'WRITTEN','validFrom':'"
                                + consent.from + "','validTo':'" + consent.ends
                                + "','parties':{'AF':{'information':['HEALTH']}}" + withdrawn));
    }

    private void keep(YearModel.ModelCase one, YearModel.Assignment assignment, Instant now) throws SQLException {
        town.keep(
                now,
                ReminderFixture.record(
                        "ASSIGNMENT",
                        assignment.record,
                        one.id,
                        "'status':'SIGNED','to':'AME','happenedAt':'" + assignment.sent + "T12:00:00+02:00','state':'"
                                + (assignment.answered ? "ACCEPTED" : "SENT") + "'"));
    }
}
