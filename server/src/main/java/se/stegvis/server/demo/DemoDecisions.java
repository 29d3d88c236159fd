package se.stegvis.server.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.sync.Intake;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.Role;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;

/**
 * Open decisions in Ekdalen: two texts for one field, a note that came after a hand-over, and an
 * assignment without an answer. Sent in as from tablets and from the desk; a second time changes nothing.
 */
@Singleton
@Requires(env = DemoData.ENVIRONMENT)
class DemoDecisions {
    /** Cases of Ekdalen at the step of the assignment, where a therapist is named too. */
    private static final int DISPUTED = 21;

    private static final int HANDED_OVER = 27;
    private static final int ASSIGNED = 33;

    /** So many invented cases are needed for these to be there. */
    static final int CASES = ASSIGNED + 1;

    private final Intake intake;

    DemoDecisions(Intake intake) {
        this.intake = intake;
    }

    void settle(Municipality place, LocalDate today) {
        twoTexts(place, new InventedCase(DISPUTED, today));
        afterHandOver(place, new InventedCase(HANDED_OVER, today));
        assignment(place, new InventedCase(ASSIGNED, today));
    }

    private void twoTexts(Municipality place, InventedCase about) {
        UUID visit = about.id("second visit");
        Caller worker = caller(place, about.caseworker(), Role.CASEWORKER);
        Caller therapist = caller(place, "arbetsterapeut1", Role.OCCUPATIONAL_THERAPIST);
        push(worker, about, Kind.HOME_VISIT.name(), visit, 0, note("dispute.first"), Outcome.APPLIED);
        push(worker, about, Kind.HOME_VISIT.name(), visit, 1, note("dispute.worker"), Outcome.APPLIED);
        push(therapist, about, Kind.HOME_VISIT.name(), visit, 1, note("dispute.therapist"), Outcome.CONFLICT);
    }

    private void afterHandOver(Municipality place, InventedCase about) {
        String next = about.caseworker().equals("handlaggare1") ? "handlaggare2" : "handlaggare1";
        ObjectNode to = Json.newObject()
                .put(
                        CareCase.RESPONSIBLE.name(),
                        DemoIds.account(place.slug(), next).toString());
        push(
                caller(place, "teamledare1", Role.TEAM_LEAD),
                about,
                Kind.CASE.name(),
                about.caseId(),
                1,
                to,
                Outcome.APPLIED);
        Caller before = caller(place, about.caseworker(), Role.CASEWORKER);
        push(before, about, Kind.HOME_VISIT.name(), about.id("late visit"), 0, note("late"), Outcome.REFUSED);
    }

    private void assignment(Municipality place, InventedCase about) {
        ObjectNode set = Json.newObject()
                .put(CommonFields.STATUS.name(), "SIGNED")
                .put(
                        CommonFields.SIGNED_BY.name(),
                        DemoIds.account(place.slug(), about.caseworker()).toString())
                .put(CommonFields.HAPPENED_AT.name(), about.visitedAt().toString())
                .put(Assignment.TO.name(), "AME")
                .put(Assignment.PURPOSE.name(), DemoTexts.of("assignment"))
                .put(Assignment.STATE.name(), "SENT");
        set.putArray(Assignment.INTERVENTIONS.name()).add(InterventionKind.WORK_TRAINING.name());
        Caller worker = caller(place, about.caseworker(), Role.CASEWORKER);
        push(worker, about, Kind.ASSIGNMENT.name(), about.id("assignment"), 0, set, Outcome.APPLIED);
    }

    private static ObjectNode note(String text) {
        return Json.newObject().put(HomeVisit.OBSERVATIONS.name(), DemoTexts.of(text));
    }

    private void push(
            Caller caller,
            InventedCase about,
            String kind,
            UUID careRecord,
            int base,
            ObjectNode set,
            Outcome expected) {
        Change change = new Change(
                DemoIds.of("decision " + careRecord + " " + base + " " + caller.account()),
                careRecord,
                kind,
                about.caseId(),
                base,
                set,
                about.visitedAt().toString(),
                Optional.empty());
        ChangeResult result = intake.accept(
                        caller, new PushRequest(caller.device().orElseThrow(), List.of(change)))
                .results()
                .get(0);
        if (result.outcome() != expected) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "the demonstration's %s came to %s, not %s: %s",
                    kind,
                    result.outcome(),
                    expected,
                    result.problem()));
        }
    }

    private static Caller caller(Municipality place, String username, Role role) {
        return new Caller(
                place.id(),
                place.slug(),
                DemoIds.account(place.slug(), username),
                role,
                Set.of(DemoIds.team(place.slug())),
                Optional.of(DemoIds.of("device " + username + "@" + place.slug())));
    }
}
