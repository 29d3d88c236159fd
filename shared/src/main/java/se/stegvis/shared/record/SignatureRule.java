package se.stegvis.shared.record;

import java.util.Collection;
import java.util.List;
import se.stegvis.shared.text.PlainText;

/** A signature on the glass belongs to its text: what is wrong with it when the record is signed (decision 83). */
final class SignatureRule {
    private SignatureRule() {}

    /**
     * Empty when nothing is drawn, or it was drawn under the text that the record shows and nowhere else. The same for
     * a whole record and an addendum, and whatever was answered: strokes without their text say nothing.
     *
     * @param before signatures of the case as stored before, this record's own among them
     */
    static List<Finding> findings(CareRecord signed, Collection<GlassSignature> before) {
        GlassSignature signature = GlassSignature.of(signed.doc());
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
        if (signature.drawn() && stoodUnderAnother(signature, path, before)) {
            return List.of(Finding.of(GlassSignature.STROKES, "signature-used-before"));
        }
        return path.hasPoint() && !StrokePath.isPlain(signature.strokes())
                ? List.of(Finding.of(GlassSignature.STROKES, "signature-form"))
                : List.of();
    }

    private static boolean stoodUnderAnother(
            GlassSignature signature, StrokePath path, Collection<GlassSignature> before) {
        String now = GlassSignature.textHash(signature.shown());
        String strokes = PlainText.trimmed(signature.strokes());
        return before.stream()
                .filter(one -> one.texts().stream().anyMatch(text -> !text.equals(now)))
                .map(one -> PlainText.trimmed(one.strokes()))
                .distinct()
                .anyMatch(former -> former.equals(strokes) || isTheSameInk(path, strokes, former));
    }

    /** Only what could sign is laid out: a draft may hold any text, also one whose numbers are without measure. */
    private static boolean isTheSameInk(StrokePath path, String strokes, String former) {
        StrokePath stood = StrokePath.of(former);
        return path.sharesInkWith(stood)
                || StrokePath.isPlain(strokes) && StrokePath.isPlain(former) && path.follows(stood);
    }
}
