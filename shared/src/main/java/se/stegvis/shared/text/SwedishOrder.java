package se.stegvis.shared.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.function.Function;

/**
 * The order of names in every list, whatever language is shown: Swedish rules as Unicode's CLDR keeps them. W is a
 * letter of its own (Svenska Akademiens ordlista since 2006); å, ä and ö come last, with æ beside ä and ø beside ö; é,
 * ł and đ are sorted at their base letter and ü at y. Capitals decide only between names that are else the same.
 */
public final class SwedishOrder {
    /** Frozen, so that all threads may use it. */
    private static final Collator RULES = frozen();

    /** Compares two texts; those that the rules hold for the same are ordered by their code points. */
    public static final Comparator<String> TEXTS = (one, other) -> {
        int byRules = RULES.compare(one, other);
        return byRules != 0 ? byRules : one.compareTo(other);
    };

    private SwedishOrder() {}

    /** Compares by a text. */
    public static <T> Comparator<T> by(Function<? super T, String> text) {
        return Comparator.comparing(text, TEXTS);
    }

    private static Collator frozen() {
        Collator rules = Collator.getInstance(new ULocale("sv"));
        rules.setStrength(Collator.TERTIARY);
        rules.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return rules.freeze();
    }
}
