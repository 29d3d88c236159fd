package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
import se.stegvis.shared.wire.Json;

/** One person in a case, whose protection is raised by whoever writes there and lowered by a team lead with a reason. */
class ProtectionTest {
    private static final String PROTECTED = "PROTECTED_REGISTRATION";

    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet lead;
    private UUID caseId;
    private UUID client;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        lead = server.tablet("teamledare1@ekdalen");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void protectedPerson() {
        caseId = hanna.openCase();
        client = id();
        assertThat(hanna.pushOne(client(client, 0, "givenName", "Test", "protection", PROTECTED))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(leadSees()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'givenName':'Alias'}", "{'protection':'NONE'}", "{'protection':null}", "{}"})
    void sec4_aSecondClientIsRefusedAndLiftsNothing(String fields) {
        ChangeResult second = hanna.pushOne(change("CLIENT", caseId, id(), 0, json(fields)));
        assertThat(second.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(second.problem().orElseThrow().name()).isEqualTo("client-is-there");
        assertThat(second.problem().orElseThrow().title()).isEqualTo("Personens uppgifter finns redan");
        assertThat(leadSees()).isFalse();
    }

    @Test
    void sec4_twoClientsInOnePushAreOneAndARefusal() {
        UUID other = id();
        List<ChangeResult> results = hanna.push(
                change("CASE", other, other, 0, Json.newObject()),
                change("CLIENT", other, id(), 0, set("protection", PROTECTED)),
                change("CLIENT", other, id(), 0, set("givenName", "Alias")));
        assertThat(results)
                .extracting(ChangeResult::outcome)
                .containsExactly(Outcome.APPLIED, Outcome.APPLIED, Outcome.REFUSED);
        assertThat(protection(other)).isEqualTo(2);
    }

    @Test
    void sec4_ofTwoClientsAtTheSameMomentOneIsTaken() {
        UUID other = hanna.openCase();
        List<CompletableFuture<ChangeResult>> sent = Stream.generate(hanna::another)
                .limit(4)
                .map(tablet -> CompletableFuture.supplyAsync(
                        () -> tablet.pushOne(change("CLIENT", other, id(), 0, set("givenName", "Test")))))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).map(ChangeResult::outcome))
                .containsExactlyInAnyOrder(Outcome.APPLIED, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'protection':'NONE'}",
                "{'protection':'CONFIDENTIALITY_MARK'}",
                "{'protection':null}",
                "{'protection':'NONE','protectionLowered':{'why':'Behövs inte längre'}}",
                "{'protectionLowered':{'why':'Behövs inte längre'}}",
                "{'protectionLowered':null,'protection':'NONE'}",
                "{'protection':'NONE','protectionLowered':{'why':'x','by':'%s'}}"
            })
    void sec4_whoWritesInTheCaseDoesNotLowerIt(String fields) {
        String asLead = TestPeople.account(1, "teamledare1").toString();
        ChangeResult result = hanna.pushOne(change("CLIENT", caseId, client, 1, json(fields.replace("%s", asLead))));
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo("protection-stands");
        assertThat(leadSees()).isFalse();
    }

    @Test
    void sec4_aChoiceOfANewerVersionCountsAsTheHighest() {
        assertThat(hanna.pushOne(client(client, 1, "protection", "FROM_LATER")).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(leadSees()).isFalse();
        assertThat(hanna.pushOne(client(client, 2, "protection", "CONFIDENTIALITY_MARK"))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void sec4_anOlderTellingDoesNotLowerWhatWasRaisedMeanwhile() {
        UUID other = hanna.openCase();
        UUID person = id();
        hanna.push(change("CLIENT", other, person, 0, set("protection", "CONFIDENTIALITY_MARK")));
        hanna.push(change("CLIENT", other, person, 1, set("protection", PROTECTED)));
        ChangeResult late = hanna.another().pushOne(change("CLIENT", other, person, 1, set("protection", "NONE")));
        assertThat(late.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(protection(other)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x'", "'Upphört'", "'         x'", "1234567890123", "['Beslutet har upphört']"})
    void sec4_aReasonIsATextOfTenSignsAtLeast(String why) {
        ObjectNode lowered = json("{'protection':'NONE','protectionLowered':{'why':" + why + "}}");
        assertThat(lead.pushOne(change("CLIENT", caseId, client, 1, lowered)).outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(leadSees()).isFalse();
    }

    @Test
    void sec4_aTeamLeadLowersItWithAReasonAndASecondPersonAlsoWithoutSeeingTheCase() throws Exception {
        assertThat(lead.pushOne(client(client, 1, "protection", "NONE"))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("protection-stands");
        ObjectNode lowered = json(
                "{'protection':'NONE','protectionLowered':{'why':'Beslutet har upphört','at':'1999-01-01T00:00:00Z','by':'"
                        + TestPeople.account(1, "handlaggare2") + "'}}");
        assertThat(lead.pushOne(change("CLIENT", caseId, client, 1, lowered))
                        .problem()
                        .orElseThrow()
                        .name())
                .as("nobody else has approved it")
                .isEqualTo("protection-stands");
        approved("handlaggare2", "APPROVED", 60);
        approved("teamledare1", "DONE", 60);
        approved("teamledare1", "WAITING", 60);
        approved("teamledare1", "APPROVED", -1);
        assertThat(lead.pushOne(change("CLIENT", caseId, client, 1, lowered)).outcome())
                .as("asked for by another, done, undecided, too old")
                .isEqualTo(Outcome.REFUSED);
        assertThat(leadSees()).isFalse();
        approved("teamledare1", "APPROVED", 60);
        assertThat(lead.pushOne(change("CLIENT", caseId, client, 1, lowered)).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(leadSees()).isTrue();
        assertThat(hanna.doc(client).at("/protectionLowered/by").asText())
                .isEqualTo(TestPeople.account(1, "teamledare1").toString());
        assertThat(hanna.doc(client).at("/protectionLowered/at").asText()).doesNotContain("1999");
        assertThat(server.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'PROTECTION_LOWERED' AND case_id = "
                        + hex(caseId)))
                .isOne();
        assertThat(server.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'PROTECTION_RAISED' AND case_id = "
                        + hex(caseId)))
                .isOne();
        hanna.push(client(client, 2, "protection", PROTECTED));
        assertThat(leadSees()).isFalse();
        assertThat(hanna.doc(client).has("protectionLowered")).isFalse();
    }

    @Test
    void sec4_aLeadOfAnotherTeamOrMunicipalityLearnsNothing() {
        Tablet granby = server.tablet("teamledare1@granby");
        ObjectNode lowered = json("{'protection':'NONE','protectionLowered':{'why':'Beslutet har upphört'}}");
        assertThat(granby.pushOne(change("CLIENT", caseId, client, 1, lowered))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("not-found");
        assertThat(leadSees()).isFalse();
    }

    @Test
    void sec4_whatWasTakenInBeforeWithTwoClientsKeepsTheHigherProtection() throws Exception {
        UUID second = id();
        try (var connection = server.connection();
                var copy = connection.prepareStatement("""
                        INSERT INTO care_record (municipality, case_id, seq, record_id, kind, revision, signed, author,
                          author_role, device, change_id, stated_at, received_at, as_sent, sealed, doc)
                        SELECT municipality, case_id, 99, UNHEX(?), kind, revision, signed, author, author_role, device,
                          change_id, stated_at, received_at, as_sent, FALSE, '{"givenName":"Alias"}'
                        FROM care_record WHERE record_id = UNHEX(?)""")) {
            copy.setString(1, second.toString().replace("-", ""));
            copy.setString(2, client.toString().replace("-", ""));
            copy.executeUpdate();
            connection
                    .createStatement()
                    .executeUpdate("UPDATE care_case SET protection = 'NONE', seq = 99 WHERE case_id = " + hex(caseId));
        }
        hanna.push(client(second, 1, "phone", "0700000000"));
        assertThat(protection(caseId)).isEqualTo(2);
        assertThat(leadSees()).isFalse();
    }

    private Change client(UUID record, int base, String... fields) {
        return change("CLIENT", caseId, record, base, set(fields));
    }

    /** A request for this case, by that account, which lasts so many minutes from now. */
    private void approved(String by, String state, int minutes) throws SQLException {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO approval (municipality, id, act, subject, requested_by, requested_at, reason, ends_at,"
                            + " state, waiting) VALUES (1, " + hex(id()) + ", 'LOWER_PROTECTION', " + hex(caseId) + ", "
                            + hex(TestPeople.account(1, by))
                            + ", '2026-11-23 08:00', 'Skäl', '2026-11-23 08:00' + INTERVAL "
                            + minutes + " MINUTE, '" + state + "', NULL)");
        }
    }

    private boolean leadSees() {
        return lead.another().states().stream().anyMatch(state -> state.caseId().equals(caseId));
    }

    /** Its place among the protections. */
    private static long protection(UUID caseId) {
        return server.count("SELECT FIELD(protection, 'CONFIDENTIALITY_MARK', 'PROTECTED_REGISTRATION') FROM care_case"
                + " WHERE case_id = " + hex(caseId));
    }

    private static String hex(UUID id) {
        return "X'" + id.toString().replace("-", "") + "'";
    }

    private static ObjectNode json(String quoted) {
        try {
            return Json.object(quoted.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (se.stegvis.shared.wire.MalformedMessage wrong) {
            throw new AssertionError(wrong);
        }
    }
}
