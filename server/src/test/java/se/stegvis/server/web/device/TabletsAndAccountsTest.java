package se.stegvis.server.web.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.team.Devices;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.sync.ClientVersion;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.wire.PullWire;

/** Who sees and closes tablets, and what an administrator does with accounts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TabletsAndAccountsTest {
    private static final String CHOSEN = "valt losenord for i ar";

    @AutoClose
    private final WebFixture town = new WebFixture();

    private final WebReader lead = town.reader(WebFixture.LEAD);
    private final WebReader admin = town.reader(WebFixture.ADMIN);

    private UUID tablet(String username, long number) {
        UUID device = new UUID(0x0199_0000_0000_7000L, number);
        assertThat(town.api()
                        .login(username, WebFixture.PASSWORD, Optional.of(device))
                        .status())
                .isEqualTo(200);
        return device;
    }

    private boolean closed(int municipality, UUID device) {
        return town.bean(Devices.class).isRevoked(municipality, device);
    }

    @Test
    void aLeadSeesAndClosesTheTabletsOfTheirTeam() {
        UUID device = tablet(WebFixture.WORKER, 11);
        assertThat(lead.get("/web/devices").html()).contains("2026-11-23 09:00").contains(device.toString());
        assertThat(lead.post("/web/devices/" + device + "/close").location()).isEqualTo("/web/devices");
        assertThat(closed(1, device)).isTrue();
        assertThat(lead.get("/web/devices").html()).contains("Spärrad 2026-11-23");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'REVOKED'"
                        + " AND device = UNHEX('" + device.toString().replace("-", "") + "')"))
                .isOne();
        assertThat(lead.post("/web/devices/" + device + "/close").status())
                .as("once more changes nothing")
                .isEqualTo(404);
    }

    @Test
    void aLeadSeesHowMuchATabletSaidWasLeftOnIt() {
        UUID device = tablet(WebFixture.WORKER, 13);
        assertThat(lineOf(device)).contains("inte sagt");
        pull(device, WebFixture.WORKER, 2);
        assertThat(lineOf(device)).contains("2 kvar på plattan, sedan 2026-11-23");
        pull(device, "handlaggare2@ekdalen", 7);
        assertThat(lineOf(device)).as("only its own user speaks for it").contains("2 kvar på plattan");
        pull(device, WebFixture.WORKER, 0);
        assertThat(lineOf(device)).contains("inget").doesNotContain("kvar på plattan");
    }

    @Test
    void ops1_theVersionsOfTabletsAreSaidAndOldOnesAreNamed() {
        assertThat(admin.get("/web/readiness").html()).contains("Plattornas program");
        UUID old = tablet(WebFixture.WORKER, 21);
        UUID current = tablet(WebFixture.WORKER, 22);
        asks(old);
        asks(current, ClientVersion.HEADER, String.valueOf(ClientVersion.NOW));

        assertThat(lineOf(old)).contains("version 1");
        assertThat(lineOf(current)).contains("version " + ClientVersion.NOW);
        assertThat(admin.get("/web/readiness").html())
                .contains("plattor har ett äldre program än version " + ClientVersion.NOW, "00000015 (")
                .doesNotContain("00000016 (");
    }

    private void asks(UUID device, String... headers) {
        String token = town.api()
                .login(WebFixture.WORKER, WebFixture.PASSWORD, Optional.of(device))
                .json()
                .path("access_token")
                .asText();
        assertThat(town.api()
                        .post(
                                "/api/v1/sync/pull",
                                token,
                                PullWire.write(new PullRequest(device, Optional.empty(), 1)),
                                headers)
                        .status())
                .isEqualTo(200);
    }

    private void pull(UUID device, String username, int unsent) {
        var request = new PullRequest(device, Optional.empty(), OptionalInt.empty(), OptionalInt.of(unsent), 500);
        String token = town.api()
                .login(username, WebFixture.PASSWORD, Optional.empty())
                .json()
                .path("access_token")
                .asText();
        assertThat(town.api()
                        .post("/api/v1/sync/pull", token, PullWire.write(request))
                        .status())
                .isEqualTo(200);
    }

    private String lineOf(UUID device) {
        String page = lead.get("/web/devices").html();
        int end = page.indexOf("/web/devices/" + device);
        return page.substring(page.lastIndexOf("<tr", end), end);
    }

    @Test
    void theTabletsOfOthersAreAsIfTheyWereNotThere() {
        UUID foreign = tablet("handlaggare1@granby", 12);
        assertThat(lead.get("/web/devices").html()).doesNotContain(foreign.toString());
        assertThat(lead.post("/web/devices/" + foreign + "/close").status()).isEqualTo(404);
        admin.get("/web/devices");
        assertThat(admin.post("/web/devices/" + foreign + "/close").status()).isEqualTo(404);
        assertThat(closed(2, foreign)).isFalse();
    }

    @Test
    void neitherPageIsForACaseworkerAndTheAccountsNotForALead() {
        WebReader worker = town.reader(WebFixture.WORKER);
        assertThat(worker.get("/web/devices").status()).isEqualTo(403);
        assertThat(worker.get("/web/people").status()).isEqualTo(403);
        assertThat(lead.get("/web/people").status()).isEqualTo(403);
    }

    @Test
    void ops7_aNewAccountGetsALinkByWhichItsPersonAloneChoosesThePassword() {
        String code = open("ny.person", "Ny Person", "COACH", team()).linkCode().orElseThrow();
        assertThat(town.api().login("ny.person@ekdalen", "", Optional.empty()).status())
                .as("no password belongs to it yet")
                .isEqualTo(401);
        assertThat(town.welcome(code, CHOSEN).status()).isEqualTo(204);
        assertThat(town.api()
                        .login("ny.person@ekdalen", CHOSEN, Optional.empty())
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("/web/people").html()).contains("Ny Person").doesNotContain(code);
        assertThat(open("ny.person", "En Annan", "COACH", team()))
                .satisfies(again -> assertThat(again.status()).isEqualTo(422))
                .satisfies(again ->
                        assertThat(again.html()).contains("finns redan").contains("En Annan"));
    }

    @Test
    void b6_b22_aNameOfWhichNothingCanBeSeenOpensNoAccount() {
        for (String name : new String[] {"\u00a0", "\u200b\u3164", "Eva\u202eEk", "Eva\nEk"}) {
            assertThat(open("osedd.person", name, "COACH", team()).status()).isEqualTo(422);
        }
        assertThat(town.count("SELECT COUNT(*) FROM account WHERE username = 'osedd.person'"))
                .isZero();
    }

    @Test
    void b18_theListOfPeopleIsInSwedishOrder() {
        List<String> names =
                List.of("Åke Test", "Anders Test", "Ärla Test", "Örjan Test", "Olle Test", "Wera Test", "Vilma Test");
        for (int i = 0; i < names.size(); i++) {
            assertThat(open("ordning" + i, names.get(i), "COACH", team()).status())
                    .isEqualTo(200);
        }
        String page = admin.get("/web/people").html();
        assertThat(List.of(
                        "Anders Test", "Olle Test", "Vilma Test", "Wera Test", "Åke Test", "Ärla Test", "Örjan Test"))
                .isSortedAccordingTo(java.util.Comparator.comparingInt(page::indexOf));
    }

    @Test
    void everyFaultOfTheFormIsToldAtOnceAndNothingWrittenIsLost() {
        WebReader.Page page = open("Å!", "<i>Bo</i>", "KING", "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("små bokstäver a–z")
                .contains("Välj en roll.")
                .contains("Välj minst en arbetsgrupp.")
                .contains("&lt;i&gt;Bo&lt;/i&gt;")
                .doesNotContain("<i>Bo</i>");
    }

    @Test
    void anEndedAccountLogsInNoMoreAndNobodyEndsTheirOwn() {
        String code =
                open("slutar", "Slutar Snart", "CASEWORKER", team()).linkCode().orElseThrow();
        String id = town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM account WHERE municipality = 1"
                + " AND username = 'slutar'");
        assertThat(admin.post("/web/people/" + id + "/end").location()).isEqualTo("/web/people");
        assertThat(town.welcome(code, CHOSEN).problem()).isEqualTo("code-refused");
        assertThat(town.api().login("slutar@ekdalen", CHOSEN, Optional.empty()).status())
                .isEqualTo(401);
        assertThat(admin.post("/web/people/" + id + "/link").status()).isEqualTo(404);
        String own = town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM account WHERE municipality = 1"
                + " AND username = 'admin1'");
        assertThat(admin.post("/web/people/" + own + "/end").status()).isEqualTo(404);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'ACCOUNT'"
                        + " AND detail LIKE 'ended=%'"))
                .isOne();
    }

    private String team() {
        return town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM team WHERE municipality = 1 LIMIT 1");
    }

    private WebReader.Page open(String username, String name, String role, String team) {
        admin.get("/web/people");
        WebReader.Page answer =
                admin.post("/web/people", "username", username, "name", name, "email", "", "role", role, "team", team);
        return answer.status() == 303 ? admin.get(answer.location()) : answer;
    }
}
