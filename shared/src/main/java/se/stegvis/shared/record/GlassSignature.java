package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.shared.text.VisibleText;

/**
 * A signature on the glass as a record stores it: the strokes, and the text under which they were drawn. It counts
 * under that text alone (decision 83).
 *
 * @param strokes a path of {@code M} and {@code L} in a box of 1000 × 300; empty text when nothing is drawn
 * @param shown the text that the record shows, as it is stored; empty text when there is none
 * @param signedText SHA-256, hex, of the text of the first stroke; empty from a tablet of before the field
 * @param hash SHA-256, hex, over strokes and text, see {@link #hash(String, String)}; what such a tablet sends instead
 * @param terms what its record agrees to; empty where the record or its fields are not known
 */
public record GlassSignature(
        String strokes, String shown, Optional<String> signedText, Optional<String> hash, Optional<SignedTerms> terms) {
    /**
     * The agreement of which the text tells.
     *
     * @param careRecord the record that says it
     * @param told in one form, see {@link Consent#signedTerms}
     */
    public record SignedTerms(UUID careRecord, String told) {
        private boolean wasChangedTo(SignedTerms now) {
            return careRecord.equals(now.careRecord) && !told.equals(now.told);
        }

        /** Leaves out what people agreed to. */
        @Override
        public String toString() {
            return "SignedTerms[" + careRecord + "]";
        }
    }

    /** The strokes of the signature on the glass, as a path in a 1000 × 300 box. */
    public static final TextField STROKES = FieldSpec.text("signatureStrokes");

    public static final TextField HASH = FieldSpec.text("signatureHash");

    /** SHA-256, hex, of exactly the text under which the strokes were drawn, written with the first of them. */
    public static final TextField SIGNED_TEXT = FieldSpec.text("signedText");

    /** When the first of them was drawn, by the device. */
    public static final InstantField DRAWN_AT = FieldSpec.instant("drawnAt").inThePast();

    /** The text that is shown to whoever signs. */
    public static final TextField TEXT_SHOWN = FieldSpec.text("textShown");

    /** As the record stores it. */
    public static GlassSignature of(Doc doc) {
        return of(doc, Optional.empty());
    }

    /** As that record stores it. */
    static GlassSignature of(UUID careRecord, Doc doc) {
        return of(doc, Optional.of(new SignedTerms(careRecord, Consent.signedTerms(doc))));
    }

    private static GlassSignature of(Doc doc, Optional<SignedTerms> terms) {
        return new GlassSignature(
                raw(doc, STROKES), raw(doc, TEXT_SHOWN), filled(doc, SIGNED_TEXT), filled(doc, HASH), terms);
    }

    /** The signature of the record, and those in its open conflicts; without those that hold no strokes. */
    public static List<GlassSignature> allIn(UUID careRecord, Doc doc) {
        Stream<GlassSignature> lost = doc.get(CommonFields.CONFLICTS).values().stream()
                .map(conflict -> conflict.get(CommonFields.CONFLICT_FIELDS).toNode())
                .map(fields -> of(Doc.owning(withText(fields, raw(doc, TEXT_SHOWN))), Optional.empty()));
        return Stream.concat(Stream.of(of(careRecord, doc)), lost)
                .filter(GlassSignature::drawn)
                .toList();
    }

    private static ObjectNode withText(ObjectNode fields, String shown) {
        return fields.has(TEXT_SHOWN.name()) ? fields : fields.put(TEXT_SHOWN.name(), shown);
    }

    private static String raw(Doc doc, FieldSpec field) {
        String text = doc.node(field).textValue();
        return text == null ? "" : text;
    }

    private static Optional<String> filled(Doc doc, FieldSpec field) {
        return Optional.of(raw(doc, field)).filter(VisibleText::isVisible);
    }

    public boolean drawn() {
        return VisibleText.isVisible(strokes);
    }

    /** Something says that it is signed: strokes, or only a hash. */
    public boolean told() {
        return drawn() || signedText.isPresent() || hash.isPresent();
    }

    /** It was drawn under the text that the record shows, and says so. */
    public boolean belongs() {
        if (!VisibleText.isVisible(shown)) {
            return false;
        }
        return signedText
                .map(textHash(shown)::equalsIgnoreCase)
                .orElseGet(() -> drawn()
                        && hash.filter(hash(strokes, shown)::equalsIgnoreCase).isPresent());
    }

    /** It says under which text it was drawn, or an older tablet's hash does. */
    boolean namesItsText() {
        return VisibleText.isVisible(shown) && (signedText.isPresent() || drawn() && hash.isPresent());
    }

    /**
     * Were these strokes drawn under another text than those, by what they say, by what was shown with them, or by what the
     * same record agreed to then? A record that keeps its text and names another party puts them under something else, too.
     */
    boolean stoodUnderAnother(GlassSignature now) {
        return !shown.equals(now.shown)
                || signedText
                        .filter(named -> !named.equalsIgnoreCase(textHash(now.shown)))
                        .isPresent()
                || terms.flatMap(then -> now.terms.filter(then::wasChangedTo)).isPresent();
    }

    /** Where its lines go. */
    StrokePath path() {
        return StrokePath.of(strokes);
    }

    /**
     * The ink by where it goes, wherever on the glass it lies: SHA-256, hex, the same for equal ink. Empty for ink of so few
     * points that two people draw it alike.
     */
    public Optional<String> ink() {
        return path().movedToOrigin().map(GlassSignature::sha256);
    }

    /** It says a text, or has strokes, but no line that anybody can look at. */
    boolean lacksInk() {
        return (drawn() || signedText.isPresent()) && !path().hasLine();
    }

    /** SHA-256, hex, of exactly this text in UTF-8: neither composed nor trimmed. */
    public static String textHash(String text) {
        return sha256(text);
    }

    /** SHA-256, hex, over the strokes and the text that was shown. */
    public static String hash(String strokes, String text) {
        return sha256(strokes + "\n" + text);
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Leaves out what the person wrote. */
    @Override
    public String toString() {
        return "GlassSignature[" + (drawn() ? "drawn" : "not drawn") + "]";
    }
}
