package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.Text;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.record.Signer;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.record.StepChange;

/**
 * An invented client's way through a process with the records themselves: what is signed must pass its check, and each
 * step is a signed change of step that its guards let through.
 */
final class RecordWalk {
    private static final ProcessRegistry BUILT_IN = ProcessRegistry.builtIn();
    private static final UUID CASE = new UUID(1, 1);

    private final String process;
    private final List<CareRecord> records = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 11, 23);
    private Role role;
    private int written;

    RecordWalk(String process, Role role) {
        this.process = process;
        this.role = role;
        String entry =
                BUILT_IN.newest(process, today).orElseThrow().definition().entry();
        records.add(Kind.read(
                new RecordHeader(CASE, CASE, "CASE", 1),
                Text.doc(String.format(
                        Locale.ROOT,
                        "{'process':{'key':'%s','version':1},'step':'%s','opened':'%s'}",
                        process,
                        entry,
                        today))));
    }

    RecordWalk as(Role who) {
        role = who;
        return this;
    }

    RecordWalk later(int days) {
        today = today.plusDays(days);
        return this;
    }

    /** @param fields what it says, with single quotes */
    RecordWalk signs(String kind, String fields) {
        CareRecord written = write(kind, fields);
        assertThat(findings(written, List.of())).as(kind).isEmpty();
        records.add(written);
        return this;
    }

    /** An assignment is sent, and then brought into that state. */
    RecordWalk assigns(String fields, String state) {
        signs("ASSIGNMENT", fields + ",'state':'SENT'");
        CareRecord sent = records.remove(records.size() - 1);
        CareRecord answered =
                Kind.read(sent.header(), sent.doc().with(Text.json("{'state':'" + state + "'}"), sent.spec()));
        assertThat(SigningCheck.afterSigning(answered, CaseFacts.NONE)).isEmpty();
        records.add(answered);
        return this;
    }

    /** The signature is refused, and this is among the reasons. */
    RecordWalk cannotSign(String kind, String fields, String code) {
        assertThat(findings(write(kind, fields), List.of()))
                .extracting(Finding::code)
                .contains(code);
        return this;
    }

    /** A checklist of the process, answered in a dialogue. */
    RecordWalk answers(String checklist, boolean yes, String... items) {
        ObjectNode checks = Text.json("{}");
        List.of(items).forEach(item -> checks.put(item, yes));
        return signs("DIALOGUE", String.format(Locale.ROOT, "'form':'%s','checks':%s", checklist, checks));
    }

    /** @param parties what each may be told, as the record says it */
    RecordWalk lifts(String form, String parties) {
        return consent("SECRECY_LIFTED", "GIVEN", form, parties);
    }

    RecordWalk agreesToSip() {
        return consent("SIP_MAY_BE_MADE", "GIVEN", "WRITTEN", "{'REGION_PRIMARY':{}}");
    }

    RecordWalk refusesSip() {
        return consent("SIP_MAY_BE_MADE", "REFUSED", "ORAL_DOCUMENTED", "{'REGION_PRIMARY':{}}");
    }

    private RecordWalk consent(String type, String decision, String form, String parties) {
        // Drawn under its text; a hand never draws the same line twice.
        String proof = form.equals("WRITTEN")
                ? String.format(
                        Locale.ROOT,
                        "'textShown':'Får vi?','signedText':'%s','signatureStrokes':'M0 0 L9 %d'",
                        GlassSignature.textHash("Får vi?"),
                        records.size())
                : "'witness':'Sara Lindgren'";
        return signs(
                "CONSENT",
                String.format(
                        Locale.ROOT,
                        "'type':'%s','decision':'%s','form':'%s','parties':%s,'purpose':'Samordna','validFrom':'%s','validTo':'%s',%s",
                        type,
                        decision,
                        form,
                        parties,
                        today,
                        today.plusMonths(6),
                        proof));
    }

    RecordWalk refusesCare() {
        return consent("SECRECY_LIFTED", "REFUSED", "ORAL_DOCUMENTED", "{'REGION_PRIMARY':{'information':['HEALTH']}}");
    }

    /** A plan with one goal, which has been checked against these of SMARTA. */
    RecordWalk plans(String smarta) {
        return plan(String.format(
                Locale.ROOT, ",'goals':{'%s':{'text':'Arbeta halvtid','smarta':[%s]}}", new UUID(8, 8), smarta));
    }

    RecordWalk plans() {
        return plan("");
    }

    private RecordWalk plan(String more) {
        return signs(
                "SIP_PLAN",
                String.format(
                                Locale.ROOT,
                                "'calledParties':['REGION_PRIMARY'],'meetingAt':'%sT10:00:00+01:00','clientGoal':'Arbeta halvtid',"
                                        + "'overallResponsible':'MUNICIPALITY','jointFollowUp':'%s',"
                                        + "'actions':{'a':{'what':'Läkarbesök','principal':'REGION'}}",
                                today,
                                today.plusDays(60))
                        + more);
    }

    RecordWalk followsUp(String decision) {
        String rest = decision.equals("CLOSE")
                ? "'closeReason':'Målet är nått'"
                : String.format(Locale.ROOT, "'followUp':{'date':'%s'}", today.plusDays(60));
        return signs(
                "SIP_FOLLOW_UP",
                String.format(Locale.ROOT, "'plan':'%s','decision':'%s',%s", new UUID(7, 7), decision, rest));
    }

    /** No way to that step is open; these guards say so, and a change of step cannot be signed. */
    RecordWalk cannotGo(String to, String... guards) {
        StepChange change = step(to);
        List<UnmetGuard> missing = missing(change);
        assertThat(missing).isNotEmpty();
        assertThat(missing.stream().map(UnmetGuard::guard)).containsAll(List.of(guards));
        assertThat(findings(change, missing)).extracting(Finding::code).contains("guard-unmet");
        return this;
    }

    /** The change of step is signed; the case stands there from the next day. */
    RecordWalk goes(String to) {
        StepChange change = step(to);
        List<UnmetGuard> missing = missing(change);
        assertThat(missing).extracting(UnmetGuard::guard).as("to " + to).isEmpty();
        assertThat(findings(change, missing)).isEmpty();
        records.add(change);
        ObjectNode moved = careCase().doc().toNode().put("step", to);
        records.set(0, Kind.read(careCase().header(), Text.doc(moved.toString())));
        return later(1);
    }

    /** The process has ended, and the case is closed with its outcome. */
    void closes(String outcome) {
        CaseGuide guide =
                CaseGuide.of(BUILT_IN, records, Optional.of(role), today).orElseThrow();
        assertThat(guide.guide().step().ends()).isTrue();
        assertThat(guide.guide().next()).isEmpty();
        ObjectNode closed = careCase().doc().toNode();
        closed.putObject("closed").put("date", today.toString()).put("outcome", outcome);
        CareCase over = new CareCase(careCase().header(), Text.doc(closed.toString()));
        assertThat(ClosingRule.missing(BUILT_IN, over, Optional.of(role))).isEmpty();
        assertThat(over.closedOn()).contains(today);
    }

    private CareCase careCase() {
        return (CareCase) records.get(0);
    }

    private StepChange step(String to) {
        return (StepChange) write(
                "STEP",
                String.format(
                        Locale.ROOT,
                        "'process':{'key':'%s','version':1},'from':'%s','to':'%s'",
                        process,
                        careCase().step().orElseThrow(),
                        to));
    }

    private List<UnmetGuard> missing(StepChange change) {
        return StepGuards.missing(BUILT_IN, records, change, role, today);
    }

    private CareRecord write(String kind, String fields) {
        written++;
        String moment = String.format(Locale.ROOT, "%sT09:%02d:00+01:00", today, written % 60);
        return Kind.read(
                new RecordHeader(new UUID(9, written), CASE, kind, 1),
                Text.doc("{'status':'SIGNED','happenedAt':'" + moment + "'" + (fields.isEmpty() ? "" : "," + fields)
                        + "}"));
    }

    private List<Finding> findings(CareRecord one, List<UnmetGuard> missing) {
        CaseFacts facts = CaseFacts.of(records)
                .signedOn(today)
                .signedBy(new Signer(new UUID(2, role.ordinal()), role))
                .withUnmet(missing);
        return SigningCheck.of(one, facts);
    }
}
