package se.stegvis.trials.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.support.Api;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.publication.ProcessRegistry;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDataTest {
    private final TestDatabase database = TestDatabase.fresh();
    private EmbeddedServer server;

    @BeforeAll
    void start() {
        server = started();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    private EmbeddedServer started() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("stegvis.jwt-secret", "a-secret-for-tests-of-thirty-two-bytes");
        properties.put("stegvis.data-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        properties.put("stegvis.password.memory-kib", "64");
        properties.put("stegvis.data-dir", "target/demo-data");
        return ApplicationContext.run(EmbeddedServer.class, properties, DemoData.ENVIRONMENT);
    }

    @Test
    void everyAccountOfBothMunicipalitiesLogsIn() {
        Api api = new Api(server);
        for (String slug : List.of("ekdalen", "granby")) {
            for (String name : List.of("handlaggare1", "handlaggare2", "arbetsterapeut1", "teamledare1", "admin1")) {
                assertThat(api.login(name + "@" + slug, DemoPeople.PASSWORD, Optional.empty())
                                .status())
                        .as(name)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void sixtyCasesAreSpreadOverGroupsStepsAndPeople() throws SQLException {
        assertThat(text("SELECT CONCAT(municipality, ':', COUNT(*)) FROM care_case GROUP BY municipality"))
                .containsExactly("1:48", "2:12");
        assertThat(text("SELECT DISTINCT need_group FROM care_case WHERE municipality = 1"))
                .hasSize(7);
        assertThat(text("SELECT DISTINCT step FROM care_case WHERE municipality = 1"))
                .contains("1", "2", "3a", "3b", "4", "5");
        assertThat(text("SELECT DISTINCT process_key FROM care_case WHERE municipality = 1"))
                .as("some in each process")
                .hasSize(6);
        assertThat(text("SELECT DISTINCT HEX(responsible) FROM care_case")).hasSize(5);
        assertThat(text("SELECT DISTINCT step FROM care_case WHERE occupational_therapist IS NOT NULL"))
                .contains("3b", "4");
        assertThat(text("SELECT HEX(case_id) FROM care_case c WHERE (occupational_therapist IS NOT NULL) <>"
                        + " (step IN ('3b', '4') OR EXISTS (SELECT 1 FROM care_record a WHERE"
                        + " a.municipality = c.municipality AND a.case_id = c.case_id AND a.kind = 'ASSIGNMENT'"
                        + " AND a.author_role = 'OCCUPATIONAL_THERAPIST'))"))
                .as("the therapist is named where the steps ask for one, and where one answered an assignment, alone")
                .isEmpty();
        assertThat(text("SELECT DISTINCT w.username FROM care_case c JOIN account w ON w.id = c.responsible"
                        + " WHERE c.municipality = 1 AND w.role = 'CASEWORKER' AND occupational_therapist IS NOT NULL"))
                .as("both caseworkers share cases with the therapist")
                .containsExactlyInAnyOrder("handlaggare1", "handlaggare2");
        assertThat(text("SELECT case_id FROM care_case WHERE protection = 'PROTECTED_REGISTRATION'"))
                .hasSize(1);
        assertThat(text("SELECT case_id FROM care_case WHERE child_in_household"))
                .hasSize(15);
        assertThat(text("SELECT record_id FROM care_record WHERE kind = 'HOME_VISIT' AND signed"))
                .hasSize(40);
        assertThat(text("SELECT record_id FROM follow_up WHERE state = 'OPEN'")).hasSize(40);
    }

    @Test
    void mostCasesHaveAnActivityAndSomeLackTheirIndividualPlan() throws SQLException {
        assertThat(text("SELECT DISTINCT HEX(case_id) FROM care_record WHERE kind = 'ASSIGNMENT'"))
                .hasSizeBetween(31, 59);
    }

    @Test
    void everyCaseStandsAtAStepThatItsProcessHas() {
        IntStream.range(0, 60).mapToObj(DemoSituation::of).forEach(demoSituation -> assertThat(ProcessRegistry.builtIn()
                        .find(demoSituation.process())
                        .orElseThrow()
                        .definition()
                        .step(demoSituation.step()))
                .as(demoSituation.toString())
                .isPresent());
    }

    @Test
    void startingAgainAddsNothing() throws SQLException {
        List<String> before = totals();
        started().stop();

        assertThat(totals()).isEqualTo(before);
    }

    @Test
    void everyPersonalNumberIsRightAndNoTwoAreTheSame() {
        Set<String> numbers = new HashSet<>();
        IntStream.range(0, 200).forEach(index -> {
            assertThat(PersonalNumber.read(TestPersons.number(index)).map(PersonalNumber::digits))
                    .contains(TestPersons.number(index));
            numbers.add(TestPersons.number(index));
        });
        assertThat(numbers).hasSize(200);
    }

    private List<String> totals() throws SQLException {
        return text(
                "SELECT CONCAT((SELECT COUNT(*) FROM care_record), ',', (SELECT COUNT(*) FROM record_revision), ',',"
                        + " (SELECT COUNT(*) FROM account), ',', (SELECT SUM(seq) FROM care_case))");
    }

    private List<String> text(String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
