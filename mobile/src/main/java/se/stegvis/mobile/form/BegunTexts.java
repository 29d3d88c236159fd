package se.stegvis.mobile.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.stegvis.mobile.widget.FieldSet;

/** Texts that were typed and not read when the form was last open, until its fields can show them again. */
final class BegunTexts {
    /** No place of a field begins so. */
    private static final String ASKED_FOR_DATE = "#asked-for-next-date";

    private final boolean askedForDate;
    private Map<String, String> texts;

    /** @param kept what the device kept of the form, by its place */
    BegunTexts(Map<String, String> kept) {
        texts = new HashMap<>(kept);
        askedForDate = texts.remove(ASKED_FOR_DATE) != null;
    }

    Set<String> places() {
        return texts.keySet();
    }

    /** The next date was asked for then. */
    boolean wasAskedForDate() {
        return askedForDate;
    }

    /** Shows them in their fields, now that all of them are there. */
    void restore(FieldSet fields) {
        if (!texts.isEmpty()) {
            Map<String, String> typed = texts;
            // While they are shown again the fields tell of changes.
            texts = Map.of();
            texts = fields.restore(typed);
        }
    }

    /**
     * All that is to be kept of the form now.
     *
     * @param unread what its fields hold unread, by its place
     * @param asked whether the next date was asked for
     */
    Map<String, String> with(Map<String, String> unread, boolean asked) {
        Map<String, String> all = new HashMap<>(texts);
        all.putAll(unread);
        if (asked) {
            all.put(ASKED_FOR_DATE, "");
        }
        return all;
    }
}
