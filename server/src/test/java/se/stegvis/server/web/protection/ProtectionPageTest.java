package se.stegvis.server.web.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.approval.Approvals;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** A team lead asks for lowering the protection of a person whose case the lead does not see, and another person decides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionPageTest {
    private static final String WHY = "Skatteverket har avslutat skyddet";
    private static final String NUMBER = """
            SELECT CONCAT(LEFT(HEX(number), 4), '-', RIGHT(HEX(number), 4)) FROM care_case
            WHERE municipality = 1 AND protection %s 'NONE' ORDER BY case_id LIMIT 1""";
    private static final String APPROVALS = "SELECT COUNT(*) FROM audit_entry WHERE action = 'APPROVAL'";

    @AutoClose
    private final WebFixture town = new WebFixture();

    @Test
    void sec4_oneAsksAnotherApprovesAndOnlyThenItIsLowered() {
        WebReader lead = town.reader(WebFixture.LEAD);
        WebReader admin = town.reader(WebFixture.ADMIN);
        String number = town.text(String.format(Locale.ROOT, NUMBER, "<>"));
        long entries = town.count(APPROVALS);
        assertThat(lead.get("/web/cases").html()).contains("/web/protection");
        assertThat(ask(lead, number, "kort").status()).isEqualTo(400);

        assertThat(ask(lead, number, WHY).location()).isEqualTo("/web/approvals?asked=WAITING");
        assertThat(lead.get("/web/approvals?asked=WAITING").html())
                .contains(
                        "Teamledare och systemförvaltare har fått ett mejl", number, WHY, "Någon annan än du godkänner")
                .doesNotContain("/approve");
        assertThat(ask(lead, number, WHY).location()).isEqualTo("/web/approvals?asked=WAITING_ALREADY");
        assertThat(lead.post("/web/approvals/" + waiting() + "/approve").status())
                .as("nobody approves what they have asked for")
                .isEqualTo(409);
        assertThat(decide(town.reader("admin1@granby"), waiting(), "approve").status())
                .as("another municipality's")
                .isEqualTo(409);
        assertThat(isProtected(number)).isTrue();

        assertThat(admin.get("/web/approvals").html()).contains(WHY, "/approve").doesNotContain(number);
        assertThat(decide(admin, waiting(), "decline").status()).isEqualTo(303);
        assertThat(isProtected(number)).isTrue();

        ask(lead, number, WHY);
        String fallen = waiting();
        town.clock().advance(Approvals.WAITS);
        lead = town.reader(WebFixture.LEAD);
        admin = town.reader(WebFixture.ADMIN);
        assertThat(decide(admin, fallen, "approve").status()).isEqualTo(409);
        assertThat(lead.get("/web/approvals").html()).contains("Avslaget", "Föll, ingen avgjorde i tid");
        assertThat(isProtected(number)).isTrue();

        ask(lead, number, WHY);
        String asked = waiting();
        assertThat(decide(admin, asked, "approve").status()).isEqualTo(303);
        assertThat(decide(admin, asked, "approve").status()).as("once").isEqualTo(409);
        assertThat(isProtected(number)).isFalse();
        assertThat(admin.get("/web/approvals").html())
                .contains("Godkänt och gjort")
                .doesNotContain(WHY);
        assertThat(lead.get("/web/administrators").html())
                .contains("Godkände att skyddet för en persons uppgifter sänks", "Avslog att skyddet");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'PROTECTION_LOWERED'"))
                .isOne();
        assertThat(town.count(APPROVALS) - entries).isEqualTo(5);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE '%Skatteverket%'"))
                .isZero();
        assertThat(town.count("SELECT COUNT(*) FROM account_notice WHERE about LIKE 'APPROVAL_%'"))
                .as("one for who may approve, one for who asked")
                .isEqualTo(2);
        assertThat(ask(lead, number, WHY).status())
                .as("it is not protected any more")
                .isEqualTo(404);
    }

    @Test
    void sec4_aProtectionRaisedAfterTheRequestIsNotLoweredByIt() {
        UUID caseId = UUID.randomUUID();
        UUID client = UUID.randomUUID();
        push("CASE", caseId, caseId, Json.newObject());
        push("CLIENT", caseId, client, Json.newObject().put("protection", "CONFIDENTIALITY_MARK"));
        String number = town.text("SELECT CONCAT(LEFT(HEX(number), 4), '-', RIGHT(HEX(number), 4)) FROM care_case"
                + " WHERE case_id = UNHEX('" + caseId.toString().replace("-", "") + "')");
        WebReader lead = town.reader(WebFixture.LEAD);
        WebReader admin = town.reader(WebFixture.ADMIN);
        ask(lead, number, WHY);
        String asked = waiting();

        push("CLIENT", caseId, client, Json.newObject().put("phone", "0700000000"));
        assertThat(waiting()).as("only a raised protection overtakes it").isEqualTo(asked);
        push("CLIENT", caseId, client, Json.newObject().put("protection", "PROTECTED_REGISTRATION"));

        assertThat(decide(admin, asked, "approve").status()).isEqualTo(409);
        assertThat(isProtected(number)).isTrue();
        assertThat(lead.get("/web/approvals").html())
                .contains("Föll, skyddet höjdes efter att det begärdes")
                .doesNotContain("Godkänt, men gick inte");
        assertThat(ask(lead, number, WHY).location())
                .as("it can be asked anew by whoever knows of it")
                .isEqualTo("/web/approvals?asked=WAITING");
        decide(admin, waiting(), "decline");
    }

    @Test
    void web2_whoGivesAProtectedCaseAwayIsToldSoWhereTheyMayStillRead() {
        UUID caseId = UUID.randomUUID();
        push("CASE", caseId, caseId, Json.newObject());
        push("CLIENT", caseId, UUID.randomUUID(), Json.newObject().put("protection", "PROTECTED_REGISTRATION"));
        WebReader worker = town.reader(WebFixture.WORKER);
        WebReader colleague = town.reader("handlaggare2@ekdalen");
        String path = "/web/cases/" + caseId;
        assertThat(name(worker, path, "deputy", "handlaggare2").location())
                .as("who has the case still sees it")
                .isEqualTo(path + "?done=true");

        Page givenAway = name(worker, path, "hand-over", "coach1");
        assertThat(worker.get(path).status()).isEqualTo(404);
        assertThat(givenAway.location()).isEqualTo("/web/cases?handedOver=true");
        Page list = worker.get(givenAway.location());
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.html()).contains("Någon annan har ärendet nu, och du ser det inte längre");
        assertThat(worker.get("/web/cases").html()).doesNotContain("Någon annan har ärendet nu");

        assertThat(name(colleague, path, "deputy", "handlaggare1").location())
                .as("a deputy who names another")
                .isEqualTo("/web/cases?handedOver=true");
    }

    /** Sends the form of the case's page that names somebody. */
    private Page name(WebReader reader, String path, String form, String username) {
        String revision = reader.get(path).html().replaceAll("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
        String field = form.equals("deputy") ? "deputy" : "responsible";
        return reader.post(
                path + "/" + form,
                "revision",
                revision,
                field,
                town.caller(username).account().toString());
    }

    private void push(String kind, UUID caseId, UUID careRecord, ObjectNode set) {
        Change change = new Change(
                UUID.randomUUID(), careRecord, kind, caseId, 0, set, "2026-11-22T10:15:30+01:00", Optional.empty());
        assertThat(town.push(town.caller("handlaggare1"), change).outcome()).isNotEqualTo(Outcome.REFUSED);
    }

    @Test
    void sec4_whoWritesInCasesNeitherSeesNorDecidesWhatNeedsTwo() {
        WebReader worker = town.reader(WebFixture.WORKER);
        assertThat(worker.get("/web/approvals").status()).isEqualTo(403);
        assertThat(decide(worker, UUID.randomUUID().toString(), "approve").status())
                .isEqualTo(403);
        assertThat(decide(town.reader(WebFixture.ADMIN), UUID.randomUUID().toString(), "approve")
                        .status())
                .isEqualTo(409);
    }

    private String waiting() {
        return town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM approval WHERE state = 'WAITING' AND waiting");
    }

    private boolean isProtected(String number) {
        return town.count("SELECT COUNT(*) FROM care_case WHERE municipality = 1 AND protection <> 'NONE'"
                        + " AND HEX(number) = '" + number.replace("-", "") + "'")
                == 1;
    }

    private static Page decide(WebReader reader, String id, String how) {
        reader.get("/web/approvals");
        return reader.post("/web/approvals/" + id + "/" + how);
    }

    @Test
    void sec4_whatIsNotTheirsAndWhatIsNotProtectedLookTheSame() {
        String open = town.text(String.format(Locale.ROOT, NUMBER, "="));
        Page unprotected = ask(town.reader(WebFixture.LEAD), open, WHY);
        Page missing = ask(town.reader(WebFixture.LEAD), "0000-0000", WHY);
        assertThat(unprotected.status()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.html()).contains("Inget skyddat ärende", WHY);
        assertThat(ask(town.reader("teamledare1@granby"), open, WHY).status()).isEqualTo(404);
        assertThat(town.reader("handlaggare1@ekdalen").get("/web/protection").status())
                .isEqualTo(403);
    }

    private static Page ask(WebReader reader, String number, String why) {
        reader.get("/web/protection");
        return reader.post("/web/protection", "number", number, "why", why);
    }
}
