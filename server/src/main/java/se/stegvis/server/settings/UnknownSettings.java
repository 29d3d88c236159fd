package se.stegvis.server.settings;

import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.NameUtils;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds names that begin as ours do and that no setting has: a slip of the pen, most often. */
final class UnknownSettings {
    private static final String OURS = "STEGVIS_";

    /** Names of other parts of the product, which the tree does not have: starters, the demonstration, the balancer. */
    private static final Set<String> OTHERS =
            Set.of("JAVA_OPTS", "HEAP", "BACKUP_DIR", "HOME", "MOBILE_CLASSPATH", "PICTURES", "FUZZ");

    private static final List<String> OTHER_PARTS =
            List.of("DEMO_", "BENCH_", "CLUSTER_", "BIND", "1", "2", "3", "CERTIFICATE", "SERVER", "PLAIN");

    private final Set<String> known = Stream.concat(
                    SettingName.all().stream().map(SettingName::variable),
                    SecretFiles.keys().stream().map(SecretFiles::fileKey).map(SettingName::variable))
            .collect(Collectors.toCollection(TreeSet::new));

    /** A sentence for each, which names the setting that it looks most like. */
    List<String> sentences(Collection<PropertySource> sources) {
        Set<String> sentences = new TreeSet<>();
        for (PropertySource source : sources) {
            boolean environment = source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE;
            for (String name : source) {
                String variable = environment ? name : variable(name);
                if (isUnknown(variable)) {
                    sentences.add(sentence(name, environment, variable));
                }
            }
        }
        return List.copyOf(sentences);
    }

    private static String variable(String written) {
        return SettingName.variable(NameUtils.hyphenate(written.replaceFirst("\\[.*", "")));
    }

    private boolean isUnknown(String variable) {
        if (!variable.startsWith(OURS) || known.contains(variable)) {
            return false;
        }
        String own = variable.substring(OURS.length());
        return !OTHERS.contains(own) && OTHER_PARTS.stream().noneMatch(own::startsWith);
    }

    private String sentence(String name, boolean environment, String variable) {
        String nearest = Stream.concat(known.stream(), OTHERS.stream().map(OURS::concat))
                .min(Comparator.comparingInt(one -> distance(one, variable)))
                .orElseThrow();
        String shown = environment
                ? nearest
                : SettingName.all().stream()
                        .filter(one -> one.variable().equals(nearest))
                        .map(SettingName::key)
                        .findFirst()
                        .orElse(nearest.toLowerCase(Locale.ROOT));
        return name + " is no setting; the nearest is " + shown + ". docs/settings.md lists them all.";
    }

    /** How many letters must be put in, taken out or changed to make one of the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[row.length - 1];
    }
}
