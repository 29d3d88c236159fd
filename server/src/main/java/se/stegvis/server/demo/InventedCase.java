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
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.ProcessField;
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
        changes.add(change(Kind.CASE.name(), caseId(), careCase()));
        changes.add(change(Kind.CLIENT.name(), id("client"), client()));
        if (index % 3 != 2) {
            changes.add(change(Kind.HOME_VISIT.name(), id("visit"), homeVisit()));
        }
        standing()
                .assignment()
                .ifPresent(set -> changes.add(change(Kind.ASSIGNMENT.name(), id("activity"), activity(set))));
        return changes;
    }

    /** The assignment is taken on by its receiver, so that nobody waits for an answer; empty when there is none. */
    Optional<SentChange> answer() {
        return standing()
                .assignment()
                .map(set -> new Change(
                        id("answer ASSIGNMENT"),
                        id("activity"),
                        Kind.ASSIGNMENT.name(),
                        caseId(),
                        1,
                        Json.newObject().put(Assignment.STATE.name(), "ACCEPTED"),
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
                .filter(set -> !Assignment.isOutside(
                        Party.valueOf(set.path(Assignment.TO.name()).asText())))
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
                .put(CareCase.CLIENT.name(), id("client").toString())
                .put(CareCase.TEAM.name(), DemoIds.team(slug()).toString())
                .put(CareCase.RESPONSIBLE.name(), responsible())
                .put(CareCase.STEP.name(), standing().step())
                .put(CareCase.NEED_GROUP.name(), standing().group().name())
                .put(
                        CareCase.ASSISTANCE_SINCE.name(),
                        today.minusMonths(3 + index % 30).toString())
                .put(CareCase.OPENED.name(), today.minusDays(20 + index).toString());
        ProcessRef process = standing().process();
        set.set(CareCase.PROCESS.name(), ProcessField.write(process));
        if (standing().step().equals("3b") || standing().step().equals("4") || isTakenOnInside()) {
            set.put(
                    CareCase.OCCUPATIONAL_THERAPIST.name(),
                    DemoIds.account(slug(), DemoPeople.THERAPIST).toString());
        }
        return set;
    }

    private ObjectNode client() {
        ObjectNode set = Json.newObject()
                .put(Client.PERSONAL_NUMBER.name(), TestPersons.number(index))
                .put(Client.GIVEN_NAME.name(), DemoTexts.oneOf("given", index))
                .put(Client.FAMILY_NAME.name(), DemoTexts.oneOf("family", index / 3))
                .put("testPerson", true)
                .put(Client.PHONE.name(), String.format(Locale.ROOT, "070-174 06 %02d", 5 + index % 90))
                .put(Client.ADDRESS.name(), DemoTexts.oneOf("street", index) + " " + (1 + index))
                .put(Client.INTERPRETER.name(), index % 9 == 5);
        Protection protection = index == PROTECTED ? Protection.PROTECTED_REGISTRATION : Protection.NONE;
        set.put(Client.PROTECTION.name(), protection.name());
        if (hasChild()) {
            set.putObject(Client.HOUSEHOLD.name())
                    .putObject(id("child").toString())
                    .put(Client.MEMBER_RELATION.name(), "CHILD")
                    .put(Client.MEMBER_BIRTH_YEAR.name(), today.getYear() - 6 - index % 8);
        }
        return set;
    }

    private ObjectNode homeVisit() {
        OffsetDateTime start = visitedAt();
        ObjectNode set = Json.newObject()
                .put(CommonFields.STATUS.name(), "SIGNED")
                .put(CommonFields.SIGNED_BY.name(), responsible())
                .put(CommonFields.HAPPENED_AT.name(), start.toString())
                .put(HomeVisit.PURPOSE.name(), "PLANNED_FOLLOW_UP")
                .put(HomeVisit.ANNOUNCED.name(), true)
                .put(HomeVisit.ENTRY.name(), "LET_IN")
                .put(HomeVisit.START.name(), start.toString())
                .put(HomeVisit.END.name(), start.plusMinutes(50).toString())
                .put(HomeVisit.OBSERVATIONS.name(), DemoTexts.of("observations"))
                .put(HomeVisit.CLIENT_SAYS.name(), DemoTexts.of("client-says"))
                .put(HomeVisit.ASSESSMENT.name(), DemoTexts.of("assessment"))
                .put(HomeVisit.AGREEMENTS.name(), DemoTexts.of("agreements"));
        if (hasChild()) {
            set.put(HomeVisit.CHILDREN_SITUATION.name(), DemoTexts.of("children"));
        }
        set.putObject(CommonFields.FOLLOW_UP.name())
                .put(CommonFields.FOLLOW_UP_DATE.name(), followUpOn().toString())
                .put(CommonFields.FOLLOW_UP_RESPONSIBLE.name(), responsible())
                .put(CommonFields.FOLLOW_UP_WHAT.name(), DemoTexts.of("follow-up"));
        return set;
    }

    private ObjectNode activity(ObjectNode set) {
        return set.put(CommonFields.STATUS.name(), "SIGNED")
                .put(CommonFields.SIGNED_BY.name(), responsible())
                .put(CommonFields.HAPPENED_AT.name(), visitedAt().toString())
                .put(Assignment.PURPOSE.name(), DemoTexts.of("activity"))
                .put(Assignment.STATE.name(), "SENT");
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
