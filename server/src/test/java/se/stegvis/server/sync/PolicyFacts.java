package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.RevisionOrigin;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.HolderCandidates;
import se.stegvis.server.team.Role;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** A change for each problem of each policy of {@code docs/push-policies.md}, in a case that the caseworker holds. */
final class PolicyFacts {
    private static final UUID CASE = Tablet.id();
    private static final UUID RECORD = Tablet.id();
    private static final UUID EARLIER = Tablet.id();
    private static final UUID TEAM = Tablet.id();
    private static final UUID HANNA = Tablet.id();
    private static final UUID LEAD = Tablet.id();
    private static final UUID OTHER = Tablet.id();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String FMS = "'process':{'key':'lysekil-fms','version':1}";

    private static final String COMPLETE =
            "'status':'SIGNED','purpose':'PLANNED_FOLLOW_UP','entry':'LET_IN','observations':'Allt väl.'";

    private final List<PolicyFact> facts = new ArrayList<>();
    private final Map<UUID, LoggedChange> answered = new HashMap<>();
    private final Map<UUID, Revision> newest = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();
    private final Set<UUID> heldBefore = new HashSet<>();
    private Optional<CaseRow> row = Optional.empty();
    private Submission by = by(HANNA, Role.CASEWORKER, Optional.empty());

    static List<PolicyFact> all() {
        PolicyFacts facts = new PolicyFacts();
        facts.protocol();
        facts.leavers();
        facts.access();
        facts.clients();
        facts.cases();
        facts.signatures();
        return facts.facts;
    }

    private void protocol() {
        aCase();
        refused("known-kind", "unknown-kind*", change("DREAM", "{}"));
        refused("types", "wrong-type", visit("{'observations':5}"));
        refused("own-name", "incomplete", visit("{'signedBy':'" + OTHER + "'}"));
        Change following =
                new Change(Tablet.id(), RECORD, "HOME_VISIT", CASE, 0, json("{}"), Tablet.AT, Optional.of(EARLIER));
        refused("predecessor", "deferred", following);
        answered("signed-record");
        refused("predecessor", "predecessor-refused", following);
        answered("handed-over");
        refused("predecessor", "handed-over", following);
    }

    private void leavers() {
        Submission gone = by(HANNA, Role.CASEWORKER, Optional.of(NOW));
        nothing();
        by = gone;
        refused("former-employee", "not-found", visit("{}"));
        erased.add(CASE);
        refused("former-employee", "erased", visit("{}"));
        aCase();
        by = gone;
        refused("former-employee", "handed-over", visit("{}"));
        by = by(HANNA, Role.CASEWORKER, Optional.of(NOW.minusSeconds(86_400)));
        refused("former-employee", "account-ended", visit("{}"));
    }

    private void access() {
        nothing();
        refused("case-found", "not-found", visit("{}"));
        erased.add(CASE);
        refused("case-found", "erased", visit("{}"));
        aCase();
        refused("record-found", "not-found", change("HOME_VISIT", 3, "{}"));
        refused("record-found", "wrong-shape", change("CASE", "{}"));
        refused("server-fields", "not-allowed", visit("{'attachmentsReceived':{}}"));
        by = by(LEAD, Role.TEAM_LEAD, Optional.empty());
        refused("permitted", "not-allowed", visit("{'observations':'Allt väl.'}"));
        by = by(OTHER, Role.CASEWORKER, Optional.empty());
        heldBefore.add(CASE);
        refused("permitted", "handed-over", visit("{'observations':'Allt väl.'}"));
        nothing();
        by = by(OTHER, Role.ADMIN, Optional.empty());
        refused("may-open", "not-allowed", ofCase(0, "{}"));
    }

    private void clients() {
        aCase();
        refused("client-identity", "not-allowed", change("CLIENT", "{'numberElsewhere':true}"));
        refused("client-identity", "wrong-type", change("CLIENT", "{'personalNumber':'191212121213'}"));
        stored("CLIENT", RECORD, "{'protection':'PROTECTED_REGISTRATION'}");
        refused("protection", "protection-stands", change("CLIENT", 1, "{'protection':'NONE'}"));
        aCase();
        stored("CLIENT", OTHER, "{}");
        refused("one-client", "client-is-there", change("CLIENT", "{}"));
    }

    private void cases() {
        aCase();
        stored("CASE", CASE, "{" + FMS + ",'step':'1','needGroup':'RH3'}");
        refused("case-keys", "wrong-key", ofCase(1, "{'step':'Steg ett!'}"));
        refused("moved-by-step", "moved-by-step", ofCase(1, "{'step':'2'}"));
        refused("grouped-by-assessment", "grouped-by-assessment", ofCase(1, "{'needGroup':null}"));
        String closed = "{'closed':{'date':'2026-11-20','outcome':'MOVED'}}";
        refused("closing", "closed-before-the-end", ofCase(1, closed));
        refused("holders", "unfit-holder", ofCase(1, "{'deputy':'" + OTHER + "'}"));
        aCase();
        stored("CASE", CASE, "{}");
        refused("case-keys", "wrong-key*", ofCase(1, "{'needGroup':'RH99'}"));
        refused("beginning", "begins-elsewhere", ofCase(1, "{" + FMS + ",'step':'avslut'}"));
        stored("ASSIGNMENT", RECORD, "{'status':'SIGNED','signedBy':'" + HANNA + "','to':'AME'}");
        refused("own-assignment", "own-assignment", change("ASSIGNMENT", 1, "{'state':'ACCEPTED'}"));
    }

    private void signatures() {
        aCase();
        refused("signature", "incomplete", visit("{'status':'SIGNED'}"));
        refused("signature", "incomplete*", visit("{" + COMPLETE.replace("LET_IN", "OF_A_NEWER_VERSION") + "}"));
        refused("step-known", "incomplete", change("STEP", "{'status':'SIGNED','from':'1','to':'saknas'}"));
        refused("sip-call", "called-without-consent", change("SIP_PLAN", "{'calledParties':['AF']}"));
        stored("HOME_VISIT", RECORD, "{'status':'SIGNED','observations':'Allt väl.'}");
        refused("signed-lock", "signed-record", change("HOME_VISIT", 1, "{'observations':'Annat.'}"));
        String cancelled = "{'followUpOutcomes':{'a':{'outcome':'CANCELLED'}}}";
        refused("follow-up-answer", "incomplete-answer", change("HOME_VISIT", 1, cancelled));
        newest.clear();
        refused("dates", "wrong-date*", visit("{" + COMPLETE + ",'happenedAt':'2026-12-24T10:00:00+01:00'}"));
        refused("dates", "wrong-date", visit("{" + COMPLETE + ",'followUp':{'date':'2026-11-01','what':'Möte'}}"));
    }

    private void refused(String policy, String problem, Change change) {
        ReadRecords records = ReadRecords.of(Map.of(), newest, Map.of(), List.of(), Map.of());
        Map<UUID, CaseRow> cases = row.map(one -> Map.of(CASE, one)).orElse(Map.of());
        PushSnapshot snapshot = new PushSnapshot(
                cases,
                erased,
                heldBefore,
                Set.of(),
                Set.of(),
                answered,
                records,
                HolderCandidates.ReadWorkplace.NOBODY,
                Optional.of(ProcessRegistry.builtIn()));
        facts.add(new PolicyFact(policy, problem, by, change, snapshot));
    }

    /** No case, and the caseworker pushes. */
    private void nothing() {
        answered.clear();
        newest.clear();
        erased.clear();
        heldBefore.clear();
        row = Optional.empty();
        by = by(HANNA, Role.CASEWORKER, Optional.empty());
    }

    /** Only a case of the caseworker's in a process. */
    private void aCase() {
        nothing();
        CaseHolders holders = new CaseHolders(
                1, CASE, Optional.of(TEAM), Optional.of(HANNA), Optional.empty(), Optional.empty(), Protection.NONE);
        CaseRow.Summary summary = new CaseRow.Summary(
                Optional.of(new ProcessRef("lysekil-fms", 1)),
                Optional.of("1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        row = Optional.of(new CaseRow(holders, 7, false, summary));
    }

    private void stored(String kind, UUID careRecord, String fields) {
        RecordHeader header = new RecordHeader(careRecord, CASE, kind, 1);
        RevisionOrigin origin =
                new RevisionOrigin(HANNA, Role.CASEWORKER.name(), Optional.empty(), Tablet.id(), Tablet.AT, NOW);
        Doc doc = Doc.EMPTY.with(json(fields), Kind.of(kind).orElseThrow().spec());
        newest.put(careRecord, new Revision(header, 1, fields.contains("SIGNED"), origin, false, doc));
    }

    private void answered(String problem) {
        ChangeResult refused = ChangeResult.refused(EARLIER, Problems.of(problem));
        answered.put(EARLIER, new LoggedChange(EARLIER, HANNA, RECORD, CASE, 0, Optional.empty(), refused));
    }

    private static Submission by(UUID account, Role role, Optional<Instant> leftAt) {
        Caller caller = new Caller(1, "ekdalen", account, role, Set.of(TEAM), Optional.empty());
        Author author =
                new Author(account, role.name(), Optional.of(OTHER), Author.As.WRITER, Optional.empty(), leftAt);
        return new Submission(caller, author, OTHER, NOW);
    }

    private static Change visit(String set) {
        return change("HOME_VISIT", set);
    }

    private static Change ofCase(int base, String set) {
        return Tablet.change("CASE", CASE, CASE, base, json(set));
    }

    private static Change change(String kind, String set) {
        return change(kind, 0, set);
    }

    private static Change change(String kind, int base, String set) {
        return Tablet.change(kind, CASE, RECORD, base, json(set));
    }

    private static ObjectNode json(String text) {
        try {
            return Json.object(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        } catch (MalformedMessage e) {
            throw new AssertionError(text, e);
        }
    }
}
