package se.stegvis.server.web.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.access.Caller;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** Persons whose number stands in several cases, persons without a name, and persons with a number of another sort. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicateCasesTest {
    private static final String NUMBER = "199107172380";

    private WebFixture town;

    @BeforeAll
    void start() {
        town = new WebFixture();
    }

    /** The index forgets the numbers of the other tests. */
    @BeforeEach
    void forgetNumbers() throws SQLException {
        try (var connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM client_number");
            statement.executeUpdate("DELETE FROM known_number");
        }
    }

    @AfterAll
    void stop() {
        town.close();
    }

    private UUID open(String worker, ObjectNode client) {
        Caller caller = town.caller(worker);
        UUID caseId = UuidCreator.getTimeOrderedEpoch();
        push(caller, caseId, "CASE", caseId, Json.newObject());
        push(caller, caseId, "CLIENT", UUID.randomUUID(), client);
        return caseId;
    }

    private void push(Caller caller, UUID caseId, String kind, UUID careRecord, ObjectNode set) {
        Change change = new Change(
                UuidCreator.getTimeOrderedEpoch(),
                careRecord,
                kind,
                caseId,
                0,
                set,
                "2026-11-22T10:15:30+01:00",
                Optional.empty());
        assertThat(town.push(caller, change).outcome()).isEqualTo(Outcome.APPLIED);
    }

    private static ObjectNode person(String family, String number) {
        return Json.newObject()
                .put("givenName", "Dubbel")
                .put("familyName", family)
                .put("personalNumber", number);
    }

    @Test
    void b7_theLeadSeesBothCasesOfOnePerson() {
        UUID first = open("handlaggare1", person("Testberg", NUMBER));
        UUID second = open("handlaggare2", person("Testberg", NUMBER));
        long reads = town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ'");
        String page = town.reader(WebFixture.LEAD).get("/web/doubles").html();
        assertThat(page)
                .contains("1 person finns i flera ärenden", CaseNumber.of(first), CaseNumber.of(second), "Testberg")
                .doesNotContain(NUMBER)
                .doesNotContain("skyddade uppgifter.");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ'"))
                .isEqualTo(reads + 2);
    }

    @Test
    void b7_aProtectedCaseIsCountedAndToldOfBesideNobody() {
        UUID open = open("handlaggare1", person("Öppenberg", NUMBER));
        UUID hidden = open("handlaggare2", person("Doldberg", NUMBER).put("protection", "PROTECTED_REGISTRATION"));
        String page = town.reader(WebFixture.LEAD).get("/web/doubles").html();
        assertThat(page)
                .contains("Ingen person finns i flera ärenden", "En person finns också i ett ärende med skyddade")
                .doesNotContain("Öppenberg")
                .doesNotContain("Doldberg")
                .doesNotContain(CaseNumber.of(open))
                .doesNotContain(CaseNumber.of(hidden));
    }

    @Test
    void b7_anAdministratorLearnsHowManyAndReadsNobody() {
        UUID first = open("handlaggare1", person("Testberg", NUMBER));
        open("handlaggare2", person("Testberg", NUMBER));
        long reads = town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ'");
        String page = town.reader(WebFixture.ADMIN).get("/web/doubles").html();
        assertThat(page)
                .contains("1 person finns i flera ärenden")
                .doesNotContain("Testberg")
                .doesNotContain(CaseNumber.of(first));
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ'"))
                .isEqualTo(reads);
        assertThat(town.reader("teamledare1@granby").get("/web/doubles").html()).contains("Ingen person finns i flera");
        assertThat(town.reader(WebFixture.WORKER).get("/web/doubles").status()).isEqualTo(403);
    }

    @Test
    void b22_aPersonWithoutANameIsCalledSoOnEveryPage() {
        ObjectNode nameless = Json.newObject().put("personalNumber", NUMBER);
        UUID caseId = open("handlaggare1", nameless);
        open("handlaggare2", nameless);
        Caller caller = town.caller("handlaggare1");
        ObjectNode visit = Json.newObject().put("purpose", "PLANNED_FOLLOW_UP").put("entry", "LET_IN");
        visit.put("observations", "Allt väl.").put("status", "SIGNED");
        visit.putObject("followUp").put("date", "2026-11-30");
        push(caller, caseId, "HOME_VISIT", UUID.randomUUID(), visit);
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get("/web/cases/" + caseId).html()).contains("<h1><span>Namn saknas</span>");
        assertThat(lead.get("/web/doubles").html()).contains("Namn saknas");
        for (String list : new String[] {"/web/cases?page=", "/web/follow-ups?page="}) {
            String found = "";
            for (int page = 1; page < 4; page++) {
                found += lead.get(list + page).html();
            }
            assertThat(found).as(list).containsPattern(caseId + "\">Namn saknas<");
        }
    }

    @Test
    void b6_anAccountOfWhoseNameNothingCanBeSeenIsCalledByItsUserName() throws SQLException {
        try (var connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE account SET name = X'C2A0E2808B' WHERE username = 'coach1'");
        }
        assertThat(town.reader(WebFixture.ADMIN).get("/web/people").html()).contains("<span>coach1</span>");
        assertThat(town.api()
                        .get("/api/v1/colleagues", town.token("handlaggare2@ekdalen"))
                        .text())
                .contains("\"name\":\"coach1\"");
    }

    @Test
    void b7_aNumberOfAnotherSortIsWrittenAtTheDesk() {
        UUID caseId =
                open("handlaggare1", Json.newObject().put("givenName", "Alva").put("familyName", "Utannummer"));
        String address = "/web/cases/" + caseId + "/other-number";
        WebReader worker = town.reader(WebFixture.WORKER);
        assertThat(worker.get("/web/cases/" + caseId).html()).contains(address);
        assertThat(worker.get(address).html()).contains("Reservnummer");
        String revision = "1";
        for (String wrong : new String[] {"19900602-2397", "\u200b\u3164", ""}) {
            WebReader.Page refused = worker.post(
                    address, "revision", revision, "kind", "RESERVE", "value", wrong, "issuer", "Region Väst");
            assertThat(refused.status()).as("value %s", wrong).isEqualTo(422);
            assertThat(refused.html()).contains("Region Väst", "role=\"alert\"");
        }
        assertThat(worker.post(
                                address,
                                "revision",
                                revision,
                                "kind",
                                "RESERVE",
                                "value",
                                "R-1990-77",
                                "issuer",
                                "Region Väst")
                        .status())
                .isEqualTo(303);
        assertThat(worker.get("/web/cases/" + caseId).html()).contains("R-1990-77");
        assertThat(worker.get(address).html()).contains("value=\"R-1990-77\"");
        assertThat(worker.post(address, "revision", "2", "kind", "", "value", "", "issuer", "")
                        .status())
                .isEqualTo(303);
        assertThat(worker.get("/web/cases/" + caseId).html()).doesNotContain("R-1990-77");
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get("/web/cases/" + caseId).html()).doesNotContain(address);
        assertThat(lead.get(address).status()).isEqualTo(403);
        assertThat(town.reader("handlaggare2@ekdalen").get(address).status()).isEqualTo(404);
    }
}
