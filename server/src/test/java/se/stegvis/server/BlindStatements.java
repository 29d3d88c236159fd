package se.stegvis.server;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds, in the text of a class, statements that write given values into a row that only its key chooses. */
final class BlindStatements {
    private static final Set<String> KEYS =
            Set.of("municipality", "id", "case_id", "record_id", "account", "token_hash", "blind", "rule", "sha256");
    private static final Pattern LITERAL = Pattern.compile(
            "\"\"\"(.*?)\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*", Pattern.DOTALL);
    private static final Pattern UPDATE = Pattern.compile("UPDATE ([a-z_]+) SET (.*?) WHERE (.*)", Pattern.DOTALL);
    private static final Pattern UPSERT =
            Pattern.compile("INSERT INTO ([a-z_]+) .*ON DUPLICATE KEY UPDATE (.*)", Pattern.DOTALL);
    /** A value from outside; {@code :now} is the moment of the write itself. */
    private static final Pattern GIVEN_VALUE = Pattern.compile("= *(\\?|:(?!now\\b)[A-Za-z]+)(?=,| *$)");

    private static final Pattern INSERTED_VALUE = Pattern.compile("= *VALUES\\([a-z_]+\\)(?=,| *$)");
    private static final Pattern ASKED_COLUMN =
            Pattern.compile("([a-z_]+) (?:=|<|>|IN\\b|IS\\b|<=|>=|<>)|(?:AND|NOT) ([a-z_]+)(?= AND| *$)");

    private BlindStatements() {}

    /** By their table. */
    static Map<String, String> of(String source) {
        Map<String, String> found = new TreeMap<>();
        LITERAL.matcher(source).results().map(BlindStatements::text).forEach(statement -> {
            UPDATE.matcher(statement).results().forEach(one -> {
                if (GIVEN_VALUE.matcher(one.group(2)).find() && KEYS.containsAll(asked(one.group(3)))) {
                    found.put(one.group(1), statement);
                }
            });
            UPSERT.matcher(statement).results().forEach(one -> {
                if (INSERTED_VALUE.matcher(one.group(2)).find()) {
                    found.put(one.group(1), statement);
                }
            });
        });
        return found;
    }

    private static Set<String> asked(String condition) {
        return ASKED_COLUMN
                .matcher(condition)
                .results()
                .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
                .collect(Collectors.toSet());
    }

    /** In one line. */
    private static String text(MatchResult literal) {
        String plain = literal.group(1) != null
                ? literal.group(1)
                : literal.group().replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("^\"|\"$", "");
        return plain.replaceAll("\\s+", " ").strip();
    }
}
