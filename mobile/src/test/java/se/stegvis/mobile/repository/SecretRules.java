package se.stegvis.mobile.repository;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shapes of secrets in a text file. The shapes of the issuers are those that they publish so that scanners find
 * them; the rest are values given to a name that says what they are.
 */
final class SecretRules {

    private static final Map<String, Pattern> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----"));
        SHAPES.put("a JWT", Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]*"));
        SHAPES.put("a key of Amazon's cloud", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"));
        SHAPES.put("a key of Google's cloud", Pattern.compile("\\bAIza[\\w-]{35}"));
        SHAPES.put("a key of Microsoft's cloud", Pattern.compile("\\bAccountKey=[\\w+/=]{40,}"));
        SHAPES.put(
                "a token of a forge",
                Pattern.compile("\\b(?:gh[oprsu]_\\w{36}|github_pat_\\w{22,}|glpat-[\\w-]{20}|npm_\\w{36})"));
        SHAPES.put(
                "a token of a service",
                Pattern.compile("\\b(?:xox[abeprs]-[\\w-]{10,}|[rs]k_live_\\w{16,}|SG\\.[\\w-]{16,}\\.[\\w-]{16,})"));
        SHAPES.put(
                "a password in an address", Pattern.compile("\\b[a-z][\\w+.-]*://[^\\s/:@\"'<{]+:([^\\s/@\"'<{$]+)@"));
        SHAPES.put("a password in an address's question", Pattern.compile("[?&][Pp]assword=([^\\s&\"'<{$]{4,})"));
    }

    /** One of these is in each of the shapes; looking for them first saves most of the time. */
    private static final List<String> MARKS = List.of(
            "PRIVATE KEY",
            "eyJ",
            "AKIA",
            "ASIA",
            "AIza",
            "AccountKey=",
            "ghp_",
            "gho_",
            "ghr_",
            "ghs_",
            "ghu_",
            "github_pat_",
            "glpat-",
            "npm_",
            "xox",
            "k_live_",
            "SG.",
            "://",
            "assword=");

    private static final List<String> SECRET_NAMES =
            List.of("password", "passwd", "passphrase", "pwd", "secret", "losenord", "lösenord", "lösenfras");
    private static final List<String> KEY_NAMES = List.of("token", "key", "nyckel");
    private static final String GIVEN = "\\w*[\"')\\]]?\\s*(?:[=:,(]|=>)+\\s*";
    private static final String QUOTED = "[\"'`]([^\"'`\\s]{8,})[\"'`]";

    /** A name that means a secret: eight characters or more with a digit in it, or many. */
    private static final Pattern SECRET = Pattern.compile("(?iu)" + any(SECRET_NAMES) + GIVEN + QUOTED);

    /** Files without quotation marks: settings, scripts. */
    private static final Pattern SETTING = Pattern.compile(
            "(?iu)^\\s*(?:export\\s+)?[\\w.-]*" + any(SECRET_NAMES) + "[\\w.-]*\\s*[=:]\\s*([^\\s\"'`$<{(]{8,})\\s*$");

    /** A name that often means no secret: only what nobody would write by hand. */
    private static final Pattern KEY = Pattern.compile("(?iu)" + any(KEY_NAMES) + GIVEN + QUOTED);

    private static final int LONG = 20;
    private static final double BITS_OF_WORDS = 3.6;

    private SecretRules() {}

    private static String any(List<String> names) {
        return "(?:" + String.join("|", names) + ")";
    }

    static List<Suspicion> look(String file, String text) {
        List<Suspicion> found = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (MARKS.stream().anyMatch(line::contains)) {
                for (Map.Entry<String, Pattern> shape : SHAPES.entrySet()) {
                    for (String value : values(shape.getValue(), line)) {
                        found.add(new Suspicion(file, number, shape.getKey(), value));
                    }
                }
            }
            String small = line.toLowerCase(Locale.ROOT);
            if (SECRET_NAMES.stream().anyMatch(small::contains)) {
                for (Pattern names : List.of(SECRET, SETTING)) {
                    for (String value : values(names, line)) {
                        if (hasDigit(value) || value.length() >= LONG) {
                            found.add(new Suspicion(file, number, "a secret given to a name", value));
                        }
                    }
                }
            }
            if (KEY_NAMES.stream().anyMatch(small::contains)) {
                for (String value : values(KEY, line)) {
                    if (value.length() >= LONG && hasDigit(value) && bits(value) > BITS_OF_WORDS) {
                        found.add(new Suspicion(file, number, "a key given to a name", value));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> values(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        List<String> values = new ArrayList<>();
        while (matcher.find()) {
            values.add(matcher.group(matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0));
        }
        return values;
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    /** Shannon's entropy of the characters, in bits for each. */
    static double bits(String value) {
        return value.chars()
                .distinct()
                .mapToDouble(one -> value.chars().filter(other -> other == one).count() / (double) value.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
