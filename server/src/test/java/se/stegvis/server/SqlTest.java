package se.stegvis.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.annotation.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.Enough;

/**
 * Reads the statements in the sources: each one that touches a table of the municipalities names the municipality
 * before anything else it asks or writes, so that no index and no slip leads across.
 */
class SqlTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("trials/src/main/java"));
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("^\\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|UNION|WITH)\\b.*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+([a-z_]+)");
    private static final Pattern INTO = Pattern.compile("INTO\\s+[a-z_]+\\s*\\(\\s*([a-z_]+)");
    private static final Pattern WHERE = Pattern.compile("WHERE\\s+\\(?(?:[a-z_]+\\.)?([a-z_]+)");

    /** Asks whether an id is in use anywhere, and learns no more than that; see {@code RecordStore.places}. */
    private static final Set<String> ACROSS =
            Set.of("SELECT record_id, municipality = ? AS ours, case_id FROM care_record WHERE record_id IN (%s)");

    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+)\\s*=\\s*\"([^\"\\n]*)\"\\s*[;+]");

    @Test
    void everyStatementNamesTheMunicipalityFirst() throws IOException {
        Set<String> tables = municipalTables();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        Map<String, String> constants = constants();
        for (Path file : sources()) {
            for (String statement : statements(joined(Files.readString(file), constants))) {
                if (touches(statement, tables)) {
                    seen++;
                    if (!namesMunicipalityFirst(statement) && !ACROSS.contains(statement)) {
                        wrong.add(simpleName(file) + ": " + statement.strip().replaceAll("\\s+", " "));
                    }
                }
            }
        }
        Enough.read(seen, 15, "statements about tables of municipalities", SOURCES);
        assertThat(wrong)
                .as(
                        "statements that reach across municipalities: begin WHERE with municipality = ?, and the columns of an"
                                + " INSERT with municipality; one that must look everywhere stands in ACROSS of this test with its"
                                + " reason")
                .isEmpty();
    }

    @Test
    void everyQueryOfARepositoryNamesTheMunicipalityFirst() throws IOException {
        Set<String> tables = municipalTables();
        assertThat(RepositoriesTest.repositories()
                        .flatMap(type -> queriesAcross(type, tables).stream())
                        .toList())
                .as(
                        "queries that reach across municipalities: begin each WHERE with municipality = :municipality, and the"
                                + " columns of an INSERT with municipality")
                .isEmpty();
    }

    @Test
    void aQueryWithoutMunicipalityWouldBeFound() throws IOException {
        assertThat(queriesAcross(Across.class, municipalTables()))
                .containsExactlyInAnyOrder("Across.any", "Across.one");
    }

    /** A repository whose queries lead across municipalities. */
    interface Across {
        String JOIN = " FROM care_case c JOIN follow_up f ON f.municipality = c.municipality AND f.case_id = c.case_id";

        @Query("SELECT 1" + JOIN + " WHERE f.record_id = :record AND f.municipality = :municipality")
        List<Integer> any(int municipality, UUID record);

        @Query("SELECT 1" + JOIN + " WHERE c.municipality = 1488 AND c.case_id = :caseId")
        List<Integer> one(UUID caseId);

        @Query("SELECT 1" + JOIN + " WHERE c.municipality = :municipality")
        List<Integer> right(int municipality);
    }

    private static List<String> queriesAcross(Class<?> repository, Set<String> tables) {
        return Stream.of(repository.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Query.class))
                .filter(method -> leadsAcross(method.getAnnotation(Query.class).value(), tables))
                .map(method -> repository.getSimpleName() + "." + method.getName())
                .toList();
    }

    private static boolean leadsAcross(String query, Set<String> tables) {
        return touches(query, tables) && !(namesMunicipalityFirst(query) && query.contains(":municipality"));
    }

    @Test
    void statementsInPiecesArePutTogether() {
        assertThat(joined(
                        "\"INSERT INTO x (\" + Columns.NAMES + \") \"\n + \"VALUES\"", Map.of("NAMES", "municipality")))
                .isEqualTo("\"INSERT INTO x (municipality) VALUES\"");
    }

    @Test
    void aStatementWithoutMunicipalityWouldBeFound() {
        assertThat(namesMunicipalityFirst("SELECT case_id FROM care_case WHERE case_id = ?"))
                .isFalse();
        assertThat(namesMunicipalityFirst("SELECT 1 FROM care_case c WHERE c.case_id = ? AND c.municipality = ?"))
                .isFalse();
        assertThat(namesMunicipalityFirst("SELECT 1 FROM care_case")).isFalse();
        assertThat(namesMunicipalityFirst("INSERT INTO care_case (case_id, municipality) VALUES (?, ?)"))
                .isFalse();
        assertThat(namesMunicipalityFirst("SELECT 1 FROM care_case c WHERE c.municipality = ? AND c.case_id = ?"))
                .isTrue();
        assertThat(statements("String a = \"SELECT 1 FROM x\"; b = \"\"\"\n UPDATE x \"\"\";"))
                .hasSize(2);
    }

    /** Lists of columns that statements share, by the constant's name. */
    private static Map<String, String> constants() throws IOException {
        Map<String, String> constants = new HashMap<>();
        for (Path file : sources()) {
            CONSTANT.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> constants.put(found.group(1), found.group(2)));
        }
        return constants;
    }

    /** Puts together what is joined by {@code +}. */
    private static String joined(String source, Map<String, String> constants) {
        String whole = Pattern.compile("\"\\s*\\+\\s*(?:[A-Z]\\w*\\.)?([A-Z_]+)\\s*\\+\\s*\"")
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(constants.getOrDefault(found.group(1), "")));
        return whole.replaceAll("(?<!\")\"\\s*\\+\\s*\"(?!\")", "");
    }

    private static boolean namesMunicipalityFirst(String statement) {
        Matcher into = INTO.matcher(statement);
        if (into.find()) {
            return into.group(1).equals("municipality");
        }
        Matcher where = WHERE.matcher(statement);
        boolean any = false;
        while (where.find()) {
            any = true;
            if (!where.group(1).equals("municipality")) {
                return false;
            }
        }
        return any;
    }

    private static boolean touches(String statement, Set<String> tables) {
        Matcher table = TABLE.matcher(statement);
        while (table.find()) {
            if (tables.contains(table.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> statements(String source) {
        return TEXT.matcher(source)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(text -> STATEMENT.matcher(text).matches())
                .toList();
    }

    /** The tables whose key begins with the municipality. */
    private static Set<String> municipalTables() throws IOException {
        Pattern table = Pattern.compile("CREATE TABLE IF NOT EXISTS ([a-z_]+) \\(\\s*municipality ");
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                table.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> names.add(found.group(1).toLowerCase(Locale.ROOT)));
            }
        }
        assertThat(names).contains("care_case", "audit_entry", "follow_up");
        return names;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        // The benchmark has a database of its own with nobody in it.
                        .filter(file -> !file.getParent().endsWith("bench"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
