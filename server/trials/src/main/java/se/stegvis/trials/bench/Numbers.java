package se.stegvis.trials.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options of a benchmark that are whole numbers. */
final class Numbers {
    private static final String POSITIVE = "[1-9]\\d{0,8}";

    private Numbers() {}

    /** @throws IllegalArgumentException naming what was not understood */
    static Map<String, Integer> read(String[] args, List<String> known) {
        Deque<String> left = new ArrayDeque<>(List.of(args));
        Map<String, Integer> numbers = new HashMap<>();
        while (!left.isEmpty()) {
            String option = left.pop();
            if (!known.contains(option)) {
                throw new IllegalArgumentException("unknown option '" + option + "': there is " + known);
            }
            String value = left.isEmpty() ? "" : left.pop();
            if (!value.matches(POSITIVE)) {
                throw new IllegalArgumentException(option + " is '" + value + "': give a whole number from 1");
            }
            numbers.put(option, Integer.parseInt(value));
        }
        return numbers;
    }
}
