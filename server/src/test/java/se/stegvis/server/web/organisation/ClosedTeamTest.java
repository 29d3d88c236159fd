package se.stegvis.server.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** Nobody works in a team that is closed, whichever of two at the same moment is first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedTeamTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final String WAITING = """
            SELECT COUNT(*) FROM information_schema.PROCESSLIST
            WHERE DB = DATABASE() AND ID <> CONNECTION_ID() AND INFO LIKE 'UPDATE municipality%'""";

    @AutoClose
    private final WebFixture town = new WebFixture();

    private final WebReader admin = town.reader(WebFixture.ADMIN);

    @Test
    void f1_nobodyIsOpenedInATeamThatIsClosedMeanwhile() throws Exception {
        String team = added("Gruppen A");
        WebReader.Page refused =
                whileItCloses(team, () -> admin.post("/web/people", form("ny1", "Nils Testberg", team)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Arbetsgruppen har stängts").contains("Nils Testberg");
        assertThat(town.count("SELECT COUNT(*) FROM account WHERE username = 'ny1'"))
                .isZero();
    }

    @Test
    void f1_nobodyIsMovedIntoATeamThatIsClosedMeanwhile() throws Exception {
        String from = added("Gruppen B");
        String team = added("Gruppen C");
        admin.get("/web/people");
        String person =
                admin.post("/web/people", form("ny2", "Nora Testberg", from)).location();
        admin.get(person);
        String[] moved = {
            "name", "Nora Testberg", "email", "ny2@example.org", "role", "CASEWORKER", "team", team, "version", "0"
        };
        WebReader.Page refused = whileItCloses(team, () -> admin.post(person, moved));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Arbetsgruppen har stängts");
        assertThat(teamOf("ny2")).isEqualTo("Gruppen B");
    }

    @Test
    void f1_whoComesBackIsInNoTeamThatWasClosedMeanwhile() {
        String left = added("Gruppen D");
        String stays = added("Gruppen E");
        admin.get("/web/people");
        String person = admin.post(
                        "/web/people",
                        "username",
                        "ny3",
                        "name",
                        "Nina Testberg",
                        "email",
                        "ny3@example.org",
                        "role",
                        "CASEWORKER",
                        "team",
                        left,
                        "team",
                        stays)
                .location();
        admin.get(person);
        admin.post(person + "/end");
        admin.get("/web/teams");
        assertThat(admin.post("/web/teams/" + left + "/close").location()).isEqualTo("/web/teams");
        admin.get(person);
        assertThat(admin.post(person + "/reopen").location()).isEqualTo(person);

        assertThat(teamOf("ny3")).isEqualTo("Gruppen E");
    }

    private static String[] form(String username, String name, String team) {
        return new String[] {
            "username", username, "name", name, "email", username + "@example.org", "role", "CASEWORKER", "team", team
        };
    }

    private String added(String name) {
        admin.get("/web/teams");
        admin.post("/web/teams", "name", name);
        return town.text(
                "SELECT CAST(CAST(id AS UUID) AS CHAR) FROM team WHERE municipality = 1 AND name = '" + name + "'");
    }

    /** The teams of that name, closed ones too. */
    private String teamOf(String username) {
        return town.text("SELECT GROUP_CONCAT(t.name) FROM team_member m JOIN team t ON t.municipality = m.municipality"
                + " AND t.id = m.team JOIN account a ON a.municipality = m.municipality AND a.id = m.account WHERE"
                + " a.username = '" + username + "'");
    }

    /** The form is sent while another transaction has its turn; that one closes the team once the form's waits for it. */
    private WebReader.Page whileItCloses(String team, Callable<WebReader.Page> form) throws Exception {
        admin.get("/web/people");
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Connection closing = town.connection();
                Statement statement = closing.createStatement()) {
            closing.setAutoCommit(false);
            statement.executeQuery("SELECT 1 FROM municipality WHERE id = 1 FOR UPDATE");
            Future<WebReader.Page> sent = pool.submit(form);
            awaitWaiting();
            close(statement, team);
            closing.commit();
            return sent.get();
        } finally {
            pool.shutdownNow();
        }
    }

    private static void close(Statement statement, String team) throws SQLException {
        assertThat(statement.executeUpdate(
                        "UPDATE team SET closed_at = UTC_TIMESTAMP(3) WHERE municipality = 1 AND id =" + " CAST('"
                                + team + "' AS UUID)"))
                .isOne();
    }

    private void awaitWaiting() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (town.count(WAITING) == 0) {
            assertThat(System.nanoTime()).as("the form waits for its turn").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
