package se.stegvis.shared.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Swedish and English names of days, months and small numbers, without accents; three letters are enough, for a weekday two. */
final class DateNames {
    private static final int SHORTEST_MONTH = 3;
    private static final int SHORTEST_WEEKDAY = 2;

    private static final List<List<String>> WEEKDAYS = List.of(
            List.of("mandagen", "monday"),
            List.of("tisdagen", "tuesday"),
            List.of("onsdagen", "wednesday"),
            List.of("torsdagen", "thursday"),
            List.of("fredagen", "friday"),
            List.of("lordagen", "saturday"),
            List.of("sondagen", "sunday"));

    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january"),
            List.of("februari", "february"),
            List.of("mars", "march"),
            List.of("april"),
            List.of("maj", "may"),
            List.of("juni", "june"),
            List.of("juli", "july"),
            List.of("augusti", "august"),
            List.of("september"),
            List.of("oktober", "october"),
            List.of("november"),
            List.of("december"));

    private static final List<List<String>> NUMBERS = List.of(
            List.of("en", "ett", "one", "a"),
            List.of("tva", "two"),
            List.of("tre", "three"),
            List.of("fyra", "four"),
            List.of("fem", "five"),
            List.of("sex", "six"),
            List.of("sju", "seven"),
            List.of("atta", "eight"),
            List.of("nio", "nine"),
            List.of("tio", "ten"),
            List.of("elva", "eleven"),
            List.of("tolv", "twelve"),
            List.of("tretton", "thirteen"),
            List.of("fjorton", "fourteen"));

    private DateNames() {}

    static Optional<DayOfWeek> weekday(String name) {
        int at = index(WEEKDAYS, name, SHORTEST_WEEKDAY);
        return at < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(at + 1));
    }

    static Optional<Month> month(String name) {
        int at = index(MONTHS, name, SHORTEST_MONTH);
        return at < 0 ? Optional.empty() : Optional.of(Month.of(at + 1));
    }

    /** Digits, or a word from one to fourteen; at most four digits. */
    static OptionalInt number(String name) {
        if (name.matches("\\d{1,4}")) {
            return OptionalInt.of(Integer.parseInt(name));
        }
        for (int at = 0; at < NUMBERS.size(); at++) {
            if (NUMBERS.get(at).contains(name)) {
                return OptionalInt.of(at + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static int index(List<List<String>> names, String name, int shortest) {
        for (int at = 0; at < names.size(); at++) {
            if (name.length() >= shortest && names.get(at).stream().anyMatch(full -> full.startsWith(name))) {
                return at;
            }
        }
        return -1;
    }
}
