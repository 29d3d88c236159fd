package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.sync.PullItem;

/** The server's conditions on the rest of the case before it takes a signature. */
class SignedStepsTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet lead;
    private static Tablet coach;
    private UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        lead = server.tablet("teamledare1@ekdalen");
        coach = server.tablet("coach1@ekdalen");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A case of Hanna's with a coach beside her, at the first step of the process of Lysekil. */
    @BeforeEach
    void open() {
        caseId = id();
        ObjectNode fields = set("step", "0", "opened", "2026-11-01");
        fields.put("deputy", TestPeople.account(1, "coach1").toString());
        fields.putObject("process").put("key", "lysekil-fms").put("version", 1);
        applied(hanna.pushOne(change("CASE", caseId, caseId, 0, fields)));
    }

    private Change signed(String kind, String... fields) {
        return change(kind, caseId, id(), 0, set(fields).put("status", "SIGNED"));
    }

    private Change step(String from, String to, String... fields) {
        Change step = signed("STEP", fields);
        step.set().put("from", from).put("to", to);
        step.set().putObject("process").put("key", "lysekil-fms").put("version", 1);
        return step;
    }

    /** One that names every guard that is unmet at the first step, and is let through by that account. */
    private Change overriding(String account, String... fields) {
        Change step = step("0", "1", fields);
        step.set().putArray("unmetGuards").add("record:NEED_ASSESSMENT").add("record:SELF_RATING");
        step.set().put("overrideBy", TestPeople.account(1, account).toString());
        return step;
    }

    private Change rating() {
        Change rating = signed("SELF_RATING");
        rating.set().put("words", "Det går bättre.");
        return rating;
    }

    private Change assessment() {
        return signed("NEED_ASSESSMENT", "group", "RH2", "rationale", "Bedömd tillsammans.");
    }

    private Change consent() {
        Change consent = signed("CONSENT", "type", "SECRECY_LIFTED", "decision", "GIVEN", "form", "ORAL_DOCUMENTED");
        consent.set().put("purpose", "Underlag").put("witness", "Tor Ledare");
        consent.set().put("validFrom", "2026-01-01").put("validTo", "2026-12-31");
        ObjectNode care = consent.set().putObject("parties").putObject("REGION_PRIMARY");
        care.putArray("information").add("HEALTH");
        care.putArray("directions").add("TELL").add("FETCH");
        return consent;
    }

    private Change request() {
        return signed("DOCUMENT_REQUEST", "party", "REGION_PRIMARY", "sentAt", Tablet.AT);
    }

    private static ChangeResult applied(ChangeResult result) {
        assertThat(result.outcome()).as(() -> result.problem().toString()).isIn(Outcome.APPLIED, Outcome.MERGED);
        return result;
    }

    private static List<String> refused(ChangeResult result, String problem) {
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo(problem);
        return result.problem().orElseThrow().errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private PullItem.State standing() {
        return hanna.state(caseId);
    }

    @Test
    void nobodySignsInTheNameOfAnother() {
        Change forged = rating();
        forged.set().put("signedBy", id().toString());
        assertThat(hanna.push(forged)).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.problem().orElseThrow().errors())
                    .extracting(FieldError::field)
                    .containsExactly("signedBy");
        });
    }

    @Test
    void nothingIsAskedForWithoutConsentAndTheRefusalNamesWhatIsMissing() {
        ChangeResult result = hanna.pushOne(request());
        assertThat(refused(result, "incomplete")).containsExactly("consent");
        assertThat(result.problem().orElseThrow().errors().get(0).text())
                .containsIgnoringCase("samtycke")
                .containsIgnoringCase("hälsa");

        applied(hanna.pushOne(consent()));
        applied(hanna.pushOne(request()));
    }

    @Test
    void aConsentEarlierInTheSamePushCounts() {
        assertThat(hanna.push(request(), consent(), request()))
                .extracting(ChangeResult::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.APPLIED, Outcome.APPLIED);
    }

    @Test
    void theConsentOfAnotherCaseIsNone() {
        UUID first = caseId;
        applied(hanna.pushOne(consent()));
        open();
        assertThat(caseId).isNotEqualTo(first);
        refused(hanna.pushOne(request()), "incomplete");
    }

    @Test
    void anAssignmentIsReturnedWithAReasonAfterTheSignatureToo() {
        Change assignment = signed("ASSIGNMENT", "to", "AME", "purpose", "Arbetsträning");
        assignment.set().putArray("interventions").add("WORK_TRAINING");
        int base = applied(hanna.pushOne(assignment)).revision();
        UUID of = assignment.record();

        assertThat(refused(
                        coach.pushOne(change("ASSIGNMENT", caseId, of, base, set("state", "RETURNED"))), "incomplete"))
                .containsExactly("why");
        applied(coach.pushOne(change("ASSIGNMENT", caseId, of, base, set("state", "RETURNED", "why", "Flyttat."))));
    }

    @Test
    void nobodyOutsideTheBaseGroupDecides() {
        assertThat(refused(coach.pushOne(decision()), "incomplete")).containsExactly("decision");
        refused(server.tablet("admin1@ekdalen").pushOne(decision()), "not-found");
        applied(hanna.pushOne(decision()));
    }

    /** Of the base group: Hanna and her lead. */
    private Change decision() {
        Change decision = signed("BASE_GROUP_DECISION", "decision", "INCLUDE");
        ObjectNode present = decision.set().putObject("present");
        present.putObject(id().toString()).put("name", "Hanna Ek");
        present.putObject(id().toString()).put("name", "Tor Ledare");
        return decision;
    }

    @Test
    void nobodyDecidesForTheBaseGroupAlone() {
        assertThat(refused(hanna.pushOne(signed("BASE_GROUP_DECISION", "decision", "INCLUDE")), "incomplete"))
                .containsExactly("present");
    }

    @Test
    void aStepWhoseGuardsAreUnmetIsRefusedWhetherItTellsOfThemOrNot() {
        ChangeResult result = hanna.pushOne(step("0", "1"));
        assertThat(refused(result, "incomplete")).containsOnly("unmetGuards");
        assertThat(result.problem().orElseThrow().errors())
                .extracting(FieldError::text)
                .hasSize(3)
                .anyMatch(text -> text.contains("ehovsgrupp"))
                .anyMatch(text -> text.contains("genskattning"));
        Change told = step("0", "1");
        told.set().putArray("unmetGuards").add("record:NEED_ASSESSMENT").add("record:SELF_RATING");
        assertThat(refused(hanna.pushOne(told), "incomplete")).containsOnly("unmetGuards");
        assertThat(Tablet.doc(standing()).path("step").asText()).isEqualTo("0");
    }

    @Test
    void aStepWhoseGuardsAreMetIsTakenAndTheCaseFollows() {
        int before = standing().revision();
        Change step = step("0", "1", "happenedAt", "2026-11-20T10:00:00+01:00");
        List<ChangeResult> results = hanna.push(assessment(), rating(), step);
        results.forEach(SignedStepsTest::applied);

        PullItem.State moved = standing();
        assertThat(Tablet.doc(moved).path("step").asText()).isEqualTo("1");
        assertThat(moved.revision()).as("the group and the step").isEqualTo(before + 2);
        assertThat(moved.seq()).isEqualTo(results.get(2).seq() + 1);
        assertThat(Tablet.doc(moved).path("process").path("key").asText()).isEqualTo("lysekil-fms");
        assertThat(server.count("SELECT COUNT(*) FROM care_case WHERE step = '1' AND case_id = UNHEX('"
                        + caseId.toString().replace("-", "") + "')"))
                .isOne();
        assertThat(hanna.pull()).as("her own tablet hears of it too").anySatisfy(item -> assertThat(item)
                .isEqualTo(moved));
    }

    @Test
    void theStepSentAgainMovesNothingMore() {
        Change step = step("0", "1");
        hanna.push(assessment(), rating(), step);
        int revision = standing().revision();
        applied(hanna.pushOne(step));
        assertThat(standing().revision()).isEqualTo(revision);
    }

    @Test
    void aDraftOfAStepMovesNothingUntilItIsSigned() {
        hanna.push(assessment(), rating());
        Change draft = step("0", "1");
        draft.set().put("status", "DRAFT");
        applied(hanna.pushOne(draft));
        assertThat(Tablet.doc(standing()).path("step").asText()).isEqualTo("0");
        applied(hanna.pushOne(change("STEP", caseId, draft.record(), 1, set("status", "SIGNED"))));
        assertThat(Tablet.doc(standing()).path("step").asText()).isEqualTo("1");
    }

    @Test
    void whatWasWrittenInTheCaseMeanwhileStands() {
        int base = standing().revision();
        hanna.push(assessment(), rating(), step("0", "1"));
        ChangeResult merged = hanna.pushOne(change("CASE", caseId, caseId, base, set("assistanceSince", "2026-01-01")));
        assertThat(merged.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(Tablet.doc(standing()).path("step").asText()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-2", "1-2", "0-avslut"})
    void aWayThatTheProcessDoesNotHaveIsRefused(String way) {
        String[] ends = way.split("-");
        assertThat(refused(hanna.pushOne(step(ends[0], ends[1])), "incomplete")).containsOnly("unmetGuards");
    }

    @Test
    void theTeamLeadOverridesByNameAndWithAReason() {
        Change override = overriding("teamledare1", "why", "Brådskar; bedöms i eftermiddag.");
        applied(lead.pushOne(override));
        assertThat(Tablet.doc(standing()).path("step").asText()).isEqualTo("1");
        assertThat(hanna.doc(override.record()).path("overrideBy").asText())
                .isEqualTo(TestPeople.account(1, "teamledare1").toString());
    }

    @Test
    void anOverrideWithoutReasonOrInAnothersNameIsRefused() {
        assertThat(refused(lead.pushOne(overriding("teamledare1")), "incomplete"))
                .containsExactly("why");
        assertThat(refused(lead.pushOne(overriding("handlaggare1", "why", "x")), "incomplete"))
                .containsExactly("overrideBy");
        assertThat(refused(hanna.pushOne(overriding("teamledare1", "why", "x")), "incomplete"))
                .containsExactly("overrideBy");
        assertThat(refused(hanna.pushOne(overriding("handlaggare1", "why", "x")), "incomplete"))
                .containsExactly("overrideBy");
        assertThat(Tablet.doc(standing()).path("step").asText()).isEqualTo("0");
    }

    @Test
    void theLeadOfAnotherTeamLearnsNothing() {
        refused(server.tablet("teamledare1@granby").pushOne(overriding("teamledare1", "why", "x")), "not-found");
    }

    @Test
    void aTeamLeadsOwnStepIsJudgedByTheSameGuards() {
        assertThat(refused(lead.pushOne(step("0", "1")), "incomplete")).contains("unmetGuards");
        applied(hanna.pushOne(assessment()));
        applied(hanna.pushOne(rating()));
        applied(lead.pushOne(step("0", "1")));
    }

    private String group() {
        return Tablet.doc(standing()).path("needGroup").asText();
    }

    /** Else lists would read one group and the guide another, and nobody would know why. */
    @Test
    void aGroupThatIsSetIsNotWrittenOverByHand() {
        ObjectNode byHand = set("needGroup", "UNCLEAR");
        applied(hanna.pushOne(change("CASE", caseId, caseId, standing().revision(), byHand)));
        int seen = standing().revision();
        applied(hanna.pushOne(assessment()));
        String assessed = group();
        assertThat(assessed).isNotEqualTo("RH3");
        refused(
                hanna.pushOne(change("CASE", caseId, caseId, standing().revision(), set("needGroup", "RH3"))),
                "grouped-by-assessment");
        refused(hanna.pushOne(change("CASE", caseId, caseId, seen, set("needGroup", "RH3"))), "grouped-by-assessment");
        ObjectNode none = set();
        none.putNull("needGroup");
        refused(hanna.pushOne(change("CASE", caseId, caseId, standing().revision(), none)), "grouped-by-assessment");
        assertThat(group()).isEqualTo(assessed);
        applied(hanna.pushOne(change("CASE", caseId, caseId, standing().revision(), set("needGroup", assessed))));
    }

    @Test
    void aSignedAssessmentSetsTheNeedGroupOfTheCase() {
        assertThat(group()).isEmpty();
        applied(hanna.pushOne(assessment()));
        assertThat(group()).isEqualTo("RH2");
        assertThat(server.count("SELECT COUNT(*) FROM care_case WHERE need_group = 'RH2' AND case_id = UNHEX('"
                        + caseId.toString().replace("-", "") + "')"))
                .isOne();
    }

    @Test
    void aSignedConsultationSetsItToo() {
        applied(hanna.pushOne(signed("NEED_ASSESSMENT", "group", "UNCLEAR", "rationale", "Svårt att säga.")));
        assertThat(group()).isEqualTo("UNCLEAR");
        applied(hanna.pushOne(signed("CONSULTATION", "question", "Vilken insats?", "outcome", "R1")));
        assertThat(group()).isEqualTo("RH1");
    }

    @Test
    void whatHappenedLastCountsNotWhatArrivesLast() {
        applied(hanna.pushOne(
                signed("CONSULTATION", "question", "?", "outcome", "AM3", "happenedAt", "2026-11-20T10:00:00+01:00")));
        applied(hanna.pushOne(signed(
                "NEED_ASSESSMENT", "group", "RH2", "rationale", "r", "happenedAt", "2026-11-10T10:00:00+01:00")));
        assertThat(group()).isEqualTo("AM3");
    }

    @Test
    void aDraftAndAnAddendumSetNothing() {
        Change draft = signed("NEED_ASSESSMENT", "group", "RH2", "rationale", "r");
        draft.set().put("status", "DRAFT");
        applied(hanna.pushOne(draft));
        assertThat(group()).isEmpty();
        Change first = assessment();
        applied(hanna.pushOne(first));
        Change addendum = signed("NEED_ASSESSMENT", "group", "RH3");
        addendum.set().put("addendumTo", first.record().toString());
        applied(hanna.pushOne(addendum));
        assertThat(group()).isEqualTo("RH2");
    }

    private Change plan(String... fields) {
        Change plan = signed("SIP_PLAN", fields);
        plan.set().put("overallResponsible", "MUNICIPALITY").put("jointFollowUp", "2026-12-20");
        plan.set()
                .putObject("actions")
                .putObject(id().toString())
                .put("what", "Läkarbesök")
                .put("principal", "REGION");
        return plan;
    }

    private Change sipConsent(String decision) {
        Change consent = signed("CONSENT", "type", "SIP_MAY_BE_MADE", "decision", decision, "form", "ORAL_DOCUMENTED");
        consent.set().put("purpose", "SIP").put("witness", "Tor Ledare");
        consent.set().put("validFrom", "2026-11-10").put("validTo", "2026-12-31");
        ObjectNode parties = consent.set().putObject("parties");
        for (String party : new String[] {"REGION_PRIMARY", "AF"}) {
            parties.putObject(party).putArray("information").add("PLAN");
        }
        return consent;
    }

    @Test
    void noSipIsMadeWithoutThePersonsConsent() {
        ChangeResult result = hanna.pushOne(plan());
        assertThat(refused(result, "incomplete")).containsExactly("consent");
        assertThat(result.problem().orElseThrow().errors().get(0).text()).startsWith("Samtycke till SIP saknas");
        applied(hanna.pushOne(sipConsent("GIVEN")));
        applied(hanna.pushOne(plan()));
    }

    @Test
    void aSipIsJudgedByTheDayOfItsMeeting() {
        applied(hanna.pushOne(sipConsent("GIVEN")));
        assertThat(refused(hanna.pushOne(plan("meetingAt", "2026-11-09T23:30:00+01:00")), "incomplete"))
                .containsExactly("consent");
        applied(hanna.pushOne(plan("meetingAt", "2026-11-09T23:30:00Z")));
        applied(hanna.push(sipConsent("REFUSED"), plan("meetingAt", "2026-11-09T23:30:00Z"))
                .get(0));
        assertThat(refused(hanna.pushOne(plan("meetingAt", "2026-11-20T10:00:00+01:00")), "incomplete"))
                .containsExactly("consent");
    }

    private Change requestAt(String sentAt) {
        return signed("DOCUMENT_REQUEST", "party", "REGION_PRIMARY", "sentAt", sentAt);
    }

    private Change requestSignedAt(String at) {
        Change request = requestAt(at);
        return new Change(
                request.id(), request.record(), request.kind(), caseId, 0, request.set(), at, Optional.empty());
    }

    @Test
    void aRequestIsNotDatedOnAnotherDayToGetRoundAWithdrawal() {
        Change consent = consent();
        int base = applied(hanna.pushOne(consent)).revision();
        assertThat(refused(hanna.pushOne(requestAt("2027-06-01T10:00:00+02:00")), "incomplete"))
                .containsExactly("sentAt");
        ObjectNode back = set();
        back.putObject("withdrawn").put("at", "2026-11-22T08:00:00+01:00").put("parties", "ALL");
        applied(hanna.pushOne(change("CONSENT", caseId, consent.record(), base, back)));
        assertThat(refused(hanna.pushOne(requestAt(Tablet.AT)), "incomplete")).containsExactly("consent");
        assertThat(refused(hanna.pushOne(requestAt("2026-11-21T10:00:00+01:00")), "incomplete"))
                .as("written on the day after that")
                .containsExactly("sentAt");
    }

    @Test
    void whatWasSignedWithoutANetworkBeforeTheWithdrawalIsTakenInAndSeen() {
        Change consent = consent();
        int base = applied(hanna.pushOne(consent)).revision();
        ObjectNode back = set();
        back.putObject("withdrawn").put("at", "2026-11-22T08:00:00+01:00").put("parties", "ALL");
        applied(hanna.pushOne(change("CONSENT", caseId, consent.record(), base, back)));
        Change signedThen = requestSignedAt("2026-11-21T10:00:00+01:00");
        applied(hanna.pushOne(signedThen));
        assertThat(hanna.doc(signedThen.record()).path("sentAt").asText()).startsWith("2026-11-21");
    }

    @Test
    void nobodyIsCalledToASipBeforeThePersonHasAgreed() {
        Change draft =
                change("SIP_PLAN", caseId, id(), 0, set("place", "Torget 1", "meetingAt", "2026-11-27T10:00:00Z"));
        draft.set().putArray("calledParties").add("AF").add("FK");
        ChangeResult result = hanna.pushOne(draft);
        assertThat(refused(result, "called-without-consent")).containsExactly("calledParties", "meetingAt");
        assertThat(result.problem().orElseThrow().errors().get(0).text()).startsWith("Samtycke till SIP saknas");

        UUID plan = id();
        applied(hanna.pushOne(change("SIP_PLAN", caseId, plan, 0, set("place", "Torget 1", "wishes", "Min syster"))));
        applied(hanna.pushOne(sipConsent("GIVEN")));
        ObjectNode call = set("meetingAt", "2026-11-27T10:00:00Z");
        call.putArray("calledParties").add("AF");
        applied(hanna.pushOne(change("SIP_PLAN", caseId, plan, 1, call)));
        applied(hanna.pushOne(sipConsent("REFUSED")));
        ObjectNode more = set();
        more.putArray("calledParties").add("AF").add("FK");
        refused(hanna.pushOne(change("SIP_PLAN", caseId, plan, 2, more)), "called-without-consent");
        ObjectNode none = set();
        none.putNull("calledParties");
        applied(hanna.pushOne(change("SIP_PLAN", caseId, plan, 2, none)));
    }

    private ObjectNode call(String... parties) {
        ObjectNode call = set();
        List.of(parties).forEach(call.putArray("calledParties")::add);
        return call;
    }

    @Test
    void onlyThosePartiesAreCalledThatThePersonHasAgreedToMeet() {
        Change consent = sipConsent("GIVEN");
        int base = applied(hanna.pushOne(consent)).revision();
        UUID plan = id();
        assertThat(refused(
                        hanna.pushOne(change("SIP_PLAN", caseId, plan, 0, call("AF", "FK"))), "called-without-consent"))
                .containsExactly("calledParties");
        applied(hanna.pushOne(change("SIP_PLAN", caseId, plan, 0, call("REGION_PRIMARY"))));
        ObjectNode back = set();
        back.putObject("withdrawn").put("at", Tablet.AT).putArray("parties").add("AF");
        applied(hanna.pushOne(change("CONSENT", caseId, consent.record(), base, back)));
        assertThat(refused(
                        hanna.pushOne(change("SIP_PLAN", caseId, plan, 1, call("REGION_PRIMARY", "AF"))),
                        "called-without-consent"))
                .containsExactly("calledParties");
    }

    @Test
    void aCallIsNotSlippedInUnderAPastMeeting() {
        Change consent = sipConsent("GIVEN");
        int base = applied(hanna.pushOne(consent)).revision();
        UUID plan = id();
        ObjectNode back = set();
        back.putObject("withdrawn").put("at", Tablet.AT).put("parties", "ALL");
        applied(hanna.pushOne(change("CONSENT", caseId, consent.record(), base, back)));
        ObjectNode yesterday = call("AF").put("meetingAt", "2026-11-20T10:00:00Z");
        applied(hanna.pushOne(change("SIP_PLAN", caseId, plan, 0, yesterday)));
        assertThat(refused(
                        hanna.pushOne(change("SIP_PLAN", caseId, plan, 1, set().putNull("meetingAt"))),
                        "called-without-consent"))
                .containsExactly("meetingAt");
    }

    @Test
    void whatIsTakenBackAfterAPartIsAddedToIt() {
        Change consent = consent();
        ObjectNode insurer = consent.set().withObject("/parties/FK");
        insurer.putArray("information").add("HEALTH");
        insurer.putArray("directions").add("FETCH");
        int base = applied(hanna.pushOne(consent)).revision();
        ObjectNode part = set();
        part.putObject("withdrawn").put("at", Tablet.AT).putArray("parties").add("FK");
        int next = applied(hanna.pushOne(change("CONSENT", caseId, consent.record(), base, part)))
                .revision();
        applied(hanna.pushOne(request()));
        ObjectNode rest = set();
        rest.putObject("withdrawn").put("at", Tablet.AT.replace("T10:", "T11:")).put("parties", "ALL");
        applied(hanna.pushOne(change("CONSENT", caseId, consent.record(), next, rest)));
        assertThat(hanna.doc(consent.record()).path("withdrawn").path("parties").asText())
                .isEqualTo("ALL");
        assertThat(refused(hanna.pushOne(request()), "incomplete")).containsExactly("consent");
    }

    /** The clock of the device is a year ahead, or stands where clocks begin. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-12-01T10:00:00+01:00", "1970-01-01T00:00:00Z"})
    void whatIsTakenBackCountsFromItsAcceptanceAtTheLatestAndNotBeforeItWasGiven(String at) {
        Change consent = consent();
        consent.set().put("happenedAt", "2026-11-20T09:00:00+01:00");
        int base = applied(hanna.pushOne(consent)).revision();
        ObjectNode back = set();
        back.putObject("withdrawn").put("at", at).put("parties", "ALL");
        applied(hanna.pushOne(change("CONSENT", caseId, consent.record(), base, back)));
        assertThat(hanna.doc(consent.record()).path("withdrawn").path("at").asText())
                .as("the server's day")
                .startsWith("2026-11-23");
        assertThat(refused(hanna.pushOne(requestSignedAt("2026-11-23T09:00:00+01:00")), "incomplete"))
                .containsExactly("consent");
    }

    @Test
    void theTeamLeadHearsAPersonWhoTakesConsentBackAndDecidesWithTheBaseGroup() {
        Change consent = consent();
        int base = applied(hanna.pushOne(consent)).revision();
        ObjectNode back = set();
        back.putObject("withdrawn").put("at", Tablet.AT).put("parties", "ALL");
        applied(lead.pushOne(change("CONSENT", caseId, consent.record(), base, back)));
        assertThat(refused(hanna.pushOne(request()), "incomplete")).containsExactly("consent");
        Change note = signed("HOME_VISIT", "observations", "x");
        assertThat(refused(lead.pushOne(note), "not-allowed")).isEmpty();
    }

    @Test
    void nobodyOutsideTheMunicipalityGetsAnAssignmentWithoutConsent() {
        Change toPrimaryCare = signed("ASSIGNMENT", "to", "REGION_PRIMARY", "state", "SENT", "purpose", "Bedömning");
        toPrimaryCare.set().putArray("interventions").add("INVESTIGATION");
        assertThat(refused(hanna.pushOne(toPrimaryCare), "incomplete")).containsExactly("to");
        applied(hanna.pushOne(consent()));
        Change again = signed("ASSIGNMENT", "to", "REGION_PRIMARY", "state", "SENT", "purpose", "Bedömning");
        again.set().putArray("interventions").add("INVESTIGATION");
        applied(hanna.pushOne(again));
    }
}
