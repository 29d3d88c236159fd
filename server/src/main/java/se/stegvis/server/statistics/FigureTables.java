package se.stegvis.server.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the figures of a period from the contributions of its cases, with what is too small hidden. Pure. */
final class FigureTables {
    private static final Map<String, Function<CaseContribution, String>> DIMENSIONS = dimensions();

    private FigureTables() {}

    private static Map<String, Function<CaseContribution, String>> dimensions() {
        Map<String, Function<CaseContribution, String>> all = new LinkedHashMap<>();
        all.put("NEED_GROUP", CaseContribution::needGroup);
        all.put("AGE", story -> story.age().name());
        all.put("SEX", story -> story.sex().name());
        all.put("ASSISTANCE", CaseContribution::monthsOfAssistance);
        return all;
    }

    static List<Figure> of(List<CaseContribution> stories) {
        Set<String> steps = stories.stream()
                .flatMap(story -> story.stays().stream())
                .map(CaseContribution.Stay::step)
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(Measure.all().stream(), steps.stream().map(Measure::stepDays))
                .flatMap(measure -> table(measure, stories).stream())
                .toList();
    }

    private static List<Figure> table(Measure measure, List<CaseContribution> stories) {
        Cell total = measure.of("ALL", "ALL", stories);
        Set<Cell> hidden = new HashSet<>();
        List<Cell> cells = new ArrayList<>(List.of(total));
        DIMENSIONS.forEach((dimension, group) -> {
            Map<String, List<CaseContribution>> byGroup =
                    stories.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
            List<Cell> groups = byGroup.entrySet().stream()
                    .map(entry -> measure.of(dimension, entry.getKey(), entry.getValue()))
                    .toList();
            hidden.addAll(Suppression.hidden(total, groups));
            cells.addAll(groups);
        });
        return cells.stream().map(cell -> figure(cell, hidden)).toList();
    }

    private static Figure figure(Cell cell, Set<Cell> hidden) {
        Optional<Double> value = Suppression.shown(cell, hidden);
        return new Figure(
                cell.measure().key(),
                cell.measure().about(),
                cell.dimension(),
                cell.group(),
                value.map(shown -> cell.people()),
                value);
    }
}
