package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.text.StatedReason;
import se.stegvis.shared.time.SwedishTime;

/**
 * The policy for a change to a CLIENT: a case has one, anybody who writes in the case raises its protection, and only a
 * lead of the case's team lowers it, with a reason and when a second person has approved it (decisions 86 and 143).
 */
final class ClientPolicy {
    private static final String WHY = TraceField.WHY.name();

    private ClientPolicy() {}

    /** Whether the clients of the case must be known before the change is judged. */
    static boolean asksClients(Change change) {
        return Kind.CLIENT.is(change.kind());
    }

    /** Whether it must be known that a second person has approved the change. */
    static boolean asksApproval(Change change) {
        return Kind.CLIENT.is(change.kind()) && change.set().has(Client.LOWERED.name());
    }

    /** Whether the change does nothing but lower protection: a lead may send it who does not see the case. */
    static boolean onlyLowers(Change change) {
        return Kind.CLIENT.is(change.kind())
                && !change.set().isEmpty()
                && AccessRules.PROTECTION_FIELDS.containsAll(names(change.set()));
    }

    /**
     * The fields of the change, with who lowered the protection and when in the server's words; raising takes the trace
     * away.
     */
    static ObjectNode stated(PushedChange pushed, ObjectNode set) {
        if (!pushed.is(Kind.CLIENT)) {
            return set;
        }
        ObjectNode stated = Client.canonical(set).deepCopy();
        if (set.get(Client.LOWERED.name()) instanceof ObjectNode lowered) {
            ObjectNode trace = stated.putObject(Client.LOWERED.name());
            trace.put(TraceField.BY.name(), pushed.caller().account().toString())
                    .put(TraceField.AT.name(), ServerAttribution.written(pushed.receivedAt()));
            trace.set(WHY, lowered.path(WHY));
        } else if (pushed.storedDoc().has(Client.LOWERED) && raises(set, pushed.storedDoc())) {
            stated.putNull(Client.LOWERED.name());
        }
        return stated.equals(set) ? set : stated;
    }

    private static boolean raises(ObjectNode set, Doc standing) {
        Doc next = Doc.EMPTY.with(set, Kind.CLIENT.spec());
        return next.has(Client.PROTECTION) && protection(standing).isBelow(protection(next));
    }

    /** Whether a change, written upon who knows what, says that the client is protected. */
    static boolean raises(Change change) {
        return Kind.CLIENT.is(change.kind()) && protection(Doc.owning(change.set())) != Protection.NONE;
    }

    private static Protection protection(Doc doc) {
        return new Client(null, doc).protection();
    }

    /** The case has no other CLIENT. */
    static Optional<Refusal> oneClient(PushedChange pushed, PushContext context) {
        boolean isSecond = pushed.is(Kind.CLIENT)
                && pushed.stored().isEmpty()
                && context.clientsOf(pushed.caseId()).findAny().isPresent();
        return Refusal.when(isSecond, "client-is-there");
    }

    /**
     * A number or a name that the change sets is one, and it says nothing that only the server says. A field it leaves
     * alone is not checked: an older record may hold a value that would be refused today.
     */
    static Optional<Refusal> identity(Candidate candidate, PushContext context) {
        if (!candidate.pushed().is(Kind.CLIENT)) {
            return Optional.empty();
        }
        if (candidate.set().has(Client.NUMBER_ELSEWHERE.name())
                && !candidate.pushed().author().isServer()) {
            return Optional.of(Refusal.of("not-allowed"));
        }
        Client said = new Client(null, Doc.EMPTY.with(candidate.set(), Kind.CLIENT.spec()));
        return Refusal.on(said.identityFindings(SwedishTime.day(candidate.receivedAt())), "wrong-type");
    }

    /** Protection is lowered by a lead of the case's team, who says why, when a second person has approved it. */
    static Optional<Refusal> protection(Candidate candidate, PushContext context) {
        if (!(candidate.next() instanceof Client client)) {
            return Optional.empty();
        }
        CaseHolders holders = candidate.row().holders();
        ObjectNode set = candidate.pushed().set();
        boolean lowers = client.protection().isBelow(protection(candidate.storedDoc()))
                || highest(context, client).isBelow(holders.protection());
        boolean says = set.has(Client.LOWERED.name());
        if (lowers && AccessRules.mayLowerProtection(candidate.pushed().caller(), holders)) {
            if (!saysWhy(set)) {
                return Optional.of(Refusal.of(
                        "protection-stands",
                        List.of(Finding.of(Client.LOWERED.path(TraceField.WHY), "reason-length"))));
            }
            return Refusal.when(!context.isLoweringApproved(candidate.row().caseId()), "protection-stands");
        }
        return Refusal.when(lowers || says, "protection-stands");
    }

    private static boolean saysWhy(ObjectNode set) {
        return StatedReason.of(set.path(Client.LOWERED.name()).path(WHY).textValue())
                .fits();
    }

    /** The protection of a case: data of earlier versions may hold two clients, of whom the more protected counts. */
    static Protection highest(PushContext context, Client client) {
        UUID id = client.header().id();
        return context.clientsOf(client.header().caseId())
                .filter(other -> !other.header().id().equals(id))
                .map(Client::protection)
                .reduce(client.protection(), Protection::or);
    }

    private static List<String> names(ObjectNode set) {
        return set.properties().stream().map(entry -> entry.getKey()).toList();
    }
}
