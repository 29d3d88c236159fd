package se.stegvis.server.web;

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
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.PushWire;

/** A tablet holds notes that the server has never seen when the account of its user ends. */
class LeaverUnsentTest {
    private static final String WORKER = "handlaggare1@ekdalen";

    private WebFixture town;
    private WebReader admin;
    private UUID worker;
    private UUID device;
    private JsonNode tokens;
    private UUID caseId;
    private Instant before;

    @BeforeEach
    void leave() {
        town = new WebFixture();
        admin = town.reader(WebFixture.ADMIN);
        worker = account("handlaggare1");
        device = UuidCreator.getTimeOrderedEpoch();
        tokens = town.api()
                .login(WORKER, WebFixture.PASSWORD, Optional.of(device))
                .json();
        caseId = UUID.fromString(town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE"
                + " municipality = 1 AND closed_on IS NULL AND protection = 'NONE' AND responsible = " + unhex(worker)
                + " LIMIT 1"));
        before = town.clock().instant();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private UUID account(String username) {
        return town.caller(username).account();
    }

    private static String unhex(UUID id) {
        return "UNHEX('" + id.toString().replace("-", "") + "')";
    }

    private void end() {
        endNow();
        town.clock().advance(Duration.ofMinutes(2));
    }

    private void endNow() {
        String path = "/web/people/" + worker;
        String receiver = account("handlaggare2").toString();
        admin.get(path + "/hand-over");
        admin.post(path + "/hand-over", "which", "ALL", "to", receiver, "protectedTo", receiver);
        assertThat(admin.post(path + "/end").location()).isEqualTo("/web/people");
    }

    private Change note(UUID inCase, Instant at) {
        return new Change(
                UuidCreator.getTimeOrderedEpoch(),
                UuidCreator.getTimeOrderedEpoch(),
                "HOME_VISIT",
                inCase,
                0,
                Json.newObject().put("observations", "Skriven utan nät."),
                at.atOffset(ZoneOffset.UTC).toString(),
                Optional.empty());
    }

    private Api.Answer send(String token, Change change) {
        return town.api().post("/api/v1/sync/push", token, PushWire.write(new PushRequest(device, List.of(change))));
    }

    private String told(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        String type = answer.json().at("/results/0/problem/type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private Api.Answer renew() {
        String refresh = tokens.path("refresh_token").asText();
        return town.api().post("/api/v1/token", null, Json.newObject().put("refresh_token", refresh));
    }

    private String access() {
        return renew().json().path("access_token").asText();
    }

    private long quarantined() {
        return town.count("SELECT COUNT(*) FROM quarantine WHERE municipality = 1 AND author = " + unhex(worker));
    }

    @Test
    void b4_whoHasJustLeftIsToldSoWhileTheServerStillRemembersThem() {
        String token = tokens.path("access_token").asText();
        assertThat(town.api().get("/api/v1/me", token).status()).isEqualTo(200);

        endNow();

        assertThat(town.api().get("/api/v1/me", token).status()).isEqualTo(401);
    }

    @Test
    void b4_whatWasWrittenBeforeTheEndWaitsForWhoeverHasTheCaseNow() {
        end();
        Change note = note(caseId, before);
        assertThat(told(send(access(), note))).isEqualTo("handed-over");
        assertThat(quarantined()).isOne();

        assertThat(told(send(access(), note))).as("sending twice is once").isEqualTo("handed-over");
        assertThat(quarantined()).isOne();
        String holder = town.token("handlaggare2@ekdalen");
        assertThat(town.api().get("/api/v1/quarantine", holder).text()).contains("Skriven utan nät.");
        assertThat(town.count("SELECT COUNT(*) FROM care_record WHERE municipality = 1 AND record_id = "
                        + unhex(note.record())))
                .isZero();
    }

    @Test
    void b4_theTokenOfBeforeTheEndHandsOverTooAndNothingElseIsOpen() {
        end();
        String old = tokens.path("access_token").asText();
        assertThat(told(send(old, note(caseId, before)))).isEqualTo("handed-over");
        for (String path : List.of("/api/v1/me", "/api/v1/cases", "/api/v1/reminders", "/api/v1/quarantine")) {
            Api.Answer answer = town.api().get(path, access());
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.text()).contains("account-ended");
        }
        ObjectNode pull = Json.newObject().put("device", device.toString()).putNull("cursor");
        assertThat(town.api().post("/api/v1/sync/pull", access(), pull).status())
                .isEqualTo(401);
    }

    @Test
    void b4_whatIsWrittenOrOpenedAfterTheEndIsRefusedByName() {
        end();
        Instant later = town.clock().instant().plus(Duration.ofHours(1));
        town.clock().advance(Duration.ofHours(2));
        assertThat(told(send(access(), note(caseId, later)))).isEqualTo("account-ended");
        UUID fresh = UuidCreator.getTimeOrderedEpoch();
        Change opening =
                new Change(fresh, fresh, "CASE", fresh, 0, Json.newObject(), later.toString(), Optional.empty());
        assertThat(told(send(access(), opening))).isEqualTo("account-ended");
        assertThat(quarantined()).isZero();
    }

    @Test
    void b4_aCaseThatTheLeaverNeverHeldIsMissing() {
        UUID foreign = UUID.fromString(town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE"
                + " municipality = 1 AND responsible = " + unhex(account("handlaggare2"))
                + " AND (occupational_therapist IS NULL OR occupational_therapist <> " + unhex(worker) + ") LIMIT 1"));
        end();
        assertThat(told(send(access(), note(foreign, before)))).isEqualTo("not-found");
        assertThat(quarantined()).isZero();
    }

    @Test
    void b4_afterNinetyDaysTheOldLoginIsWorthNothing() {
        end();
        assertThat(renew().status()).isEqualTo(200);
        town.clock().advance(Duration.ofDays(90));
        assertThat(renew().status()).isEqualTo(401);
    }

    @Test
    void b4_anAccountThatIsOpenedAgainDoesNotReviveTheOldLogin() {
        end();
        admin.get("/web/people/" + worker);
        admin.post("/web/people/" + worker + "/reopen");
        assertThat(renew().status()).isEqualTo(401);
    }

    @Test
    void sec3_anAdministratorsNewLinkLeavesNoSuchDoor() {
        admin.get("/web/people/" + worker);
        admin.post("/web/people/" + worker + "/link");
        assertThat(renew().status()).isEqualTo(401);
    }
}
