package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/**
 * The automatic requests of an open page, in a real browser: the reader's place is kept, its age and its end are said.
 */
class LivePageTest {
    private static final String REFRESHED = "return !document.querySelector('#live').dataset.old";

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
    void web14_theFocusAndTheScrollingStayWhereTheyWereWhenThePageRefreshes() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases");
        browser.until("html[data-news=open]");
        Object link = browser.ask("""
                const link = document.querySelectorAll('#live tbody th a')[12];
                link.focus();
                scrollTo(0, 400);
                document.querySelector('#live').dataset.old = 'yes';
                return link.getAttribute('href');
                """);
        town.news("handlaggare1");
        browser.untilTrue("the part was fetched again", REFRESHED);
        assertThat(browser.ask("return document.activeElement.getAttribute('href')"))
                .isEqualTo(link);
        assertThat(browser.ask("return Math.round(scrollY)")).isEqualTo(400L);
    }

    @Test
    void web14_whatIsGoneLeavesTheFocusInItsPart() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases");
        browser.until("html[data-news=open]");
        browser.ask("""
                const link = document.querySelectorAll('#live tbody th a')[3];
                link.setAttribute('href', '/web/cases/gone');
                link.focus();
                document.querySelector('#live').dataset.old = 'yes';
                """);
        town.news("handlaggare1");
        browser.untilTrue("the part was fetched again", REFRESHED);
        assertThat(browser.ask("return document.activeElement.id")).isEqualTo("live");
    }

    @Test
    void web14_whatIsUnfoldedStaysSoThoughItsNeighboursComeAndGo() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/overview");
        assertThat(browser.ask("""
                const part = html => {
                  const one = document.createElement('div');
                  one.innerHTML = html;
                  document.body.append(one);
                  return one;
                };
                const before = part('<details><summary>A</summary></details><details open><summary>B</summary><button name="x">1</button></details>');
                before.querySelector('button').focus();
                const place = stegvisPlace.note(before);
                before.remove();
                const after = part('<details open><summary>New</summary></details><details><summary>B</summary><button name="x">1</button></details><details><summary>A</summary></details>');
                stegvisPlace.restore(after, place);
                const open = [...after.querySelectorAll('details')].map(one => one.open).join();
                const focus = document.activeElement.name;
                after.remove();
                return open + ' ' + focus;
                """)).isEqualTo("true,true,false x");
    }

    @Test
    void web14_aPageWithoutContactSaysHowOldItIsAndFallsSilentAgain() {
        browser.login(WebFixture.LEAD);
        browser.block("*/web/events");
        browser.open("/web/overview");
        browser.untilText("Läget 09:00, ingen kontakt");
        browser.inspect("overview-no-contact");
        browser.block();
        browser.until("html[data-news=open]");
        assertThat(browser.text()).doesNotContain("ingen kontakt");
    }

    @Test
    void sec12_anOpenPageSaysThatItsSessionHasEndedAndShowsNobodysName() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases");
        browser.until("html[data-news=open]");
        town.clock().advance(Duration.ofMinutes(61));
        town.news("handlaggare1");
        browser.untilText("Du är utloggad");
        assertThat(browser.all("main, header nav, header .who")).isNotEmpty().noneMatch(WebElement::isDisplayed);
        assertThat(browser.ask("return document.title")).isEqualTo("Du är utloggad – Stegvis");
        assertThat(browser.ask("return document.activeElement.id")).isEqualTo("ended");
        browser.inspect("ended");
        browser.follow("Logga in igen");
        browser.type("username", WebFixture.LEAD);
        browser.type("password", WebFixture.PASSWORD);
        browser.click("main button");
        browser.untilText("Ärenden");
        assertThat(browser.address()).endsWith("/web/cases");
    }

    @Test
    void sec12_whatSomebodyHasWrittenStaysToBeCopiedWhenTheSessionEnds() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/emergency");
        browser.type("reason", "Personen ringer och mår mycket dåligt");
        town.clock().advance(Duration.ofMinutes(61));
        browser.ask("document.dispatchEvent(new Event('visibilitychange'))");
        browser.untilText("så skickas det vidare");
        assertThat(browser.all("main textarea")).allMatch(WebElement::isDisplayed);
    }
}
