package se.stegvis.mobile.form;

import java.util.Collection;
import java.util.Locale;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.guide.KeyNames;
import se.stegvis.shared.record.CareRecord;

/** The words for reading a record, with what its keys are called in the data they come from. */
public final class DefinitionWords {
    private DefinitionWords() {}

    /** The words for reading that record, whose case has these records. */
    public static FieldWords words(ScreenContext context, CareRecord content, Collection<? extends CareRecord> ofCase) {
        Locale language = context.texts().language();
        FieldWords words = context.fieldWords().among(ofCase);
        KeyNames names = new KeyNames(DeviceGuide.registry(context.journal()), content, ofCase);
        return words.naming((field, key) -> names.name(field, key).map(name -> name.in(language)));
    }
}
