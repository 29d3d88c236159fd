package se.stegvis.trials.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The things that a team lead does at the desk again and again. */
enum DeskWork {
    OVERVIEW("/web/overview", "Bench 11"),
    CASES("/web/cases", "Bench"),
    FOLLOW_UPS("/web/follow-ups?when=OVERDUE", "Bench"),
    /** A beginning of a name, which many of the team's people have; each that is shown is noted as read. */
    SEARCH_TEAM("Namnopen", "Namnopen0"),
    /** A whole name of somebody whom another team has. */
    SEARCH_OTHERS("", "/web/emergency?found="),
    /** A name that nobody has. */
    SEARCH_NOBODY("Ingen Alls", "Inget");

    private static final int DIFFERENT = 900;

    private final String asked;
    private final String sign;

    DeskWork(String asked, String sign) {
        this.asked = asked;
        this.sign = sign;
    }

    /** As the report names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text without which the answer is none. */
    String sign() {
        return sign;
    }

    String answer(BenchBrowser lead, int turn) throws IOException, InterruptedException {
        return switch (this) {
            case OVERVIEW, CASES, FOLLOW_UPS -> lead.get(asked);
            case SEARCH_TEAM, SEARCH_NOBODY -> search(lead, asked);
            case SEARCH_OTHERS -> search(lead, StoredClients.name("other", turn % DIFFERENT));
        };
    }

    private static String search(BenchBrowser lead, String wanted) throws IOException, InterruptedException {
        HttpResponse<String> page = lead.post("/web/search", "wanted", wanted);
        if (page.statusCode() != 200) {
            throw new IOException("a search was answered " + page.statusCode());
        }
        return page.body();
    }
}
