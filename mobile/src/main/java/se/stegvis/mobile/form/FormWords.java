package se.stegvis.mobile.form;

import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.FieldWords;

/** The words of a record as the owner of this tablet reads them. */
public final class FormWords {
    private FormWords() {}

    /** The owner has a name; others are known here by their role in the case only. */
    public static FieldWords of(Desk desk) {
        return new FieldWords(
                desk.texts(),
                id -> id.equals(desk.journal().owner().user())
                        ? desk.journal().owner().name()
                        : desk.texts().get("form.another"));
    }
}
