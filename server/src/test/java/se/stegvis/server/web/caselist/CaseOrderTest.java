package se.stegvis.server.web.caselist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** The list of cases is sorted as the address says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseOrderTest {
    @AutoClose
    private final WebFixture town = new WebFixture();

    private final WebReader lead = town.reader(WebFixture.LEAD);

    @Test
    void web12_byWorkerAllOfOneStandTogether() {
        List<String> workers = column("sort=WORKER", "Handläggare");
        assertThat(workers.stream().distinct().count()).isGreaterThan(1);
        List<String> runs = new ArrayList<>();
        for (String worker : workers) {
            if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(worker)) {
                runs.add(worker);
            }
        }
        assertThat(runs).doesNotHaveDuplicates();
    }

    @Test
    void web12_byNextFollowUpWhatLacksADateComesFirst() {
        List<String> days = rows("sort=NEXT").stream()
                .map(row -> row.replaceAll("(?s).*Nästa uppföljning\">(.*?)</td>.*", "$1"))
                .map(cell -> cell.contains("<time") ? cell.replaceAll("(?s).*datetime=\"([^\"]+)\".*", "$1") : "")
                .toList();
        assertThat(days).contains("").isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=DAYS", "sort=name", "sort=", "sort=%00"})
    void anUnknownOrderIsTheUsualOne(String sort) {
        assertThat(rows(sort)).isEqualTo(rows("sort=DAYS"));
    }

    @Test
    void theChoiceIsShownBesideTheFilter() {
        assertThat(lead.get("/web/cases?sort=STEP&group=AM3").html())
                .containsPattern("value=\"STEP\" selected")
                .containsPattern("value=\"AM3\" selected");
    }

    private List<String> column(String sort, String name) {
        return rows(sort).stream()
                .map(row -> row.replaceAll("(?s).*data-name=\"" + name + "\">([^<]*)<.*", "$1"))
                .toList();
    }

    private List<String> rows(String sort) {
        return Pattern.compile("(?s)<tr>\\s*<th scope=\"row\">.*?</tr>")
                .matcher(lead.get("/web/cases?" + sort).html())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
