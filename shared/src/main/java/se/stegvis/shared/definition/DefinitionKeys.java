package se.stegvis.shared.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The syntax of keys inside definitions. */
public final class DefinitionKeys {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,39}");

    private DefinitionKeys() {}

    /** Can a process or one of its steps be called that? */
    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    public static void check(String key, String member) {
        DefinitionFlaw.unless(isKey(key), member, "not-a-key", key);
    }

    public static void checkKind(String kind, String member) {
        DefinitionFlaw.unless(KIND.matcher(kind).matches(), member, "not-a-kind", kind);
    }

    public static void checkKinds(Collection<String> kinds, String member) {
        int index = 0;
        for (String kind : kinds) {
            checkKind(kind, member + "[" + index++ + "]");
        }
    }

    /** From one day to what {@link DefinitionLimits} allow, where a number is given. */
    public static void checkDays(OptionalInt days, String member) {
        int number = days.orElse(1);
        DefinitionFlaw.unless(number > 0, member, "not-positive", number);
        DefinitionFlaw.unless(
                number <= DefinitionLimits.DAYS, member, "number-too-large", number, DefinitionLimits.DAYS);
    }

    /**
     * An unmodifiable copy that keeps the order of the data, so that everything made from it is the same every time.
     */
    public static <T> Set<T> inOrder(Set<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** A flaw for every key that is used twice. */
    public static void checkUnique(List<String> keys, String list, List<DefinitionFlaw> flaws) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> all = new ArrayList<>(keys);
        for (int index = 0; index < all.size(); index++) {
            if (!seen.add(all.get(index))) {
                flaws.add(DefinitionFlaw.of(list + "[" + index + "].key", "twice", all.get(index)));
            }
        }
    }
}
