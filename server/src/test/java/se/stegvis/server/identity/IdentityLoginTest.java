package se.stegvis.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** Logging in by the identity provider of one's municipality, and what is tried against it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityLoginTest {
    private static final String WORKERS = "Stegvis handläggare";
    private static final String TEAM = "Team 1";

    @AutoClose
    private final IdentityTown place = new IdentityTown();

    private final WebFixture town = place.town;

    @BeforeEach
    void aWorker() {
        town.clock().advance(Duration.ofSeconds(1));
        place.issuer.next("sub-1", "sol.lind", WORKERS, TEAM);
    }

    private Optional<Account> account(String username) {
        return town.bean(Accounts.class).login(IdentityTown.EKDALEN, username).map(Accounts.LoginAccount::account);
    }

    private static void assertRefused(WebReader.Page page, WebReader browser, String sentence) {
        assertThat(page.html()).contains("Du kom inte in", sentence);
        assertThat(page.status()).isBetween(400, 503);
        assertThat(browser.jar()).doesNotContainKeys("stegvis-session", "stegvis-access", "stegvis-attempt");
        assertThat(browser.get("/web/me").status()).isEqualTo(303);
    }

    @Test
    void ops7_aPersonOfTheMunicipalityGetsAnAccountByTheirGroupsAndIsIn() {
        WebReader browser = town.reader();

        WebReader.Page in = place.login(browser, "ekdalen");

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.header("Refresh")).isEqualTo("0; url=/web/me");
        assertThat(browser.get("/web/me").html()).contains("Sol Lind");
        Account account = account("sol.lind").orElseThrow();
        assertThat(account.role()).isEqualTo(Role.CASEWORKER);
        assertThat(account.teams()).containsExactly(place.team(IdentityTown.EKDALEN));
        assertThat(account.email()).contains("sol.lind@ekdalen.example");
        assertThat(browser.jar()).as("a login is ended once").doesNotContainKey("stegvis-attempt");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'LOGIN'"
                        + " AND detail = 'identity'"))
                .isPositive();
    }

    @Test
    void ops7_theBrowserIsSentWithCodePkceStateNonceAndTheDemandedAcr() {
        place.login(town.reader(), "ekdalen");

        Map<String, List<String>> asked = place.issuer.lastAuthorization();
        assertThat(asked)
                .containsEntry("response_type", List.of("code"))
                .containsEntry("code_challenge_method", List.of("S256"))
                .containsEntry("acr_values", List.of(MockIssuer.STRONG))
                .containsEntry("client_id", List.of(MockIssuer.CLIENT))
                .containsEntry(
                        "redirect_uri", List.of(town.address("/web/login/back").toString()));
        assertThat(asked.get("state").get(0)).hasSizeGreaterThan(40);
        assertThat(asked.get("nonce").get(0)).hasSizeGreaterThan(40);
    }

    @Test
    void ops7_thePersonIsFoundByTheSubjectThoughNameAndAddressAreOthers() {
        place.login(town.reader(), "ekdalen");
        Account before = account("sol.lind").orElseThrow();
        place.issuer.but(claims -> claims.claim("preferred_username", "sol.berg")
                .claim("name", "Sol Berg")
                .claim("email", "sol.berg@ekdalen.example"));

        WebReader browser = town.reader();
        place.login(browser, "ekdalen");

        assertThat(browser.get("/web/me").html()).contains("Sol Berg");
        assertThat(account("sol.berg")).as("no second account").isEmpty();
        assertThat(account("sol.lind").orElseThrow().id()).isEqualTo(before.id());
        aWorker();
        place.login(town.reader(), "ekdalen");
    }

    @Test
    void f1_aGroupOfAClosedTeamLetsNobodyIntoIt() throws SQLException {
        place.issuer.next("sub-closed", "sam.dal", WORKERS, TEAM);
        setClosed("UTC_TIMESTAMP(3)");
        try {
            WebReader browser = town.reader();
            assertRefused(
                    place.login(browser, "ekdalen"), browser, "Ingen av dina grupper ger en arbetsgrupp i Stegvis");
            assertThat(account("sam.dal")).isEmpty();
        } finally {
            setClosed("NULL");
        }
    }

    private void setClosed(String at) throws SQLException {
        try (Connection connection = town.connection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE team SET closed_at = " + at + " WHERE municipality = 1"))
                    .isPositive();
        }
    }

    @Test
    void ops7_anAddressOrANameOfSomebodyElseGivesNobodyTheirAccount() {
        place.issuer.next("sub-thief", "handlaggare1@ekdalen", WORKERS, TEAM);
        WebReader browser = town.reader();

        assertRefused(place.login(browser, "ekdalen"), browser, "hör redan till ett konto");

        assertThat(town.text("SELECT detail FROM audit_entry WHERE municipality = 1 ORDER BY id DESC LIMIT 1"))
                .isEqualTo("identity name-taken");
    }

    @Test
    void ops7_withoutAGroupThatGivesARoleNobodyIsLetIn() {
        place.issuer.next("sub-none", "ingen", "Städ", TEAM);
        WebReader browser = town.reader();
        assertRefused(place.login(browser, "ekdalen"), browser, "Ingen av dina grupper ger en roll");
        assertThat(account("ingen")).isEmpty();

        place.issuer.next("sub-none", "ingen", WORKERS);
        assertRefused(place.login(browser, "ekdalen"), browser, "ger en arbetsgrupp");

        place.issuer.but(claims -> claims.claim("groups", null));
        assertRefused(place.login(browser, "ekdalen"), browser, "säger inte vilka grupper");
    }

    @Test
    void ops7_theRoleFollowsTheGroupsAndWhoHasNoneLosesEveryLogin() {
        place.issuer.next("sub-2", "kim.ek", WORKERS, TEAM);
        WebReader browser = town.reader();
        place.login(browser, "ekdalen");
        place.issuer.next("sub-2", "kim.ek", "Stegvis coacher", TEAM);
        place.login(town.reader(), "ekdalen");
        assertThat(account("kim.ek").orElseThrow().role()).isEqualTo(Role.COACH);
        assertThat(browser.get("/web/me").status()).isEqualTo(200);

        place.issuer.next("sub-2", "kim.ek", TEAM);
        WebReader again = town.reader();
        assertRefused(place.login(again, "ekdalen"), again, "Ingen av dina grupper ger en roll");

        assertThat(browser.get("/web/me").status()).as("the login of before").isEqualTo(303);
    }

    @Test
    void ops7_aLoginWeakerThanDemandedIsRefusedThoughTheProviderLetItThrough() {
        place.issuer.but(claims -> claims.claim("acr", "urn:ekdalen:password"));
        WebReader browser = town.reader();
        assertRefused(place.login(browser, "ekdalen"), browser, "svagare sätt");

        place.issuer.but(claims -> claims.claim("acr", null));
        assertRefused(place.login(browser, "ekdalen"), browser, "svagare sätt");

        place.issuer.fail("unmet_authentication_requirements");
        assertRefused(place.login(browser, "ekdalen"), browser, "svagare sätt");
        place.issuer.fail("access_denied");
        assertRefused(place.login(browser, "ekdalen"), browser, "släppte inte in dig");
    }

    static Stream<Arguments> lies() {
        Instant past = Instant.now().minus(Duration.ofHours(2));
        return Stream.of(
                lie("another issuer", claims -> claims.issuer("https://login.evil.example")),
                lie("another audience", claims -> claims.audience("payroll")),
                lie("two audiences, ours not the party", claims -> claims.audience(
                                List.of("payroll", MockIssuer.CLIENT))
                        .claim("azp", "payroll")),
                lie("another nonce", claims -> claims.claim("nonce", "of yesterday")),
                lie("no nonce", claims -> claims.claim("nonce", null)),
                lie("expired", claims -> claims.expirationTime(Date.from(past))),
                lie("two audiences and no party", claims -> claims.audience(List.of("payroll", MockIssuer.CLIENT))),
                lie("no end", claims -> claims.expirationTime(null)),
                lie("no subject", claims -> claims.subject(null)));
    }

    private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> more) {
        return Arguments.of(name, more);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void ops7_aTokenThatSaysSomethingElseIsNotBelieved(String name, UnaryOperator<JWTClaimsSet.Builder> more) {
        place.issuer.but(more);
        WebReader browser = town.reader();
        assertRefused(place.login(browser, "ekdalen"), browser, "går inte att lita på");
    }

    @Test
    void ops7_aTokenWithoutTheProvidersSignatureIsNotBelieved() throws JOSEException {
        WebReader browser = town.reader();
        URI back = place.begun(browser, "ekdalen", "/web/me");
        JWTClaimsSet claims = place.issuer.claims(
                place.issuer.lastAuthorization().get("nonce").get(0));
        place.issuer.forge(new PlainJWT(claims));
        assertRefused(browser.get(IdentityTown.pathOf(back)), browser, "går inte att lita på");

        back = place.begun(browser, "ekdalen", "/web/me");
        claims = place.issuer.claims(
                place.issuer.lastAuthorization().get("nonce").get(0));
        place.issuer.forge(MockIssuer.signed(claims, place.granby.key(), JOSEObjectType.JWT));
        assertRefused(browser.get(IdentityTown.pathOf(back)), browser, "går inte att lita på");

        back = place.begun(browser, "ekdalen", "/web/me");
        claims = place.issuer.claims(
                place.issuer.lastAuthorization().get("nonce").get(0));
        SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        shared.sign(new MACSigner(place.issuer.key().toPublicJWK().toJSONString()));
        place.issuer.forge(shared);
        assertRefused(browser.get(IdentityTown.pathOf(back)), browser, "går inte att lita på");
    }

    @Test
    void ops7_aTokenOfAnotherMunicipalitysProviderIsNotBelieved() {
        WebReader browser = town.reader();
        URI back = place.begun(browser, "ekdalen", "/web/me");
        place.granby.next("sub-1", "sol.lind", WORKERS, TEAM);
        place.issuer.forge(MockIssuer.signed(
                place.granby.claims(
                        place.issuer.lastAuthorization().get("nonce").get(0)),
                place.granby.key(),
                JOSEObjectType.JWT));
        assertRefused(browser.get(IdentityTown.pathOf(back)), browser, "går inte att lita på");
    }

    @Test
    void ops7_anAnswerOfAnotherProviderIsNotTakenForOurs() {
        WebReader browser = town.reader();
        String back = IdentityTown.pathOf(place.begun(browser, "ekdalen", "/web/me"));
        assertRefused(
                browser.get(back.replace(place.issuer.address(), place.granby.address())),
                browser,
                "går inte att lita på");
        back = IdentityTown.pathOf(place.begun(browser, "ekdalen", "/web/me"));
        assertRefused(browser.get(back.replaceFirst("&iss=[^&]*", "")), browser, "går inte att lita på");
    }

    @Test
    void ops7_theSameSubjectOfTwoProvidersIsTwoPersons() {
        place.login(town.reader(), "ekdalen");
        place.granby.next("sub-1", "sol.lind", WORKERS, TEAM);
        WebReader browser = town.reader();
        place.login(browser, "granby");
        assertThat(browser.get("/web/me").html()).contains("Granby");
        assertThat(town.count("SELECT COUNT(DISTINCT account) FROM account_identity WHERE subject = 'sub-1'"))
                .isEqualTo(2);
    }

    @Test
    void ops7_aCodeIsGoodOnceAndInTheBrowserThatAskedForIt() {
        WebReader victim = town.reader();
        String back = IdentityTown.pathOf(place.begun(victim, "ekdalen", "/web/me"));

        WebReader other = town.reader();
        assertRefused(other.get(back), other, "började inte i den här webbläsaren");
        place.begun(other, "ekdalen", "/web/me");
        assertRefused(other.get(back), other, "började inte i den här webbläsaren");

        String attempt = victim.jar().get("stegvis-attempt");
        assertThat(victim.get(back).status()).isEqualTo(200);
        WebReader.Page again = victim.withCookies(back, "stegvis-attempt=" + attempt);
        assertThat(again.html()).as("the provider refuses a code twice").contains("går inte att lita på");
        assertThat(again.cookies())
                .noneMatch(cookie -> cookie.startsWith("stegvis-session=") && !cookie.contains("Max-Age=0"));
    }

    @Test
    void ops7_anAttemptIsRefusedWhenItIsOldForgedOrOfAnotherMunicipality() {
        WebReader browser = town.reader();
        String back = IdentityTown.pathOf(place.begun(browser, "ekdalen", "/web/me"));
        String attempt = browser.jar().get("stegvis-attempt");
        assertThat(browser.withCookies(back, "stegvis-attempt=2" + attempt.substring(1))
                        .html())
                .contains("började inte i den här webbläsaren");
        assertThat(browser.withCookies(back, "stegvis-attempt=" + attempt.substring(0, attempt.length() - 2) + "AA")
                        .html())
                .contains("började inte i den här webbläsaren");
        town.clock().advance(Duration.ofMinutes(11));
        assertRefused(browser.get(back), browser, "tog för lång tid");
    }

    @Test
    void ops7_onePageOfOursOpensAfterwardsAndNoOtherSite() {
        for (String then :
                List.of("https://evil.example", "//evil.example", "/web/../../evil", "/web/me%0d%0aX:%20y")) {
            WebReader browser = town.reader();
            WebReader.Page in = browser.get(IdentityTown.pathOf(place.begun(browser, "ekdalen", then)));
            assertThat(in.header("Refresh")).as(then).startsWith("0; url=/web/").doesNotContain("evil.example");
            assertThat(in.header("X")).isEmpty();
        }
    }

    @Test
    void ops7_aProviderThatChangesItsKeyOrIsAddedWhileTheServerRunsIsFound() {
        place.login(town.reader(), "ekdalen");
        place.issuer.rotate();
        assertThat(place.login(town.reader(), "ekdalen").status()).isEqualTo(200);

        try (MockIssuer other = new MockIssuer()) {
            IdentityProvider before =
                    town.bean(IdentityProviders.class).find(IdentityTown.GRANBY).orElseThrow();
            place.set(place.provider(IdentityTown.GRANBY, other.address()));
            other.next("sub-9", "ny.person", WORKERS, TEAM);
            assertThat(place.login(town.reader(), "granby").status()).isEqualTo(200);
            place.set(before);
        }
    }

    @Test
    void ops7_aLoginBegunUnderAnotherNameOfTheServerGoesOnUnderThePublicOne() {
        URI otherName = URI.create("http://localhost:" + town.address("/").getPort());
        WebReader browser = new WebReader(otherName);
        WebReader.Page moved = browser.get("/web/login/identity?municipality=ekdalen&then=/web/me");
        assertThat(moved.header("Location"))
                .as("the cookie would stay under the other name, and the answer come without it")
                .startsWith(
                        town.address("/web/login/identity?municipality=ekdalen").toString());
        assertThat(moved.cookies()).noneMatch(cookie -> cookie.startsWith("stegvis-attempt"));
        WebReader.Page on = browser.get(IdentityTown.pathOf(URI.create(moved.header("Location"))));
        assertThat(on.header("Location"))
                .as("a proxy that changes the name has nobody go in circles")
                .startsWith(place.issuer.address());
    }

    @Test
    void ops7_aProviderThatDoesNotAnswerIsToldWithWhatToDo() {
        IdentityProvider before =
                town.bean(IdentityProviders.class).find(IdentityTown.GRANBY).orElseThrow();
        place.set(place.provider(IdentityTown.GRANBY, "http://127.0.0.1:9"));
        WebReader browser = town.reader();
        WebReader.Page page = browser.get("/web/login/identity?municipality=granby");
        assertThat(page.status()).isEqualTo(503);
        assertRefused(page, browser, "svarar inte");
        place.set(before);
    }

    @Test
    void ops7_passwordsAreThenForAdministratorsAlone() {
        WebReader worker = town.reader();
        WebReader.Page refused = worker.login(WebFixture.WORKER);
        assertThat(refused.html()).contains("Din kommun loggar inte in med lösenord", "Logga in i Ekdalens kommun");
        assertThat(worker.jar()).doesNotContainKey("stegvis-session");
        assertThat(town.api()
                        .login(WebFixture.WORKER, WebFixture.PASSWORD, Optional.empty())
                        .json()
                        .path("type")
                        .asText())
                .endsWith("password-off");
        assertThat(town.reader(WebFixture.ADMIN).get("/web/people").status()).isEqualTo(200);
    }
}
