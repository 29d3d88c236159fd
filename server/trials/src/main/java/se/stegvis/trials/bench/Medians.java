package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of each round, by name; of several rounds the middle one counts, and all are shown. */
final class Medians {
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    void add(String name, double value) {
        figures.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** The median of each figure, and under {@code rounds} the single ones. */
    void into(ObjectNode report) {
        ObjectNode rounds = report.objectNode();
        figures.forEach((name, values) -> {
            report.put(name, rounded(median(values)));
            ArrayNode single = rounds.putArray(name);
            values.forEach(value -> single.add(rounded(value)));
        });
        report.set("rounds", rounds);
    }

    /** The one added last under that name. */
    double last(String name) {
        List<Double> values = figures.get(name);
        return values.get(values.size() - 1);
    }

    /** The middle one of that name, as in the report. */
    Optional<Double> median(String name) {
        return Optional.ofNullable(figures.get(name)).map(values -> rounded(median(values)));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    private static double rounded(double value) {
        return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100.0;
    }

    /** Each figure as so many times what it was at first, two decimals; left out where it was nothing. */
    void ratios(ObjectNode ratios, Medians first) {
        for (String name : figures.keySet()) {
            double was = first.median(name).orElse(0.0);
            if (was > 0) {
                ratios.put(name, Math.round(100 * median(name).orElseThrow() / was) / 100.0);
            }
        }
    }
}
