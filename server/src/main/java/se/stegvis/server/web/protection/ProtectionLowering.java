package se.stegvis.server.web.protection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.approval.Approval;
import se.stegvis.server.approval.ApprovalAct;
import se.stegvis.server.approval.ApprovedAct;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.reminder.ChangeIntake;
import se.stegvis.server.team.CaseNumbers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wire.Json;

/**
 * Lowers the protection of a person once a second person has approved it, by the road that the tablets use, so that merge,
 * history and audit are there.
 */
@Singleton
class ProtectionLowering implements ApprovedAct {
    private final Transactions transactions;
    private final CaseNumbers numbers;
    private final CaseRegister register;
    private final RecordStore records;
    private final ChangeIntake intake;
    private final Clock clock;

    ProtectionLowering(
            Transactions transactions,
            CaseNumbers numbers,
            CaseRegister register,
            RecordStore records,
            ChangeIntake intake,
            Clock clock) {
        this.transactions = transactions;
        this.numbers = numbers;
        this.register = register;
        this.records = records;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * The protected case of that number, if the caller may ask for lowering its protection.
     *
     * @param number the four bytes of the case's number
     * @return empty when none of the lead's team has that number, several have, or it is not protected
     */
    Optional<UUID> find(Caller caller, byte[] number) {
        return transactions.snapshot(() -> {
            Set<UUID> numbered = numbers.cases(
                    caller.municipality(), List.of(ByteBuffer.wrap(number).getInt()));
            List<UUID> found = lowerable(caller, numbered);
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.<UUID>empty();
        });
    }

    @Override
    public ApprovalAct act() {
        return ApprovalAct.LOWER_PROTECTION;
    }

    /** @throws ProblemException 409 when it was changed meanwhile, or the requester leads the case's team no more */
    @Override
    public void carryOut(Approval approval, Caller requester) {
        List<Revision> clients = transactions.snapshot(() -> clients(requester, approval.subject()));
        if (clients.isEmpty()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "changed-meanwhile");
        }
        // Data of earlier versions may hold two clients; the one that keeps the case protected comes with the others.
        clients.forEach(client -> lower(requester, client, approval.reason()));
    }

    private List<UUID> lowerable(Caller caller, Set<UUID> cases) {
        return register.read(caller.municipality(), cases).values().stream()
                .filter(row -> AccessRules.mayLowerProtection(caller, row.holders())
                        && row.holders().protection() != Protection.NONE)
                .map(CaseRow::caseId)
                .toList();
    }

    private List<Revision> clients(Caller caller, UUID caseId) {
        List<UUID> found = lowerable(caller, Set.of(caseId));
        return records.allOfKind(caller.municipality(), found, Kind.CLIENT.name()).stream()
                .filter(client -> new Client(client.header(), client.doc()).protection() != Protection.NONE)
                .toList();
    }

    private void lower(Caller caller, Revision client, String why) {
        Instant now = clock.instant();
        ObjectNode set = Json.newObject().put(Client.PROTECTION.name(), Protection.NONE.name());
        set.putObject(Client.LOWERED.name()).put(TraceField.WHY.name(), why);
        intake.acceptToStand(
                caller,
                new Change(
                        UuidCreator.getTimeOrderedEpoch(now),
                        client.id(),
                        client.kind(),
                        client.caseId(),
                        client.number(),
                        set,
                        OffsetDateTime.ofInstant(now, SwedishTime.ZONE).toString(),
                        Optional.empty()));
    }
}
