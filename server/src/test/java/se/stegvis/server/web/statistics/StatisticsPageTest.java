package se.stegvis.server.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** The figures about the whole, on a page and as a file. */
class StatisticsPageTest {
    private WebFixture town;
    private WebReader lead;

    @BeforeEach
    void start() {
        town = new WebFixture();
        lead = town.reader(WebFixture.LEAD);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void figuresAreCountedWhenAskedForAndHideTheFew() {
        assertThat(lead.get("/web/statistics").html())
                .contains("value=\"2026-01-01\"", "value=\"2026-11-23\"")
                .doesNotContain("<table");
        long before = town.count("SELECT COUNT(*) FROM audit_entry WHERE detail = 'statistics'");
        String html =
                lead.get("/web/statistics?from=2026-01-01&through=2026-11-23").html();
        assertThat(html).contains("Personer med ärende", "färre än 5");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail = 'statistics'"))
                .isEqualTo(before + 1);
        WebReader.Page file = lead.get("/web/statistics/export?from=2026-01-01&through=2026-11-23");
        assertThat(file.header("Content-Disposition")).contains("statistik-2026-01-01--2026-11-23.csv");
        assertThat(file.html()).contains("Personer med ärende").contains("Definition");
    }

    @Test
    void aPeriodThatCannotBeReadIsToldAndFiguresAreNotForWorkers() {
        WebReader.Page page = lead.get("/web/statistics?from=2026-12-01&through=x");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Perioden går inte att läsa").contains("value=\"2026-12-01\"");
        assertThat(lead.get("/web/statistics/export?from=2026-12-01&through=2026-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(town.reader(WebFixture.WORKER).get("/web/statistics").status())
                .isEqualTo(403);
    }
}
