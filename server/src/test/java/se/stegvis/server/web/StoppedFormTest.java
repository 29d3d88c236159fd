package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that ends in the midst of a form loses nothing: it warns, and after a login the same form is sent on. */
class StoppedFormTest {
    private static final String WORDS = "Klienten är inlagd & vill ses <senare>,\nvi ringer \"efter\" jul";

    private WebFixture town;
    private Browser browser;

    @BeforeEach
    void start() {
        town = new WebFixture();
        browser = Browser.start(town);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        town.close();
    }

    @Test
    void web9_theSameFormIsSentOnAfterTheLogin() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/follow-ups?when=OVERDUE");
        browser.click("tbody tr a.button");
        browser.until("#other");
        browser.click("#other input[value=CANCELLED]");
        browser.all("#why").get(0).sendKeys(WORDS);
        browser.forgetCookies();
        browser.click("#other button");

        browser.untilText("Logga in och skicka vidare");
        browser.inspect("stopped-login");
        login("fel lösenord");
        browser.until(".alert");
        login(WebFixture.PASSWORD);
        browser.untilText("Skicka det du skrev");
        assertThat(browser.all("main textarea").get(0).getDomProperty("value")).isEqualTo(WORDS);
        assertThat(cancelled()).as("nothing is sent before the person says so").isZero();
        browser.inspect("stopped");

        browser.click("main form button");
        browser.untilText("Försenade uppföljningar");
        assertThat(browser.address()).endsWith("/web/follow-ups?when=OVERDUE");
        assertThat(cancelled()).isOne();
    }

    @Test
    void web9_whatNoPageOfOursSentIsCarriedNowhere() {
        WebReader lead = town.reader(WebFixture.LEAD);
        lead.get("/web/emergency");
        lead.forge("of-a-session-that-has-ended");
        assertThat(lead.post("/web/emergency", "number", "0000-0000", "reason", WORDS)
                        .html())
                .as("without the browser's word that it was a page of ours")
                .doesNotContain("name=\"stopped\"");
        WebReader other = town.reader();
        other.get("/web/login");
        WebReader.Page in = other.post(
                "/web/login", "username", WebFixture.LEAD, "password", WebFixture.PASSWORD, "stopped", "bm90IG91cnM");
        assertThat(in.status())
                .as("a form that is not ours is left, and the login goes on")
                .isEqualTo(303);
    }

    @Test
    void web9_theEndIsSaidFiveMinutesBeforeAndOneMayStay() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/decide");
        town.clock().advance(Duration.ofMinutes(50));
        look();
        browser.untilTrue("asked", "return document.getElementById('ending').hidden");
        town.clock().advance(Duration.ofMinutes(6));
        look();
        browser.untilText("Du loggas ut om 4 min.");
        browser.inspect("ending");
        browser.click("#ending-stay");
        browser.untilTrue("stays", "return document.getElementById('ending').hidden");
        town.clock().advance(Duration.ofMinutes(30));
        browser.open("/web/decide");
        assertThat(browser.address()).endsWith("/web/decide");
    }

    private void look() {
        browser.ask("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private void login(String password) {
        browser.type("username", WebFixture.LEAD);
        browser.type("password", password);
        browser.click("main form button.main");
    }

    private long cancelled() {
        return town.count("SELECT COUNT(*) FROM follow_up WHERE municipality = 1 AND state = 'CANCELLED'");
    }
}
