package se.stegvis.shared.parser;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.DefinitionLimits;
import se.stegvis.shared.definition.NearestNames;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.text.VisibleText;

/**
 * Reads single values within {@link DefinitionLimits}. By the name of a member: where its value is wrong, that is written down and a
 * lawful value stands in, so that the rest of the object is read too; {@link DefinitionNode#make} then gives the object up.
 */
final class DefinitionValues {
    private static final String SOME = "x";

    private DefinitionValues() {}

    static String key(DefinitionNode at, String name) {
        return at.part(name, one -> checked(one, text -> DefinitionKeys.check(text, "")), SOME);
    }

    static String forumKey(DefinitionNode at, String name) {
        return at.part(name, one -> checked(one, text -> DefinitionKeys.checkKind(text, "")), SOME);
    }

    private static String checked(DefinitionNode one, Consumer<String> check) {
        String text = text(one);
        return one.make(() -> {
            check.accept(text);
            return text;
        });
    }

    /** A name, a title or the like. */
    static String line(DefinitionNode at, String name) {
        return at.part(name, one -> words(one, DefinitionLimits.TITLE), SOME);
    }

    /** Not blank, at most so many characters. */
    static String words(DefinitionNode one, int atMost) {
        String text = text(one);
        if (!VisibleText.isVisible(text)) {
            throw one.wrong("", "blank");
        }
        if (text.length() > atMost) {
            throw one.wrong("", "text-too-long", text.length(), atMost);
        }
        return text;
    }

    /** Any text, as a name that is looked up elsewhere. */
    static String text(DefinitionNode at, String name) {
        return at.part(name, DefinitionValues::text, SOME);
    }

    static String text(DefinitionNode one) {
        return one.value("text", String.class);
    }

    /** From 1 to the most. */
    static int number(DefinitionNode at, String name, int atMost) {
        return at.part(name, one -> number(one, atMost), 1);
    }

    static int number(DefinitionNode one, int atMost) {
        int number = one.value("number", Integer.class);
        if (number < 1) {
            throw one.wrong("", "not-positive", number);
        }
        if (number > atMost) {
            throw one.wrong("", "number-too-large", number, atMost);
        }
        return number;
    }

    /** A number of days that may be left out. */
    static OptionalInt days(DefinitionNode at, String name) {
        return at.has(name) ? OptionalInt.of(number(at, name, DefinitionLimits.DAYS)) : OptionalInt.empty();
    }

    /** No when it is not there. */
    static boolean flag(DefinitionNode at, String name) {
        return at.has(name) && at.part(name, one -> one.value("boolean", Boolean.class), false);
    }

    static LocalDate date(DefinitionNode at, String name) {
        return at.part(name, DefinitionValues::date, LocalDate.EPOCH);
    }

    static LocalDate date(DefinitionNode one) {
        String written = text(one);
        try {
            LocalDate day = LocalDate.parse(written);
            if (DefinitionLimits.year(day)) {
                return day;
            }
        } catch (DateTimeException notOne) {
            throw one.wrong("", "not-a-date", written);
        }
        throw one.wrong(
                "",
                "year-out-of-range",
                written,
                String.valueOf(DefinitionLimits.FIRST_YEAR),
                String.valueOf(DefinitionLimits.LAST_YEAR));
    }

    static Period period(DefinitionNode at, String name) {
        return at.part(name, DefinitionValues::period, Period.ofDays(1));
    }

    private static Period period(DefinitionNode one) {
        String written = text(one);
        try {
            Period period = Period.parse(written);
            if (period.getDays() != 0 && period.toTotalMonths() != 0) {
                throw one.wrong("", "mixed-period", written);
            }
            if (!DefinitionLimits.length(period)) {
                throw one.wrong("", "period-too-long", written, DefinitionLimits.YEARS);
            }
            return period;
        } catch (DateTimeException | ArithmeticException notOne) {
            throw one.wrong("", "not-a-period", written);
        }
    }

    static <E extends Enum<E>> E constant(DefinitionNode at, String name, Class<E> keys) {
        return at.part(name, one -> constant(one, keys), keys.getEnumConstants()[0]);
    }

    static <E extends Enum<E>> E constant(DefinitionNode one, Class<E> keys) {
        return constant(one, List.of(keys.getEnumConstants()));
    }

    /** Who does something in a case. */
    static Role role(DefinitionNode at, String name) {
        return at.part(name, DefinitionValues::role, Role.CASEWORKER);
    }

    static Role role(DefinitionNode one) {
        return constant(
                one,
                Arrays.stream(Role.values()).filter(role -> role != Role.ADMIN).toList());
    }

    private static <E extends Enum<E>> E constant(DefinitionNode one, List<E> allowed) {
        String written = text(one);
        Optional<E> found =
                allowed.stream().filter(key -> key.name().equals(written)).findFirst();
        return found.orElseThrow(() -> one.wrong(
                "",
                "not-one-of",
                written,
                NearestNames.of(written, allowed.stream().map(Enum::name).toList())));
    }
}
