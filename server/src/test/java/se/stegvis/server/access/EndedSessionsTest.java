package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.support.Api;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.wire.Json;

/** A password that an administrator gives ends every login of the account, also one that is on its way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndedSessionsTest {
    @AutoClose
    private final WebFixture town = new WebFixture();

    private final WebReader admin = town.reader(WebFixture.ADMIN);

    private UUID account(String username) {
        return town.caller(username).account();
    }

    private void reset(UUID account) {
        admin.get("/web/people");
        assertThat(admin.post("/web/people/" + account + "/link").status()).isLessThan(400);
    }

    @Test
    void sec3_aLinkFromAnAdministratorEndsEveryLoginOfTheAccount() {
        Api.Answer tablet = town.api().login("handlaggare2@ekdalen", WebFixture.PASSWORD, Optional.empty());
        String refresh = tablet.json().path("refresh_token").asText();
        String access = tablet.json().path("access_token").asText();
        WebReader browser = town.reader("handlaggare2@ekdalen");
        assertThat(town.api().get("/api/v1/me", access).status()).isEqualTo(200);

        reset(account("handlaggare2"));

        assertThat(renewed(refresh).status()).as("the tablet's login").isEqualTo(401);
        assertThat(town.api().get("/api/v1/me", access).status())
                .as("its access token, at once")
                .isEqualTo(401);
        assertThat(browser.get("/web/overview").status()).as("the browser").isNotEqualTo(200);
    }

    @Test
    void sec3_aLoginProvedBeforeTheNewPasswordGivesNoSessionAfterIt() {
        UUID account = account("coach1");
        int proved = town.bean(Accounts.class).known(1, account).orElseThrow().sessions();

        reset(account);

        String late = town.bean(Transactions.class)
                .write(connection ->
                        town.bean(RefreshTokens.class).issue(1, account, Optional.empty(), proved, LoginKind.TABLET))
                .token();
        assertThat(renewed(late).status()).isEqualTo(401);
    }

    @Test
    void sec3_whoeverProvedTheOldPasswordDoesNotReplaceTheNewOne() {
        UUID account = account("arbetsterapeut1");
        Accounts accounts = town.bean(Accounts.class);
        String proved = accounts.login(1, "arbetsterapeut1").orElseThrow().passwordHash();

        reset(account);

        boolean replaced = town.bean(Transactions.class)
                .write(connection -> accounts.replacePassword(1, account, proved, "another"));
        assertThat(replaced).isFalse();
        assertThat(accounts.login(1, "arbetsterapeut1").orElseThrow().passwordHash())
                .isNotEqualTo("another");
    }

    @Test
    void b4_anEndedAccountIsRefusedAtOnceThoughItsCallerIsRemembered() {
        String access = town.token("coach1@granby");
        assertThat(town.api().get("/api/v1/me", access).status()).isEqualTo(200);
        UUID coach = town.bean(Accounts.class)
                .login(2, "coach1")
                .orElseThrow()
                .account()
                .id();
        WebReader granby = town.reader("admin1@granby");
        granby.get("/web/people/" + coach + "/hand-over");

        assertThat(granby.post("/web/people/" + coach + "/end").location()).isEqualTo("/web/people");

        assertThat(town.api().get("/api/v1/me", access).status()).isEqualTo(401);
    }

    @Test
    void sec15_aClosedTabletIsRefusedAtOnceThoughItsCallerIsRemembered() {
        UUID device = UUID.randomUUID();
        String access = town.api()
                .login("handlaggare2@granby", WebFixture.PASSWORD, Optional.of(device))
                .json()
                .path("access_token")
                .asText();
        assertThat(town.api().get("/api/v1/me", access).status()).isEqualTo(200);
        WebReader lead = town.reader("teamledare1@granby");
        lead.get("/web/devices");

        assertThat(lead.post("/web/devices/" + device + "/close").status()).isLessThan(400);

        assertThat(town.api().get("/api/v1/me", access).status()).isEqualTo(401);
    }

    private Api.Answer renewed(String refreshToken) {
        return town.api().post("/api/v1/token", null, Json.newObject().put("refresh_token", refreshToken));
    }
}
