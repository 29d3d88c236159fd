package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** How the pages are used: news comes by itself, without script one reads all the same, by keyboard, and on paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UseTest {
    private static final String TODAY = "a.today strong";

    /** The element that has the focus, in words; empty when it is the page itself. */
    private static final String FOCUSED = """
            const one = document.activeElement;
            if (!one || one === document.body) { return null; }
            const style = getComputedStyle(one);
            const all = [...document.querySelectorAll("*")];
            return {place: all.indexOf(one), name: (one.innerText || one.ariaLabel || one.id || one.tagName).trim(),
              ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
              seen: one.getBoundingClientRect().right > 0};
            """;

    private WebFixture town;
    private Browser browser;

    @BeforeAll
    void start() {
        town = new WebFixture();
        browser = Browser.start(town);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        town.close();
    }

    @Test
    void whatATabletSendsChangesTheOpenOverviewWithoutLoadingItAgain() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/overview");
        int before = number(TODAY);
        browser.ask("window.stillTheSamePage = true;");
        browser.until("html[data-news=open]");
        push("2026-11-23");
        browser.untilTrue(
                "one more today",
                "return document.querySelector('" + TODAY + "').innerText === '" + (before + 1) + "'");
        assertThat(browser.ask("return window.stillTheSamePage")).isEqualTo(true);
    }

    @Test
    void withoutScriptsOneLogsInReadsNarrowsAndFollows() {
        browser.scripts(false);
        try {
            browser.login(WebFixture.LEAD);
            browser.open("/web/overview");
            browser.follow("Försenade");
            browser.untilText("Försenade uppföljningar");
            browser.click("form.filters button");
            assertThat(browser.address()).contains("when=OVERDUE");
            browser.click("tbody th a");
            browser.untilText("Anteckningar");
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void theFirstTabOffersTheWayPastTheMenu() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/overview");
        browser.focusPage();
        browser.press(Keys.TAB);
        assertThat(focused()).containsEntry("name", "Hoppa till innehållet").containsEntry("seen", true);
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        assertThat(browser.ask("return document.querySelector('main').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    @Test
    void theTabKeyWalksEachPageInItsOrderAndTheFocusIsSeen() {
        browser.login(WebFixture.LEAD);
        for (String page :
                List.of("/web/overview", "/web/follow-ups?when=OVERDUE", "/web/decide", "/web/absences", "/web/me")) {
            browser.open(page);
            List<Map<String, Object>> walk = walk();
            assertThat(walk).as(page).hasSizeGreaterThan(10).allSatisfy(one -> assertThat(one)
                    .as("%s", one)
                    .containsEntry("ring", true));
            List<Long> places =
                    walk.stream().map(one -> (Long) one.get("place")).toList();
            assertThat(places).as(page).isSorted();
            long focusable = browser.all("main a[href], main button, main select").stream()
                    .filter(WebElement::isDisplayed)
                    .count();
            assertThat((long) walk.size())
                    .as(page + " has none that is left out")
                    .isGreaterThanOrEqualTo(focusable);
        }
    }

    @Test
    void onPaperThereIsTheMatterAndNoMenu() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/follow-ups?when=OVERDUE");
        browser.onPaper(true);
        try {
            assertThat(browser.all("header nav, form.filters, .actions, footer form"))
                    .isNotEmpty()
                    .noneMatch(WebElement::isDisplayed);
            assertThat(browser.all("h1, table, header .who strong")).hasSize(3).allMatch(WebElement::isDisplayed);
            assertThat(browser.ask("return getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        } finally {
            browser.onPaper(false);
        }
    }

    /** Tab by Tab from the top of the page until it leaves it. */
    private List<Map<String, Object>> walk() {
        List<Map<String, Object>> walk = new ArrayList<>();
        browser.focusPage();
        browser.press(Keys.TAB);
        for (Map<String, Object> one = focused(); one != null && walk.size() < 300; one = focused()) {
            if (!walk.isEmpty() && (Long) one.get("place") <= (Long) walk.get(0).get("place")) {
                break;
            }
            walk.add(one);
            browser.press(Keys.TAB);
        }
        return walk;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> focused() {
        return (Map<String, Object>) browser.ask(FOCUSED);
    }

    private int number(String css) {
        return Integer.parseInt(browser.all(css).get(0).getText());
    }

    /** A visit with a follow-up on that day, as from the tablet of its worker. */
    private void push(String day) {
        String caseId = town.text("""
                SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1 AND protection = 'NONE'
                AND NOT child_in_household AND responsible = (SELECT id FROM account WHERE municipality = 1
                  AND username = 'handlaggare1') LIMIT 1""");
        ObjectNode set = Json.newObject()
                .put("status", "SIGNED")
                .put("happenedAt", "2026-11-22T10:15:30+01:00")
                .put("purpose", "PLANNED_FOLLOW_UP")
                .put("announced", true)
                .put("entry", "LET_IN")
                .put("start", "2026-11-22T10:15:30+01:00")
                .put("end", "2026-11-22T10:55:30+01:00");
        for (String text : List.of("observations", "clientSays", "assessment", "agreements")) {
            set.put(text, "Allt väl.");
        }
        UUID sara = town.caller("handlaggare1").account();
        set.putObject("followUp")
                .put("date", day)
                .put("responsible", sara.toString())
                .put("what", "Ring.");
        Change change = new Change(
                UuidCreator.getTimeOrderedEpoch(),
                UUID.randomUUID(),
                "HOME_VISIT",
                UUID.fromString(caseId),
                0,
                set,
                "2026-11-22T10:15:30+01:00",
                Optional.empty());
        assertThat(town.push(town.caller("handlaggare1"), change).outcome()).isEqualTo(Outcome.APPLIED);
    }
}
