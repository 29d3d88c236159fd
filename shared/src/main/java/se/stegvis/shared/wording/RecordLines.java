package se.stegvis.shared.wording;

import java.util.List;
import java.util.Set;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.text.VisibleText;

/** A whole record as lines to read: every filled field that means something to a reader, in the order of its kind. */
public final class RecordLines {
    /** Fields that a person has no use for when reading; what they mean is shown elsewhere. */
    private static final Set<FieldSpec> UNSEEN = Set.of(
            CommonFields.STATUS,
            CommonFields.ADDENDUM_TO,
            CommonFields.DISCARDED_AT,
            CommonFields.FOLLOWS_UP,
            CommonFields.CONFLICTS,
            GlassSignature.HASH,
            GlassSignature.STROKES,
            GlassSignature.SIGNED_TEXT,
            Consent.TEXT_VERSION,
            PictureRecord.ATTACHMENTS,
            PictureRecord.RECEIVED,
            Client.PROVENANCE,
            CareCase.CLIENT,
            CareCase.TEAM);

    private RecordLines() {}

    /** All lines of a record, in the words of that reader. */
    public static List<FieldLine> of(FieldReader reader, CareRecord content) {
        return of(reader, content, Set.of());
    }

    /** The same without the named fields, which are shown in another way. */
    public static List<FieldLine> of(FieldReader reader, CareRecord content, Set<? extends FieldSpec> except) {
        FieldReader own = reader.within(content);
        return content.spec().fields().stream()
                .filter(field -> !UNSEEN.contains(field) && !except.contains(field))
                .map(field -> line(own, content, field))
                .filter(line -> VisibleText.isVisible(line.value()))
                .toList();
    }

    private static FieldLine line(FieldReader own, CareRecord content, FieldSpec field) {
        return new FieldLine(
                own.label(field.name()), own.value(field, content.doc().node(field.name())));
    }
}
