package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page in a real browser: looked at by axe-core, photographed, and used. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private WebTown town;
    private Browser browser;

    @BeforeAll
    void start() {
        town = new WebTown();
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
    void theLogin() {
        browser.open("/web/login");
        browser.inspect("login");
    }

    @Test
    void theOverview() {
        browser.login(WebTown.LEAD);
        browser.open("/web/overview");
        assertThat(browser.all(".tiles a")).hasSize(5);
        browser.inspect("overview");
    }

    @Test
    void anError() {
        browser.login(WebTown.LEAD);
        browser.open("/web/missing");
        browser.inspect("error");
    }
}
