package se.stegvis.server.statistics;

import java.util.Optional;

/**
 * One row of the statistics as it may leave the unit.
 *
 * @param measure key of the figure
 * @param about the step, for time in a step
 * @param people counted among; empty when hidden
 * @param value empty when hidden
 */
public record Figure(
        String measure,
        String about,
        String dimension,
        String group,
        Optional<Integer> people,
        Optional<Double> value) {}
