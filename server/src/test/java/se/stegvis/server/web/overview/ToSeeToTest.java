package se.stegvis.server.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** A finding that no follow-up date covers is on the overview, with why, and one click leads to the cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToSeeToTest {
    private static final Pattern COUNTED = Pattern.compile("<a href=\"(/web/cases\\?missing=[A-Z_]+)\">(\\d+)</a>");

    @AutoClose
    private final WebFixture town = new WebFixture();

    @Test
    void eachNumberLeadsToItsCasesAndEachCaseSaysWhatAndSinceWhen() {
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get("/web/overview").html()).doesNotContain("missing=");
        town.bean(CaseReviewRun.class).reviewDue(town.clock().instant());
        String overview = lead.get("/web/overview").html();
        assertThat(overview)
                .contains("Saknar kommande datum", "Ärendet är aktivt men har inget kommande uppföljningsdatum.");
        Matcher counted = COUNTED.matcher(overview);
        int rules = 0;
        while (counted.find()) {
            rules++;
            String list = lead.get(counted.group(1)).html();
            assertThat(lines(list)).as(counted.group(1)).isEqualTo(Integer.parseInt(counted.group(2)));
        }
        assertThat(rules).isPositive();
        String cases = lead.get("/web/cases?missing=NO_FUTURE_FOLLOW_UP").html();
        assertThat(cases).contains("<span>Saknar kommande datum</span> <time>2026-11-23</time>");
        String one = cases.replaceAll("(?s).*?<th scope=\"row\"><a href=\"([^\"]*)\".*", "$1");
        assertThat(lead.get(one).html()).contains("Saknar kommande datum, 2026-11-23: Ärendet är aktivt");
    }

    @Test
    void anUnknownWishShowsAllCases() {
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lines(lead.get("/web/cases?missing=NOTHING").html()))
                .isEqualTo(lines(lead.get("/web/cases").html()))
                .isPositive();
    }

    private static int lines(String html) {
        return html.split("<th scope=\"row\"", -1).length - 1;
    }
}
