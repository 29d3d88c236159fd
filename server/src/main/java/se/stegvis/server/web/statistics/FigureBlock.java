package se.stegvis.server.web.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.stegvis.server.statistics.Figure;
import se.stegvis.server.statistics.FigureWords;

/**
 * One measure: what it counts, its value for all, and its values by group.
 *
 * @param whole the value for all
 * @param people among whom that is counted
 */
public record FigureBlock(String title, String definition, String whole, String people, List<FigureRow> rows) {
    private static final String ALL = "ALL";

    /** One group. */
    public record FigureRow(String dimension, String group, String value, String people) {}

    /** A block for each measure, in the order of the figures. */
    static List<FigureBlock> of(List<Figure> figures, FigureWords words) {
        Map<String, List<Figure>> byTitle =
                figures.stream().collect(Collectors.groupingBy(words::title, LinkedHashMap::new, Collectors.toList()));
        return byTitle.values().stream().map(of -> block(of, words)).toList();
    }

    /** @param figures of one measure, the one of all first */
    private static FigureBlock block(List<Figure> figures, FigureWords words) {
        Figure whole = figures.get(0);
        return new FigureBlock(
                words.title(whole),
                words.definition(whole),
                words.value(whole),
                words.people(whole),
                figures.stream()
                        .filter(figure -> !figure.dimension().equals(ALL))
                        .map(figure -> new FigureRow(
                                words.dimension(figure),
                                words.group(figure),
                                words.value(figure),
                                words.people(figure)))
                        .toList());
    }
}
