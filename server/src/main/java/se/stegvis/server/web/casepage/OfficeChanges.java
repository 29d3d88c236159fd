package se.stegvis.server.web.casepage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.record.Revision;
import se.stegvis.server.reminder.ChangeIntake;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.web.page.Pages;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wire.Json;

/**
 * Changes from a desk, each as one change by the road that the tablets use; access, merge and audit are there. A change
 * that is refused, or that another stands before, ends with 409 and says so.
 */
@Singleton
class OfficeChanges {
    private final ChangeIntake intake;
    private final Transactions transactions;
    private final CaseRegister register;
    private final Clock clock;

    OfficeChanges(ChangeIntake intake, Transactions transactions, CaseRegister register, Clock clock) {
        this.intake = intake;
        this.transactions = transactions;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Where a person is led after a change of a case: to its page, or to the list, which says so, when the change took the
     * case from them.
     *
     * @param query of the case's page, such as {@code done=true}
     */
    HttpResponse<?> then(Caller caller, UUID caseId, String query) {
        boolean mayRead = transactions
                .snapshot(() -> Optional.ofNullable(
                        register.read(caller.municipality(), List.of(caseId)).get(caseId)))
                .filter(row -> AccessRules.mayRead(caller, row.holders()))
                .isPresent();
        return Pages.then(mayRead ? "/web/cases/" + caseId + "?" + query : "/web/cases?handedOver=true");
    }

    /** @param deputy another deputy with the same change; empty leaves who it is */
    void handOver(Caller caller, UUID caseId, int base, UUID responsible, Optional<UUID> deputy) {
        ObjectNode set = Json.newObject().put(CareCase.RESPONSIBLE.name(), responsible.toString());
        deputy.ifPresent(other -> set.put(CareCase.DEPUTY.name(), other.toString()));
        send(caller, Kind.CASE, caseId, caseId, base, set);
    }

    void takeOver(Caller caller, UUID caseId, int base, String why) {
        ObjectNode set = Json.newObject()
                .put(CareCase.RESPONSIBLE.name(), caller.account().toString());
        set.putObject(CareCase.TAKEN_OVER.name()).put(TraceField.WHY.name(), why);
        send(caller, Kind.CASE, caseId, caseId, base, set);
    }

    void nameDeputy(Caller caller, UUID caseId, int base, UUID deputy) {
        send(caller, Kind.CASE, caseId, caseId, base, Json.newObject().put(CareCase.DEPUTY.name(), deputy.toString()));
    }

    /**
     * @param client the record of the client; empty makes one
     * @param number empty takes it away
     */
    void otherNumber(Caller caller, UUID caseId, Optional<UUID> client, int base, ObjectNode number) {
        ObjectNode set = Json.newObject();
        if (number.isEmpty()) {
            set.putNull(Client.OTHER_NUMBER.name());
        } else {
            set.set(Client.OTHER_NUMBER.name(), number);
        }
        UUID careRecord = client.orElseGet(() -> UuidCreator.getTimeOrderedEpoch(clock.instant()));
        send(caller, Kind.CLIENT, careRecord, caseId, base, set);
    }

    void answerAssignment(
            Caller caller, UUID caseId, UUID assignment, int base, AssignmentState state, Optional<String> why) {
        ObjectNode set = Json.newObject().put(Assignment.STATE.name(), state.name());
        why.ifPresent(text -> set.put(Assignment.WHY.name(), text));
        send(caller, Kind.ASSIGNMENT, assignment, caseId, base, set);
    }

    /** @param chosen path to the value that is chosen; paths left out stay as they are */
    void settle(Caller caller, Revision revision, UUID conflict, Map<String, JsonNode> chosen) {
        ObjectNode set = Conflicts.settle(revision.doc(), revision.view().spec(), conflict, chosen);
        send(caller, revision.kind(), revision.id(), revision.caseId(), revision.number(), set);
    }

    private void send(Caller caller, Kind kind, UUID careRecord, UUID caseId, int base, ObjectNode set) {
        send(caller, kind.name(), careRecord, caseId, base, set);
    }

    private void send(Caller caller, String kind, UUID careRecord, UUID caseId, int base, ObjectNode set) {
        Instant now = clock.instant();
        Change change = new Change(
                UuidCreator.getTimeOrderedEpoch(now),
                careRecord,
                kind,
                caseId,
                base,
                set,
                OffsetDateTime.ofInstant(now, SwedishTime.ZONE).toString(),
                Optional.empty());
        intake.acceptToStand(caller, change);
    }

    /** The revision that the form was made from. */
    static int revision(String written) {
        if (!written.matches("\\d{1,9}")) {
            throw outdated("revision");
        }
        return Integer.parseInt(written);
    }

    /**
     * For a form or field that the page of now would not send as it came: only a page that is too old does. A choice that
     * a person left out is asked for where it is made instead.
     *
     * @param field of the form, or the form
     */
    static ProblemException outdated(String field) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                Problems.of("incomplete-answer", Problems.field(field, "incomplete-answer.page")));
    }
}
