package se.stegvis.shared.record;

import java.util.Comparator;
import java.util.List;
import se.stegvis.shared.text.VisibleText;

/** A signature on the glass belongs to its text: what is wrong with it when the record is signed (decision 83). */
final class SignatureRule {
    private SignatureRule() {}

    /**
     * Empty when nothing is drawn, or it was drawn under the text that the record shows and nowhere else. The same for
     * a whole record and an addendum, and whatever was answered: strokes without their text say nothing.
     *
     * @param before signatures of the case as stored before, this record's own among them
     */
    static List<Finding> findings(CareRecord signed, FormerSignatures before) {
        GlassSignature signature = GlassSignature.of(signed.id(), signed.doc());
        if (signed.spec().field(GlassSignature.STROKES.name()).isEmpty() || !signature.told()) {
            return List.of();
        }
        if (!signature.namesItsText()) {
            return List.of(Finding.of(GlassSignature.SIGNED_TEXT, "signature-without-text"));
        }
        if (!signature.belongs()) {
            return List.of(Finding.of(GlassSignature.SIGNED_TEXT, "signature-under-other-text"));
        }
        StrokePath path = signature.path();
        if (path.isTooLong()) {
            return List.of(Finding.of(GlassSignature.STROKES, "signature-too-long"));
        }
        if (signature.drawn() && stoodUnderAnother(signature, path, before)) {
            return List.of(Finding.of(GlassSignature.STROKES, "signature-used-before"));
        }
        return path.hasPoint() && !StrokePath.isPlain(signature.strokes())
                ? List.of(Finding.of(GlassSignature.STROKES, "signature-form"))
                : List.of();
    }

    private static boolean stoodUnderAnother(GlassSignature signature, StrokePath path, FormerSignatures before) {
        String strokes = VisibleText.trimmed(signature.strokes());
        // The shortest first: a scribble that fills a draft takes nothing from them when the budget runs out.
        List<String> stood = before.all().stream()
                .filter(one -> one.stoodUnderAnother(signature))
                .map(one -> VisibleText.trimmed(one.strokes()))
                .distinct()
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        InkBudget budget = before.budget().get();
        return signature.ink().filter(before.stoodElsewhere()).isPresent()
                || stood.contains(strokes)
                || stood.stream().anyMatch(former -> isTheSameInk(path, strokes, former, budget));
    }

    /** Only what could sign is laid out: a draft may hold any text, also one whose numbers are without measure. */
    private static boolean isTheSameInk(StrokePath path, String strokes, String former, InkBudget budget) {
        if (!budget.readsCharacters(former.length())) {
            return false;
        }
        StrokePath stood = StrokePath.of(former);
        return path.sharesInkWith(stood, budget)
                || StrokePath.isPlain(strokes) && StrokePath.isPlain(former) && path.follows(stood, budget);
    }
}
