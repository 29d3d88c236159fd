package se.stegvis.server.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.Api;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.PushWire;

/** A tablet holds a whole case that the server has never seen when the account of its user ends. */
class LeaverCaseTest {
    private static final String WORKER = "handlaggare1@ekdalen";

    private WebFixture town;
    private UUID worker;
    private UUID device;
    private String access;
    private Instant before;
    private final UUID caseId = UuidCreator.getTimeOrderedEpoch();
    private Change opening;
    private Change client;
    private Change note;

    @BeforeEach
    void leave() {
        town = new WebFixture();
        worker = account("handlaggare1");
        device = UuidCreator.getTimeOrderedEpoch();
        JsonNode tokens = town.api()
                .login(WORKER, WebFixture.PASSWORD, Optional.of(device))
                .json();
        before = town.clock().instant();
        end();
        access = town.api()
                .post(
                        "/api/v1/token",
                        null,
                        Json.newObject()
                                .put(
                                        "refresh_token",
                                        tokens.path("refresh_token").asText()))
                .json()
                .path("access_token")
                .asText();
        opening = change("CASE", caseId, Json.newObject().put("responsible", worker.toString()), Optional.empty());
        client = change(
                "CLIENT",
                UuidCreator.getTimeOrderedEpoch(),
                Json.newObject().put("givenName", "Sture").put("familyName", "Utannät"),
                Optional.of(opening.id()));
        note = change(
                "HOME_VISIT",
                UuidCreator.getTimeOrderedEpoch(),
                Json.newObject().put("observations", "Skriven utan nät."),
                Optional.of(client.id()));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private UUID account(String username) {
        return town.caller(username).account();
    }

    private void end() {
        WebReader admin = town.reader(WebFixture.ADMIN);
        String path = "/web/people/" + worker;
        String receiver = account("handlaggare2").toString();
        admin.get(path + "/hand-over");
        admin.post(path + "/hand-over", "which", "ALL", "to", receiver, "protectedTo", receiver);
        assertThat(admin.post(path + "/end").location()).isEqualTo("/web/people");
        town.clock().advance(Duration.ofMinutes(2));
    }

    private Change change(String kind, UUID careRecord, ObjectNode set, Optional<UUID> after) {
        return new Change(
                UuidCreator.getTimeOrderedEpoch(),
                careRecord,
                kind,
                caseId,
                0,
                set,
                before.atOffset(ZoneOffset.UTC).toString(),
                after);
    }

    private List<String> send(Change... changes) {
        Api.Answer answer =
                town.api().post("/api/v1/sync/push", access, PushWire.write(new PushRequest(device, List.of(changes))));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("results").findValuesAsText("type").stream()
                .map(type -> type.substring(type.lastIndexOf('/') + 1))
                .toList();
    }

    private JsonNode waits(String person) {
        return town.api().get("/api/v1/quarantine", town.token(person)).json().path("items");
    }

    private Api.Answer decide(String person, Change change, String verb) {
        return town.api().post("/api/v1/quarantine/" + change.id() + "/" + verb, town.token(person), new byte[0]);
    }

    private static String hex(UUID id) {
        return "UNHEX('" + id.toString().replace("-", "") + "')";
    }

    @Test
    void b4_aCaseThatALeaverOpenedIsKeptWithAllOfIt() {
        assertThat(send(opening, client, note)).containsExactly("handed-over", "handed-over", "handed-over");
        assertThat(send(opening, client, note)).as("again").containsOnly("handed-over");
        assertThat(town.count("SELECT COUNT(*) FROM quarantine WHERE case_id = " + hex(caseId)))
                .isEqualTo(3);
        assertThat(town.count("SELECT COUNT(*) FROM care_case WHERE case_id = " + hex(caseId)))
                .isZero();
    }

    @Test
    void b4_whatComesLaterInThatCaseIsKeptToo() {
        assertThat(send(opening)).containsExactly("handed-over");
        assertThat(send(client)).containsExactly("handed-over");
        assertThat(send(note)).containsExactly("handed-over");
    }

    @Test
    void b4_aRecordInACaseThatNobodyOpenedIsMissing() {
        assertThat(send(note)).containsExactly("not-found");
    }

    @Test
    void b4_untilSomebodyTakesItOverNobodySeesMoreOfItThanThatItIsThere() {
        send(opening, client, note);
        JsonNode items = waits(WebFixture.LEAD);
        assertThat(items.findValuesAsText("kind")).containsExactly("CASE");
        assertThat(items.toString()).doesNotContain("Sture").contains("\"opens\":true");
        for (String other : List.of("handlaggare2@ekdalen", WebFixture.ADMIN, "teamledare1@granby")) {
            assertThat(waits(other).toString()).as(other).doesNotContain(caseId.toString());
            assertThat(decide(other, opening, "adopt").status()).as(other).isEqualTo(404);
        }
        assertThat(decide(WebFixture.LEAD, note, "adopt").status()).isEqualTo(404);
    }

    @Test
    void b4_aLeadTakesItOverAndHasAllThatWasWrittenInIt() {
        send(opening, client, note);
        Api.Answer taken = decide(WebFixture.LEAD, opening, "adopt");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(town.count("SELECT COUNT(*) FROM care_case WHERE municipality = 1 AND case_id = " + hex(caseId)
                        + " AND responsible = " + hex(account("teamledare1"))))
                .isOne();
        assertThat(town.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'TAKEN_OVER' AND case_id = " + hex(caseId)))
                .isOne();
        assertThat(waits(WebFixture.LEAD).findValuesAsText("kind")).containsExactlyInAnyOrder("CLIENT", "HOME_VISIT");

        Api.Answer all = decide(WebFixture.LEAD, note, "adopt");
        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(waits(WebFixture.LEAD)).isEmpty();
        JsonNode records = town.api()
                .get("/api/v1/cases/" + caseId, town.token(WebFixture.LEAD))
                .json();
        assertThat(records.toString()).contains("Sture", "Skriven utan nät.");
        String history = town.api()
                .get("/api/v1/records/" + note.record() + "/history", town.token(WebFixture.LEAD))
                .text();
        assertThat(history).as("in its author's name").contains(worker.toString());

        Change late = change(
                "HOME_VISIT",
                UuidCreator.getTimeOrderedEpoch(),
                Json.newObject().put("observations", "Kom sist."),
                Optional.of(note.id()));
        assertThat(send(late)).containsExactly("handed-over");
        assertThat(decide(WebFixture.LEAD, late, "adopt").status()).isEqualTo(200);
    }

    @Test
    void b4_putAsideItIsKeptWholeAndWaitsNoMore() {
        send(opening, client);
        assertThat(decide(WebFixture.LEAD, opening, "dismiss").status()).isEqualTo(204);
        assertThat(waits(WebFixture.LEAD)).isEmpty();
        assertThat(town.count(
                        "SELECT COUNT(*) FROM quarantine WHERE settlement = 'DISMISSED' AND case_id = " + hex(caseId)))
                .isEqualTo(2);
        assertThat(send(note)).as("its author is told").containsExactly("not-found");
    }

    @Test
    void b4_aProtectedPersonIsSeenByNoOtherLeadBeforeTheProtectionStands() {
        client = change(
                "CLIENT",
                client.record(),
                client.set().deepCopy().put("protection", "PROTECTED_REGISTRATION"),
                Optional.of(opening.id()));
        send(opening, client, note);
        decide(WebFixture.LEAD, opening, "adopt");
        String second = secondLead();
        assertThat(waits(second).toString()).doesNotContain(caseId.toString());
        assertThat(decide(second, client, "adopt").status()).isEqualTo(404);
        assertThat(waits(WebFixture.LEAD).toString()).contains("Sture");
        assertThat(decide(WebFixture.LEAD, client, "adopt").status()).isEqualTo(200);
        assertThat(town.text("SELECT protection FROM care_case WHERE case_id = " + hex(caseId)))
                .isEqualTo("PROTECTED_REGISTRATION");
    }

    /** Another lead of the same teams. */
    private String secondLead() {
        UUID lead = account("teamledare1");
        UUID second = UuidCreator.getTimeOrderedEpoch();
        var accounts = town.bean(Accounts.class);
        var known = accounts.find(1, lead).orElseThrow();
        accounts.add(
                new Account(
                        1, second, "teamledare9", "Annan Ledare", Optional.empty(), known.role(), known.teams(), true),
                town.text("SELECT password_hash FROM account WHERE municipality = 1 AND username = 'teamledare1'"));
        return "teamledare9@ekdalen";
    }

    @Test
    void b4_theWebShowsItToTheLeadWhoTakesItOverThere() {
        send(opening, client, note);
        WebReader lead = town.reader(WebFixture.LEAD);
        WebReader.Page page = lead.get("/web/decide");
        assertThat(page.html())
                .contains("Ärenden som ingen har", "Ta över ärendet")
                .doesNotContain("Sture");
        assertThat(lead.post("/web/decide/" + opening.id() + "/adopt").location())
                .isEqualTo("/web/decide?done=true");
        assertThat(lead.get("/web/decide").html()).contains("Sture").doesNotContain("Ärenden som ingen har");
    }
}
