package se.stegvis.shared.record;

import java.util.List;
import java.util.function.Supplier;

/**
 * The signatures on the glass in a case as they were stored before a record of it is signed.
 *
 * @param all also those that were superseded or lost in a conflict
 * @param budget what one comparison with them may cost; the same one for all records of a push
 */
public record FormerSignatures(List<GlassSignature> all, Supplier<InkBudget> budget) {
    public FormerSignatures {
        all = List.copyOf(all);
    }

    /** Each check has a budget of its own. */
    static FormerSignatures of(List<GlassSignature> all) {
        return new FormerSignatures(all, InkBudget::new);
    }
}
