package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.visit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.team.Accounts;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** Every open case has somebody: whoever holds it works there now, in a role that fits (decision 85). */
class HoldersTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet hugo;
    private static Tablet lead;
    private UUID caseId;

    @BeforeAll
    static void start() throws java.sql.SQLException {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        hugo = server.tablet("handlaggare2@ekdalen");
        lead = server.tablet("teamledare1@ekdalen");
        server.bean(Accounts.class).add(left(), "x");
        try (var connection = server.connection();
                var ended =
                        connection.prepareStatement("UPDATE account SET active = FALSE WHERE username = 'slutad'")) {
            ended.executeUpdate();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        caseId = hanna.openCase();
    }

    private static se.stegvis.server.team.Account left() {
        return new se.stegvis.server.team.Account(
                1,
                TestPeople.account(1, "slutad"),
                "slutad",
                "Sluta Redan",
                java.util.Optional.empty(),
                se.stegvis.server.team.Role.CASEWORKER,
                java.util.Set.of(TestPeople.team(1, 1)),
                true);
    }

    /** Ids in {@code <…>}: an account by its user name, {@code g:} one of Granby, {@code t1} a team, {@code gt1} one of Granby. */
    private static ObjectNode json(String quoted) {
        java.util.regex.Matcher names =
                java.util.regex.Pattern.compile("<([^>]*)>").matcher(quoted);
        String filled = names.replaceAll(found -> person(found.group(1)).toString());
        try {
            return Json.object(filled.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        } catch (MalformedMessage wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static UUID person(String name) {
        return switch (name) {
            case "t1" -> TestPeople.team(1, 1);
            case "t2" -> TestPeople.team(1, 2);
            case "gt1" -> TestPeople.team(2, 1);
            case "nobody" -> new UUID(7, 7);
            default -> name.startsWith("g:") ? TestPeople.account(2, name.substring(2)) : TestPeople.account(1, name);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'responsible':'<admin1>'} | responsible",
                "{'responsible':'<g:handlaggare1>'} | responsible",
                "{'responsible':'<nobody>'} | responsible",
                "{'responsible':null} | responsible",
                "{'responsible':'<slutad>'} | responsible",
                "{'responsible':'<arbetsterapeut1>'} | responsible",
                "{'responsible':'<t1>'} | responsible",
                "{'responsible':'<teamledare1>'} | responsible",
                "{'team':'<gt1>'} | team",
                "{'team':'<nobody>'} | team",
                "{'team':null} | team",
                "{'team':null,'responsible':null} | team",
                "{'team':'<gt1>','responsible':'<g:handlaggare1>'} | team",
                "{'occupationalTherapist':'<handlaggare2>'} | occupationalTherapist",
                "{'occupationalTherapist':'<coach1>'} | occupationalTherapist",
                "{'occupationalTherapist':'<g:arbetsterapeut1>'} | occupationalTherapist",
                "{'deputy':'<teamledare1>'} | deputy",
                "{'deputy':'<handlaggare1>'} | deputy",
                "{'deputy':'<admin1>'} | deputy",
                "{'responsible':'<handlaggare2>','deputy':'<slutad>'} | deputy",
            })
    void sec5_aCaseIsGivenToNobodyWhoCannotHaveIt(String fields, String field) {
        ChangeResult result = lead.pushOne(change("CASE", caseId, caseId, 1, json(fields)));
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo("unfit-holder");
        assertThat(result.problem().orElseThrow().errors())
                .extracting(error -> error.field())
                .contains(field);
        assertThat(hanna.doc(caseId).path("responsible").asText())
                .isEqualTo(person("handlaggare1").toString());
        assertThat(hanna.doc(caseId).path("team").asText())
                .isEqualTo(person("t1").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'responsible':'<admin1>'}",
                "{'responsible':'<g:handlaggare1>'}",
                "{'responsible':null}",
                "{'responsible':'<teamledare1>'}",
                "{'deputy':'<slutad>'}",
                "{'occupationalTherapist':'<handlaggare2>'}",
            })
    void sec5_nobodyWhoCannotHaveItIsOfferedBesideWhoHas(String fields) {
        lead.pushOne(change(
                "CASE",
                caseId,
                caseId,
                1,
                json("{'responsible':'<coach1>','deputy':'<handlaggare2>',"
                        + "'occupationalTherapist':'<arbetsterapeut1>'}")));
        ChangeResult stale = lead.pushOne(change("CASE", caseId, caseId, 1, json(fields)));
        assertThat(stale.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(stale.problem().orElseThrow().name()).isEqualTo("unfit-holder");
        assertThat(lead.doc(caseId).has("conflicts")).isFalse();
        assertThat(lead.pushOne(change("CASE", caseId, caseId, 1, json("{'responsible':'<handlaggare3>'}")))
                        .outcome())
                .as("one who can have it waits for a decision")
                .isEqualTo(Outcome.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'responsible':'<handlaggare2>'}",
                "{'responsible':'<coach1>'}",
                "{'team':'<t2>','responsible':'<handlaggare3>'}",
                "{'responsible':'<handlaggare3>'}",
                "{'occupationalTherapist':'<arbetsterapeut1>'}",
                "{'deputy':'<coach1>'}",
                "{'deputy':'<handlaggare3>','responsible':'<handlaggare2>'}"
            })
    void sec5_aCaseIsGivenToWhoeverFits(String fields) {
        assertThat(lead.pushOne(change("CASE", caseId, caseId, 1, json(fields))).outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'occupationalTherapist':'<handlaggare3>'}",
                "{'occupationalTherapist':'<g:arbetsterapeut1>'}",
                "{'deputy':'<admin1>'}",
                "{'deputy':'<slutad>'}"
            })
    void sec18_aCaseIsOpenedWithNobodyWhoCannotHaveIt(String fields) {
        UUID other = id();
        ChangeResult result = hanna.pushOne(change("CASE", other, other, 0, json(fields)));
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo("unfit-holder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'responsible':'<teamledare1>'}",
                "{'responsible':'<teamledare1>','takenOver':{'why':'  '}}",
                "{'responsible':'<handlaggare2>','takenOver':{'why':'Någon annan'}}"
            })
    void sec18_aLeadOpensNoCaseQuietlyForThemselves(String fields) {
        UUID other = id();
        assertThat(lead.pushOne(change("CASE", other, other, 0, json(fields)))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("unfit-holder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "Sjuk",
                "kort skäl",
                ".  .   .    .     .",
                "a\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200Bb"
            })
    void sec18_aReasonForATakeOverIsAsLongAsTheWebAsks(String why) {
        ObjectNode takes = set("responsible", person("teamledare1").toString());
        takes.putObject("takenOver").put("why", why);
        ChangeResult result = lead.pushOne(change("CASE", caseId, caseId, 1, takes));
        assertThat(result.problem().orElseThrow().errors()).singleElement().satisfies(error -> assertThat(error.text())
                .contains("minst tio tecken"));
    }

    @Test
    void sec18_aLeadWritesOnceTheCaseIsVisiblyTakenOver() {
        assertThat(lead.pushOne(visit(caseId, id(), 0, "observations", "x"))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("not-allowed");
        ObjectNode takes = json("{'responsible':'<teamledare1>',"
                + "'takenOver':{'why':'Hanna är sjuk','by':'<handlaggare2>','at':'1999-01-01T00:00:00Z'}}");
        assertThat(lead.pushOne(change("CASE", caseId, caseId, 1, takes)).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(lead.pushOne(visit(caseId, id(), 0, "observations", "x")).outcome())
                .isEqualTo(Outcome.APPLIED);
        ObjectNode told = (ObjectNode) lead.doc(caseId).path("takenOver");
        assertThat(told.path("by").asText()).isEqualTo(person("teamledare1").toString());
        assertThat(told.path("at").asText()).doesNotContain("1999");
        assertThat(server.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'TAKEN_OVER' AND case_id = X'"
                        + caseId.toString().replace("-", "") + "'"))
                .isOne();
    }

    @Test
    void sec5_aClosedCaseIsNotOpenedAgainWithoutSomebodyWhoWorksThere() {
        UUID own = id();
        UUID gone = person("slutad");
        hanna.push(change("CASE", own, own, 0, json("{'closed':{'date':'2026-11-20','outcome':'MOVED'}}")));
        assertThat(server.count("SELECT COUNT(*) FROM care_case WHERE closed_on IS NOT NULL AND case_id = X'"
                        + own.toString().replace("-", "") + "'"))
                .isOne();
        assertThat(lead.pushOne(change("CASE", own, own, 1, json("{'responsible':null}")))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(lead.pushOne(change("CASE", own, own, 2, json("{'closed':null}")))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("unfit-holder");
        assertThat(lead.pushOne(change("CASE", own, own, 2, json("{'closed':null,'responsible':'" + gone + "'}")))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(lead.pushOne(change("CASE", own, own, 2, json("{'closed':null,'responsible':'<handlaggare2>'}")))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void web2_theDeputyOfAProtectedCaseReadsWritesAndHandsItOver() {
        hanna.push(change("CASE", caseId, caseId, 1, json("{'deputy':'<handlaggare2>'}")));
        hanna.push(change("CLIENT", caseId, id(), 0, set("protection", "PROTECTED_REGISTRATION")));
        assertThat(lead.another().states()).noneMatch(state -> state.caseId().equals(caseId));
        assertThat(hugo.another().states()).anyMatch(state -> state.caseId().equals(caseId));
        assertThat(hugo.pushOne(visit(caseId, id(), 0, "observations", "x")).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(hanna.pushOne(change("CASE", caseId, caseId, 2, json("{'deputy':null}")))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("unfit-holder");
        assertThat(hugo.pushOne(change(
                                "CASE",
                                caseId,
                                caseId,
                                2,
                                json("{'responsible':'<handlaggare2>','deputy':'<coach1>'}")))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(hanna.another().states()).noneMatch(state -> state.caseId().equals(caseId));
    }

    @ParameterizedTest
    @CsvSource({
        "deputy, handlaggare2, TEAM_LEAD",
        "deputy, handlaggare2, OCCUPATIONAL_THERAPIST",
        "occupationalTherapist, arbetsterapeut1, CASEWORKER",
        "occupationalTherapist, arbetsterapeut1, TEAM_LEAD"
    })
    void sec18_whoeverGetsAnotherRoleHasOnlyWhatThatRoleIsNamedFor(String field, String username, String role)
            throws java.sql.SQLException {
        lead.push(change("CASE", caseId, caseId, 1, json("{'" + field + "':'<" + username + ">'}")));
        hanna.push(change("CLIENT", caseId, id(), 0, set("protection", "PROTECTED_REGISTRATION")));
        String before = field.equals("deputy") ? "CASEWORKER" : "OCCUPATIONAL_THERAPIST";
        UUID note = id();
        assertThat(server.tablet(username + "@ekdalen")
                        .pushOne(visit(caseId, note, 0, "observations", "x"))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        role(username, role);
        try {
            Tablet changed = server.tablet(username + "@ekdalen");
            assertThat(changed.states()).noneMatch(state -> state.caseId().equals(caseId));
            assertThat(changed.pushOne(visit(caseId, id(), 0, "observations", "written before"))
                            .problem()
                            .orElseThrow()
                            .name())
                    .as("kept for whoever holds the case")
                    .isEqualTo("handed-over");
            assertThat(hanna.another().states())
                    .filteredOn(state ->
                            state.caseId().equals(caseId) && state.kind().equals("HOME_VISIT"))
                    .extracting(state -> state.record())
                    .containsExactly(note);
        } finally {
            role(username, before);
        }
    }

    private static void role(String username, String role) throws java.sql.SQLException {
        try (var connection = server.connection();
                var named = connection.prepareStatement(
                        "UPDATE account SET role = ? WHERE municipality = 1 AND username = ?")) {
            named.setString(1, role);
            named.setString(2, username);
            named.executeUpdate();
        }
    }

    @Test
    void sec18_theDeputyOfAProtectedCaseDoesNotStayTheOnlyOne() {
        hanna.push(change("CASE", caseId, caseId, 1, json("{'deputy':'<handlaggare2>'}")));
        hanna.push(change("CLIENT", caseId, id(), 0, set("protection", "PROTECTED_REGISTRATION")));
        for (Tablet holder : List.of(hanna, hugo)) {
            ChangeResult result =
                    holder.pushOne(change("CASE", caseId, caseId, 2, json("{'responsible':'<handlaggare2>'}")));
            assertThat(result.problem().orElseThrow().errors())
                    .extracting(error -> error.field())
                    .containsExactly("deputy");
        }
        assertThat(hanna.pushOne(change(
                                "CASE",
                                caseId,
                                caseId,
                                2,
                                json("{'responsible':'<handlaggare2>','deputy':'<handlaggare1>'}")))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void sec18_theSenderOfAnAssignmentToTheMunicipalityDoesNotAnswerIt() {
        hanna.push(change("CASE", caseId, caseId, 1, json("{'deputy':'<coach1>'}")));
        UUID assignment = id();
        ObjectNode sent = json("{'to':'AME','interventions':['AME_COACHING'],'purpose':'x','status':'SIGNED'}");
        assertThat(hanna.pushOne(change("ASSIGNMENT", caseId, assignment, 0, sent))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(hanna.pushOne(change("ASSIGNMENT", caseId, assignment, 1, set("state", "ACCEPTED")))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("own-assignment");
        Tablet coach = server.tablet("coach1@ekdalen");
        assertThat(coach.pushOne(change("ASSIGNMENT", caseId, assignment, 1, set("state", "ACCEPTED")))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(hanna.pushOne(change("ASSIGNMENT", caseId, assignment, 2, set("state", "ENDED")))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void sec13_whoSettledAFollowUpAndWhenIsSaidByTheServer() {
        UUID record = id();
        hanna.push(visit(caseId, record, 0, "observations", "x"));
        for (String at : List.of("1999-01-01T00:00:00+01:00", "2099-01-01T00:00:00+01:00")) {
            UUID key = id();
            ObjectNode forged = json("{'followUpOutcomes':{'" + key + "':{'outcome':'DONE','by':'<teamledare1>','at':'"
                    + at + "','why':'x'}}}");
            int base = hanna.state(record).revision();
            assertThat(hanna.pushOne(change("HOME_VISIT", caseId, record, base, forged))
                            .outcome())
                    .isEqualTo(Outcome.APPLIED);
            ObjectNode entry =
                    (ObjectNode) hanna.doc(record).path("followUpOutcomes").path(key.toString());
            assertThat(entry.path("by").asText())
                    .isEqualTo(person("handlaggare1").toString());
            assertThat(entry.path("at").asText()).startsWith("2026-11-2");
        }
    }

    @Test
    void sec13_whoCallsToASipAndWhenADraftWasDiscardedIsNotWhatAnybodyClaims() {
        UUID plan = id();
        assertThat(hanna.pushOne(change("SIP_PLAN", caseId, plan, 0, json("{'callBy':'<teamledare1>','place':'x'}")))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(hanna.doc(plan).path("callBy").asText())
                .isEqualTo(person("handlaggare1").toString());
        for (String at : List.of("1999-01-01T00:00:00+01:00", "2099-01-01T00:00:00+01:00")) {
            UUID draft = id();
            hanna.push(visit(caseId, draft, 0, "observations", "x"));
            hanna.push(change("HOME_VISIT", caseId, draft, 1, set("discardedAt", at)));
            assertThat(hanna.doc(draft).path("discardedAt").asText()).startsWith("2026-11-2");
        }
    }

    @Test
    void sec13_whoSettlesAConflictTakesNobodysPlace() {
        lead.push(change("CASE", caseId, caseId, 1, json("{'deputy':'<handlaggare2>'}")));
        UUID plan = id();
        UUID key = id();
        hanna.push(change("SIP_PLAN", caseId, plan, 0, json("{'place':'x'}")));
        String done = "{'callBy':'<nobody>','followUpOutcomes':{'" + key + "':{'outcome':'DONE'}}}";
        hanna.push(change("SIP_PLAN", caseId, plan, 1, json(done)));
        UUID conflict = hugo.pushOne(change("SIP_PLAN", caseId, plan, 1, json(done.replace("DONE", "CANCELLED"))))
                .conflict()
                .orElseThrow();
        ObjectNode other = (ObjectNode)
                hanna.doc(plan).path("conflicts").path(conflict.toString()).path("fields");
        assertThat(other.path("callBy").asText())
                .isEqualTo(person("handlaggare2").toString());
        ObjectNode chosen = json("{'callBy':'" + other.path("callBy").asText() + "','followUpOutcomes':{'" + key
                + "':{}},'conflicts':{'" + conflict + "':null}}");
        ObjectNode entry = (ObjectNode) chosen.path("followUpOutcomes").path(key.toString());
        entry.setAll((ObjectNode) hanna.doc(plan).at("/followUpOutcomes/" + key));
        other.properties().stream()
                .filter(one -> one.getKey().startsWith("followUpOutcomes/" + key + "/"))
                .forEach(one -> entry.set(one.getKey().replaceAll(".*/", ""), one.getValue()));
        assertThat(entry.path("outcome").asText()).isEqualTo("CANCELLED");
        // A mixture of both sides is of whoever made it.
        ObjectNode mixed = chosen.deepCopy();
        ((ObjectNode) mixed.path("followUpOutcomes").path(key.toString())).put("outcome", "DONE");
        mixed.remove(List.of("callBy", "conflicts"));
        hanna.push(change("SIP_PLAN", caseId, plan, 3, mixed));
        assertThat(hanna.doc(plan).at("/followUpOutcomes/" + key + "/by").asText())
                .isEqualTo(person("handlaggare1").toString());

        assertThat(hanna.pushOne(change("SIP_PLAN", caseId, plan, 4, chosen)).outcome())
                .isEqualTo(Outcome.APPLIED);
        ObjectNode settled = hanna.doc(plan);
        assertThat(settled.path("conflicts").path(conflict.toString()).isMissingNode())
                .isTrue();
        assertThat(settled.path("callBy").asText())
                .isEqualTo(person("handlaggare2").toString());
        assertThat(settled.path("followUpOutcomes").path(key.toString())).isEqualTo(entry);
    }

    @Test
    void sec13_noSettlingIsAsOldAsARecordIdClaims() {
        UUID record =
                UUID.fromString("00d57c8c-3c00-7000-8000-" + id().toString().substring(24));
        assertThat(hanna.pushOne(visit(caseId, record, 0, "observations", "x")).outcome())
                .isEqualTo(Outcome.APPLIED);
        UUID key = id();
        ObjectNode said = json("{'followUpOutcomes':{'" + key + "':{'outcome':'DONE','at':'1999-06-01T00:00:00Z'}}}");
        hanna.push(change("HOME_VISIT", caseId, record, 1, said));
        assertThat(hanna.doc(record)
                        .path("followUpOutcomes")
                        .path(key.toString())
                        .path("at")
                        .asText())
                .startsWith("2026-11-2");
    }

    @Test
    void sec13_aSettlingWithoutAnInstantIsOfWhenItCame() {
        UUID record = id();
        hanna.push(visit(caseId, record, 0, "observations", "x"));
        for (String at : List.of("", ",'at':null", ",'by':null,'at':null")) {
            UUID key = id();
            ObjectNode said = json("{'followUpOutcomes':{'" + key + "':{'outcome':'DONE'" + at + "}}}");
            hanna.push(change("HOME_VISIT", caseId, record, hanna.state(record).revision(), said));
            ObjectNode entry =
                    (ObjectNode) hanna.doc(record).path("followUpOutcomes").path(key.toString());
            assertThat(entry.path("by").asText())
                    .isEqualTo(person("handlaggare1").toString());
            assertThat(entry.path("at").asText()).startsWith("2026-11-2");
        }
    }

    @Test
    void sec13_aSignatureHasTheSignersNameAndTakesNoOther() {
        UUID record = id();
        assertThat(hanna.pushOne(change("HOME_VISIT", caseId, record, 0, Tablet.signedVisit()))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(hanna.doc(record).path("signedBy").asText())
                .isEqualTo(person("handlaggare1").toString());
        for (String name : List.of("<handlaggare2>", "<teamledare1>", "<nobody>")) {
            assertThat(hanna.pushOne(change("HOME_VISIT", caseId, record, 1, json("{'signedBy':'" + name + "'}")))
                            .outcome())
                    .isEqualTo(Outcome.REFUSED);
        }
        assertThat(hanna.pushOne(change("HOME_VISIT", caseId, record, 1, json("{'signedBy':null}")))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void sec13_noChangeIsFromAYearThatNoClockMeans() {
        var answer = hanna.api.post(
                "/api/v1/sync/push",
                hanna.token,
                ("{\"device\":\"" + hanna.device + "\",\"changes\":[{\"id\":\"" + id() + "\",\"record\":\"" + id()
                                + "\",\"kind\":\"HOME_VISIT\",\"case\":\"" + caseId
                                + "\",\"base\":0,\"set\":{},\"at\":\"+999999999-01-01T00:00:00Z\"}]}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Tablet.results(answer).get(0).problem().orElseThrow().name()).isEqualTo("wrong-shape");
    }

    @Test
    void whatAFormerHolderSignedIsAdoptedUnderTheirName() {
        lead.push(change("CASE", caseId, caseId, 1, json("{'responsible':'<handlaggare2>'}")));
        ObjectNode signed =
                Tablet.signedVisit().put("signedBy", person("handlaggare1").toString());
        var late = change("HOME_VISIT", caseId, id(), 0, signed);
        assertThat(hanna.pushOne(late).problem().orElseThrow().name()).isEqualTo("handed-over");
        var answer = hugo.api.post("/api/v1/quarantine/" + late.id() + "/adopt", hugo.token, new byte[0]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(hugo.doc(late.record()).path("signedBy").asText())
                .isEqualTo(person("handlaggare1").toString());
    }
}
