package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.support.Api.Answer;

/** Query strings: whatever it is, no page and no list breaks on it or says it again as code (I6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryTest {
    private static final long SEED = 20_261_128;
    private static final int DRAWN = 5;
    private static final Set<Integer> CALM = Set.of(200, 303, 400, 403, 404, 422);
    private static final String SCRIPT = "\"><script>alert(1)</script>";

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "-",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "NaN",
            "true",
            "' OR 1=1 --",
            "due_on; DROP TABLE care_case",
            SCRIPT,
            "${7*7}#{7*7}*{7*7}",
            "../../../../etc/passwd",
            "\u0000\u0001\u202e\uffff",
            "2026-02-30",
            "+999999999-12-31",
            UUID.nameUUIDFromBytes(new byte[0]).toString(),
            "å".repeat(500));

    private static final List<String> PAGES = List.of(
            "/web/overview?when=",
            "/web/follow-ups?page=",
            "/web/follow-ups?when=",
            "/web/follow-ups?worker=",
            "/web/follow-ups?group=",
            "/web/follow-ups?step=",
            "/web/follow-ups?sort=",
            "/web/follow-ups/export?worker=",
            "/web/cases?page=",
            "/web/cases?without=",
            "/web/cases?missing=",
            "/web/cases?step=",
            "/web/decide?done=",
            "/web/me?done=",
            "/web/statistics?from=",
            "/web/statistics?through=",
            "/web/statistics/export?through=2026-11-20&from=",
            "/web/read-log?month=");

    private static final List<String> LISTS = List.of(
            "/api/v1/cases?limit=",
            "/api/v1/cases?after=",
            "/api/v1/reminders?open=",
            "/api/v1/statistics?from=",
            "/api/v1/statistics?through=",
            "/api/v1/processes/tranas-rehab?version=");

    @AutoClose
    private final WebFixture town = new WebFixture();

    /** The known ones, and some drawn from everything that can stand in an address. */
    private static List<String> values() {
        Random random = new Random(SEED);
        List<String> values = new ArrayList<>(HOSTILE);
        for (int i = 0; i < DRAWN; i++) {
            values.add(random.ints(1 + random.nextInt(40), 0, 0xD800)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        return values;
    }

    private static String address(String path, String value) {
        return path + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void pagesStayCalmAndSayNothingAgainAsCode() {
        WebReader lead = town.reader();
        lead.login(WebFixture.LEAD);
        for (String path : PAGES) {
            for (String value : values()) {
                WebReader.Page page = lead.get(address(path, value));
                assertThat(page.status()).as("%s%s", path, value).isIn(CALM);
                assertThat(page.html()).as("%s%s", path, value).doesNotContain(SCRIPT, "Exception");
            }
        }
    }

    @Test
    void listsStayCalmAndNameWhatIsWrong() {
        String token = town.token(WebFixture.LEAD);
        for (String path : LISTS) {
            for (String value : values()) {
                Answer answer = town.api().get(address(path, value), token);
                assertThat(answer.status()).as("%s%s", path, value).isIn(CALM);
                if (answer.status() == 400) {
                    assertThat(answer.problem()).as("%s%s", path, value).isNotEmpty();
                }
            }
        }
    }

    @Test
    void unknownKeysOfAFilterAskForAllAndKnownOnesNarrow() {
        WebReader lead = town.reader();
        lead.login(WebFixture.LEAD);
        int all = rows(lead.get("/web/follow-ups").html());
        assertThat(all).isPositive();
        assertThat(rows(lead.get("/web/follow-ups?when=EVERYTHING&sort=doc").html()))
                .isEqualTo(all);
        assertThat(rows(lead.get("/web/follow-ups?worker=nobody").html())).isZero();
    }

    private static int rows(String html) {
        return html.split("<th scope=\"row\"", -1).length - 1;
    }
}
