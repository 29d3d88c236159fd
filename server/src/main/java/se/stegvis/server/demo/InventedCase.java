package se.stegvis.server.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wire.Json;

/**
 * One invented client and case, given by a number: need groups, steps, households and follow-up dates go round, so that
 * each occurs.
 *
 * @param index from 0
 * @param today the day the demonstration begins
 */
record InventedCase(int index, LocalDate today) {
    private static final ZoneId ZONE = SwedishTime.ZONE;
    private static final int PROTECTED = 13;
    /** Some are overdue when the demonstration begins, as in life. */
    private static final int FOLLOW_UPS_BEGIN = -4;

    private static final int FOLLOW_UPS_SPAN = 45;

    /** Four of five live in Ekdalen. */
    String slug() {
        return index % 5 == 4 ? "granby" : "ekdalen";
    }

    /** The person responsible: in Gävle's routine a coach, as it says. */
    String caseworker() {
        if (standing().process().key().equals("gavle-sjukdom")) {
            return DemoPeople.COACH;
        }
        return index / 2 % 2 == 0 ? "handlaggare1" : "handlaggare2";
    }

    /** Everything that is known of the case, as its caseworker would have sent it. */
    List<SentChange> changes() {
        List<SentChange> changes = new ArrayList<>();
        changes.add(change("CASE", caseId(), careCase()));
        changes.add(change("CLIENT", id("client"), client()));
        if (index % 3 != 2) {
            changes.add(change("HOME_VISIT", id("visit"), homeVisit()));
        }
        standing().assignment().ifPresent(set -> changes.add(change("ASSIGNMENT", id("activity"), activity(set))));
        return changes;
    }

    /** The assignment is taken on by its receiver, so that nobody waits for an answer; empty when there is none. */
    Optional<SentChange> answer() {
        return standing()
                .assignment()
                .map(set -> new Change(
                        id("answer ASSIGNMENT"),
                        id("activity"),
                        "ASSIGNMENT",
                        caseId(),
                        1,
                        Json.newObject().put("state", "ACCEPTED"),
                        visitedAt().toString(),
                        Optional.empty()));
    }

    /** Who writes the answer: the municipality's own unit itself, for another authority the caseworker. */
    String receiver() {
        return isTakenOnInside() ? DemoPeople.THERAPIST : caseworker();
    }

    private boolean isTakenOnInside() {
        return standing()
                .assignment()
                .filter(set ->
                        !Assignment.isOutside(Party.valueOf(set.path("to").asText())))
                .isPresent();
    }

    UUID caseId() {
        return id("case");
    }

    private DemoSituation standing() {
        return DemoSituation.of(index);
    }

    private boolean hasChild() {
        return index % 4 == 1;
    }

    private ObjectNode careCase() {
        ObjectNode set = Json.newObject()
                .put("client", id("client").toString())
                .put("team", DemoIds.team(slug()).toString())
                .put("responsible", responsible())
                .put("step", standing().step())
                .put("needGroup", standing().group().name())
                .put("assistanceSince", today.minusMonths(3 + index % 30).toString())
                .put("opened", today.minusDays(20 + index).toString());
        ProcessRef process = standing().process();
        set.putObject("process").put("key", process.key()).put("version", process.version());
        if (standing().step().equals("3b") || standing().step().equals("4") || isTakenOnInside()) {
            set.put(
                    "occupationalTherapist",
                    DemoIds.account(slug(), DemoPeople.THERAPIST).toString());
        }
        return set;
    }

    private ObjectNode client() {
        ObjectNode set = Json.newObject()
                .put("personalNumber", TestPersons.number(index))
                .put("givenName", DemoTexts.oneOf("given", index))
                .put("familyName", DemoTexts.oneOf("family", index / 3))
                .put("testPerson", true)
                .put("phone", String.format(Locale.ROOT, "070-174 06 %02d", 5 + index % 90))
                .put("address", DemoTexts.oneOf("street", index) + " " + (1 + index))
                .put("interpreter", index % 9 == 5);
        Protection protection = index == PROTECTED ? Protection.PROTECTED_REGISTRATION : Protection.NONE;
        set.put("protection", protection.name());
        if (hasChild()) {
            set.putObject("household")
                    .putObject(id("child").toString())
                    .put("relation", "CHILD")
                    .put("birthYear", today.getYear() - 6 - index % 8);
        }
        return set;
    }

    private ObjectNode homeVisit() {
        OffsetDateTime start = visitedAt();
        ObjectNode set = Json.newObject()
                .put("status", "SIGNED")
                .put("signedBy", responsible())
                .put("happenedAt", start.toString())
                .put("purpose", "PLANNED_FOLLOW_UP")
                .put("announced", true)
                .put("entry", "LET_IN")
                .put("start", start.toString())
                .put("end", start.plusMinutes(50).toString())
                .put("observations", DemoTexts.of("observations"))
                .put("clientSays", DemoTexts.of("client-says"))
                .put("assessment", DemoTexts.of("assessment"))
                .put("agreements", DemoTexts.of("agreements"));
        if (hasChild()) {
            set.put("childrenSituation", DemoTexts.of("children"));
        }
        set.putObject("followUp")
                .put("date", followUpOn().toString())
                .put("responsible", responsible())
                .put("what", DemoTexts.of("follow-up"));
        return set;
    }

    private ObjectNode activity(ObjectNode set) {
        return set.put("status", "SIGNED")
                .put("signedBy", responsible())
                .put("happenedAt", visitedAt().toString())
                .put("purpose", DemoTexts.of("activity"))
                .put("state", "SENT");
    }

    private LocalDate followUpOn() {
        return today.plusDays(FOLLOW_UPS_BEGIN + index * 7L % FOLLOW_UPS_SPAN);
    }

    /** Before the day on which it is followed up. */
    OffsetDateTime visitedAt() {
        LocalDate usual = today.minusDays(2 + index % 12);
        LocalDate latest = followUpOn().minusDays(2);
        return (latest.isBefore(usual) ? latest : usual)
                .atTime(LocalTime.of(9 + index % 6, 15))
                .atZone(ZONE)
                .toOffsetDateTime();
    }

    private String responsible() {
        return DemoIds.account(slug(), caseworker()).toString();
    }

    private Change change(String kind, UUID careRecord, ObjectNode set) {
        return new Change(
                id("change " + kind),
                careRecord,
                kind,
                caseId(),
                0,
                set,
                visitedAt().toString(),
                Optional.empty());
    }

    UUID id(String what) {
        return DemoIds.of(what + " " + index);
    }
}
