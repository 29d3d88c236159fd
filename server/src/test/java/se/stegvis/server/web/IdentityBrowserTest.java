package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.identity.IdentityTown;

/** The road to the identity provider and back in a real browser, whose rules for cookies are its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityBrowserTest {
    private IdentityTown place;
    private Browser browser;

    @BeforeAll
    void start() {
        place = new IdentityTown();
        browser = Browser.start(place.town);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        place.close();
    }

    @Test
    void ops7_theButtonOfTheMunicipalityLeadsToTheProviderAndBackToThePageThatWasAskedFor() {
        place.issuer.next("sub-1", "sol.lind", "Stegvis handläggare", "Team 1");
        browser.forgetCookies();
        browser.open("/web/follow-ups");
        browser.follow("Logga in i Ekdalens kommun");
        browser.untilText("Sol Lind");
        assertThat(browser.address())
                .isEqualTo(place.town.address("/web/follow-ups").toString());
        browser.open("/web/me");
        assertThat(browser.text()).contains("Sol Lind");
    }

    @Test
    void ops7_aBrowserThatCameByAnotherNameOfTheServerComesInToo() {
        place.issuer.next("sub-2", "kim.ek", "Stegvis handläggare", "Team 1");
        browser.forgetCookies();
        browser.openAddress("http://localhost:" + place.town.address("/").getPort() + "/web/login");
        browser.follow("Logga in i Ekdalens kommun");
        browser.untilText("Sol Lind");
    }

    @Test
    void ops7_withoutScriptsTheNextPageOpensToo() {
        browser.forgetCookies();
        browser.scripts(false);
        try {
            place.issuer.next("sub-1", "sol.lind", "Stegvis handläggare", "Team 1");
            browser.open("/web/login");
            browser.follow("Logga in i Ekdalens kommun");
            browser.untilText("Sol Lind");
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void ops7_loginAndRefusalAreReadInBothLanguagesAndSizes() {
        browser.forgetCookies();
        for (boolean english : new boolean[] {false, true}) {
            browser.open("/web/login");
            if (english) {
                browser.click("button[name=language]");
                browser.untilText("Log in to Ekdalens kommun");
            }
            String language = english ? "-en" : "";
            browser.inspect("identity-login" + language);
            place.issuer.next("sub-3", "ingen", "Städ");
            browser.follow(english ? "Log in to Ekdalens kommun" : "Logga in i Ekdalens kommun");
            browser.untilText(english ? "None of your groups gives a role" : "Ingen av dina grupper ger en roll");
            browser.inspect("identity-refused" + language);
        }
    }
}
