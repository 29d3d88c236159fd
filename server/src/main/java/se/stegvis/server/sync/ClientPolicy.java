package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.text.PlainText;

/**
 * The policy for a change to a CLIENT: a case has one, anybody who writes in the case raises its protection, and only a
 * lead of the case's team lowers it, with a reason (decision 86).
 */
final class ClientPolicy {
    private static final String WHY = TraceField.WHY.name();

    private ClientPolicy() {}

    /** Whether the clients of the case must be known before the change is judged. */
    static boolean asksClients(Change change) {
        return Kind.CLIENT.is(change.kind());
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
    static ObjectNode stated(Change change, ObjectNode set, Doc standing, Caller caller, Instant now) {
        if (!Kind.CLIENT.is(change.kind())) {
            return set;
        }
        ObjectNode stated = Client.canonical(set).deepCopy();
        if (set.get(Client.LOWERED.name()) instanceof ObjectNode lowered) {
            ObjectNode trace = stated.putObject(Client.LOWERED.name());
            trace.put(TraceField.BY.name(), caller.account().toString()).put(TraceField.AT.name(), Claims.written(now));
            trace.set(WHY, lowered.path(WHY));
        } else if (standing.has(Client.LOWERED) && raises(set, standing)) {
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
        return Kind.CLIENT.is(change.kind()) && protection(Doc.of(change.set())) != Protection.NONE;
    }

    private static Protection protection(Doc doc) {
        return new Client(null, doc).protection();
    }

    /**
     * Refused when a number or a name that the change sets is none, or when it says what only the server says. A field
     * it leaves alone is not checked: an older record may hold a value that would be refused today.
     */
    static void checkIdentity(Change change, ObjectNode set, boolean byServer) throws Refusal {
        if (!Kind.CLIENT.is(change.kind())) {
            return;
        }
        if (set.has(Client.NUMBER_ELSEWHERE.name()) && !byServer) {
            throw Refusal.of("not-allowed");
        }
        List<Finding> findings = new Client(null, Doc.EMPTY.with(set, Kind.CLIENT.spec())).identityFindings();
        if (!findings.isEmpty()) {
            throw Refusal.of("wrong-type", findings);
        }
    }

    /** Refused when the case has another CLIENT already. */
    static void checkOnlyOne(PushContext context, Change change, Doc standing) throws Refusal {
        if (Kind.CLIENT.is(change.kind())
                && standing.equals(Doc.EMPTY)
                && context.newest(change.record()).isEmpty()) {
            boolean hasOne = context.clientsOf(change.caseId()).findAny().isPresent();
            if (hasOne) {
                throw Refusal.of("client-is-there");
            }
        }
    }

    /**
     * @param next the client as the change makes it
     * @param standing as it was
     */
    static void checkProtection(
            Caller caller, CaseRow row, PushContext context, Change change, Doc standing, CareRecord next)
            throws Refusal {
        if (!(next instanceof Client client)) {
            return;
        }
        Protection before = new Client(next.header(), standing).protection();
        boolean lowers = client.protection().isBelow(before)
                || highest(context, client).isBelow(row.holders().protection());
        boolean says = change.set().has(Client.LOWERED.name());
        if (lowers && !AccessRules.mayLowerProtection(caller, row.holders())) {
            throw Refusal.of("protection-stands");
        }
        if (lowers && isBlank(change.set())) {
            throw Refusal.of("protection-stands", List.of(Finding.of(Client.LOWERED.path(TraceField.WHY), "required")));
        }
        if (says && !lowers) {
            throw Refusal.of("protection-stands");
        }
    }

    private static boolean isBlank(ObjectNode set) {
        return !PlainText.isVisible(set.path(Client.LOWERED.name()).path(WHY).asText());
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
