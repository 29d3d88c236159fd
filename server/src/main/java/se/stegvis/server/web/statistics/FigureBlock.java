package se.stegvis.server.web.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.stegvis.server.statistics.Figure;
import se.stegvis.server.statistics.FigureWords;

/** One measure: what it counts, and its values by group. */
public record FigureBlock(String title, String definition, List<Row> rows) {

    /** One group. */
    public record Row(String dimension, String group, String value, String people) {}

    /** A block for each measure, in the order of the figures. */
    static List<FigureBlock> of(List<Figure> figures, FigureWords words) {
        Map<String, List<Figure>> byTitle =
                figures.stream().collect(Collectors.groupingBy(words::title, LinkedHashMap::new, Collectors.toList()));
        return byTitle.entrySet().stream()
                .map(entry -> new FigureBlock(
                        entry.getKey(),
                        words.definition(entry.getValue().get(0)),
                        entry.getValue().stream()
                                .map(figure -> new Row(
                                        words.dimension(figure),
                                        words.group(figure),
                                        words.value(figure),
                                        words.people(figure)))
                                .toList()))
                .toList();
    }
}
