package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tasks of a day at the desk, done in a browser by clicks that are counted; a field that one types in costs none. */
class DeskTasksTest {
    private WebFixture town;
    private Browser browser;
    private int clicks;

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
    void aPersonIsFoundByTheirNumberInOne() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/decide");
        browser.type("wanted", "63D7-D5E7");
        click(".search button");
        browser.untilText("Anteckningar");
        assertThat(browser.text()).contains("Yasmin Mallgren");
        assertThat(clicks).isOne();
    }

    @Test
    void aPersonIsFoundByTheirNameInTwo() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/overview");
        browser.type("wanted", "Yasmin Mallgren");
        click(".search button");
        browser.until("tbody th a");
        click("tbody th a");
        browser.untilText("Anteckningar");
        assertThat(browser.text()).contains("Yasmin Mallgren");
        assertThat(clicks).isEqualTo(2);
    }

    @Test
    void aColleagueWithOnlyTheNameOfWhoRingsReadsTheCaseInThree() {
        browser.login("handlaggare2@ekdalen");
        browser.open("/web/overview");
        browser.type("wanted", "Yasmin Mallgren");
        click(".search button");
        browser.until("main a.button");
        click("main a.button[href$='63d7d5e7']");
        browser.type("reason", "Personen ringer och mår dåligt, Sara nås inte");
        click("main button.main");
        browser.untilText("Öppnat i nödläge");
        assertThat(browser.text()).contains("Yasmin Mallgren", "63D7-D5E7");
        assertThat(clicks).isEqualTo(3);
    }

    private void click(String css) {
        clicks++;
        browser.click(css);
    }
}
