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

    @Test
    void whatSlippedIsAnsweredInThree() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/overview");
        long open = open();
        click("a[href='/web/follow-ups?when=SLIPPED']");
        browser.until("tbody tr a.button");
        click("tbody tr a.button");
        browser.until("#done");
        click("#done");
        browser.untilText("Uppföljningar som gled");
        assertThat(browser.address()).endsWith("/web/follow-ups?when=SLIPPED");
        assertThat(open()).isEqualTo(open - 1);
        assertThat(clicks).isEqualTo(3);
    }

    @Test
    void aCaseIsTakenOverWhereItsDateIsSeen() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/follow-ups?when=OVERDUE");
        click("tbody tr a.button");
        browser.until("main details summary");
        click("main details summary");
        browser.all("#why-taken").get(0).sendKeys("Sara är sjuk, jag tar det tills hon är tillbaka");
        click("main details button");
        browser.untilText("Anteckningar");
        assertThat(browser.text()).contains("Sara är sjuk");
        assertThat(town.count("SELECT COUNT(*) FROM care_case WHERE municipality = 1 AND responsible ="
                        + " (SELECT id FROM account WHERE municipality = 1 AND username = 'teamledare1')"))
                .isOne();
    }

    @Test
    void theBackButtonAfterAnAnswerSaysThatItIsGiven() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/follow-ups?when=OVERDUE");
        browser.click("tbody tr a.button");
        browser.until("#done");
        String form = browser.address();
        browser.click("#done");
        browser.until("tbody tr a.button");
        long open = open();
        browser.ask("history.back()");
        browser.untilText("besvarad");
        assertThat(browser.address()).isEqualTo(form);
        assertThat(browser.all("#done")).isEmpty();
        assertThat(open()).isEqualTo(open);
    }

    private long open() {
        return town.count("SELECT COUNT(*) FROM follow_up WHERE municipality = 1 AND state = 'OPEN'");
    }

    private void click(String css) {
        clicks++;
        browser.click(css);
    }
}
