package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a real browser: a press meant for one row never hits the one that has come into its place. */
class SecondPressTest {
    private static final long FIRST = 1_780_000_000_000L;
    private static final String BACK = "main form[action$='/end'] button";

    private WebFixture town;
    private Browser browser;

    @BeforeEach
    void start() {
        town = new WebFixture();
        browser = Browser.start(town);
        browser.width(1280);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        town.close();
    }

    @Test
    void tab10_theSecondPressOfADoubleClickHitsNothingOnTheNextPage() {
        absent("handlaggare1", "handlaggare2");
        absent("handlaggare2", "handlaggare1");
        browser.login(WebFixture.LEAD);
        browser.open("/web/absences");
        assertThat(browser.all(BACK)).hasSize(2);
        Runnable press = browser.pressingAt(BACK);
        at(FIRST);

        browser.ask("document.documentElement.dataset.old = 'yes'");
        press.run();
        browser.untilTrue("the next page", "return !document.documentElement.dataset.old && !!document.body");
        at(FIRST + 600);
        press.run();

        assertThat(browser.all(BACK)).as("the row that moved up").hasSize(1);
        assertThat(absences()).isOne();
        at(FIRST + 1_100);
        press.run();
        browser.untilTrue("a press of its own", "return !document.querySelector(\"" + BACK + "\") && !!document.body");
        assertThat(absences()).isZero();
    }

    @Test
    void tab10_aFormIsSentOnceThoughItsButtonIsPressedTwice() {
        absent("handlaggare1", "handlaggare2");
        browser.login(WebFixture.LEAD);
        browser.open("/web/absences");
        at(FIRST);

        assertThat(browser.ask("""
                let sent = 0;
                document.addEventListener('submit', event => {
                  sent++;
                  event.preventDefault();
                });
                const button = document.querySelector("main form[action$='/end'] button");
                button.click();
                button.click();
                const atOnce = sent;
                Date.now = () => arguments[0];
                button.click();
                return atOnce + ' ' + sent;
                """.replace("arguments[0]", Long.toString(FIRST + 1_100))))
                .isEqualTo("1 2");
    }

    @Test
    void tab10_aRowThatMovedWhenThePageRefreshedIsNotHit() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases");
        browser.until("html[data-news=open]");
        // Before anything moves, or a part that is fetched on its own would have moved at another time of day.
        at(FIRST);
        browser.ask("""
                const part = document.querySelector('#live');
                part.querySelector('tbody tr').remove();
                part.dataset.old = 'yes';
                """);
        Runnable press = browser.pressingAt("#live tbody th a");
        town.news("handlaggare1");
        browser.untilTrue("the part was fetched again", "return !document.querySelector('#live').dataset.old");

        at(FIRST + 600);
        press.run();
        assertThat(browser.ask("return location.pathname")).isEqualTo("/web/cases");
        at(FIRST + 1_100);
        press.run();
        browser.untilTrue("the case", "return location.pathname.startsWith('/web/cases/') && !!document.body");
    }

    @Test
    void tab10_aClockThatIsPutBackStopsNoPress() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases");
        browser.until("html[data-news=open]");
        at(FIRST + 3_600_000);
        browser.ask("""
                const part = document.querySelector('#live');
                part.querySelector('tbody tr').remove();
                part.dataset.old = 'yes';
                """);
        Runnable press = browser.pressingAt("#live tbody th a");
        town.news("handlaggare1");
        browser.untilTrue("the part was fetched again", "return !document.querySelector('#live').dataset.old");

        at(FIRST);
        press.run();
        browser.untilTrue("the case", "return location.pathname.startsWith('/web/cases/') && !!document.body");
    }

    /** Sets the time of day of the page. */
    private void at(long millis) {
        browser.ask("Date.now = () => " + millis);
    }

    private void absent(String username, String cover) {
        WebReader lead = town.reader(WebFixture.LEAD);
        lead.get("/web/absences");
        WebReader.Page noted = lead.post(
                "/web/absences",
                "account",
                id(username),
                "cover",
                id(cover),
                "firstOn",
                "2026-12-01",
                "lastOn",
                "2026-12-11");
        assertThat(noted.status()).as(noted.html()).isEqualTo(303);
    }

    private String id(String username) {
        return town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM account WHERE municipality = 1 AND username = '"
                + username + "'");
    }

    private long absences() {
        return town.count("SELECT COUNT(*) FROM absence WHERE municipality = 1 AND first_on = '2026-12-01'");
    }
}
