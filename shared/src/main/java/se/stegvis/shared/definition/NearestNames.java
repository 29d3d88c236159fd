package se.stegvis.shared.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names that somebody may have meant, the likeliest first. */
public final class NearestNames {
    private static final int TOLD = 10;

    private NearestNames() {}

    /** At most ten of those that are known, by how few letters differ; otherwise in their own order. */
    public static String of(String written, Collection<String> known) {
        List<String> sorted = known.stream()
                .sorted(Comparator.comparing(name -> distance(written, name)))
                .limit(TOLD)
                .toList();
        String more = known.size() > TOLD ? " …" : "";
        return sorted.stream().collect(Collectors.joining(", ")) + more;
    }

    /** Letters to put in, take out or change (Levenshtein); upper and lower case are the same letter. */
    private static int distance(String written, String name) {
        String one = written.substring(0, Math.min(written.length(), DefinitionLimits.TITLE))
                .toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
        int[] before = new int[other.length() + 1];
        for (int at = 0; at < before.length; at++) {
            before[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[before.length];
            now[0] = row;
            for (int at = 1; at < now.length; at++) {
                int same = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
                now[at] = Math.min(before[at - 1] + same, Math.min(before[at], now[at - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
