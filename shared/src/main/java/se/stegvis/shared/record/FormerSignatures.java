package se.stegvis.shared.record;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The signatures on the glass in a case as they were stored before a record of it is signed.
 *
 * @param all also those that were superseded or lost in a conflict
 * @param stoodElsewhere whether that ink ({@link GlassSignature#ink}) stood in another case first
 * @param budget what one comparison with them may cost; the same one for all records of a push
 */
public record FormerSignatures(List<GlassSignature> all, Predicate<String> stoodElsewhere, Supplier<InkBudget> budget) {
    public FormerSignatures {
        all = List.copyOf(all);
    }

    /** Each check has a budget of its own, and other cases are not known, as on a tablet. */
    static FormerSignatures of(List<GlassSignature> all) {
        return new FormerSignatures(all, ink -> false, InkBudget::new);
    }
}
