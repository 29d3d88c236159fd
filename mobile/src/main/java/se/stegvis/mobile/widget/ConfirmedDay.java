package se.stegvis.mobile.widget;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.FieldSpec;

/**
 * A follow-up day that a person has entered.
 *
 * @param confirmed whether it lies far off and the person has said that it is meant
 */
public record ConfirmedDay(LocalDate day, boolean confirmed) {

    /** Writes the day into that field, and beside it that it is meant. */
    public void into(ObjectNode entry, FieldSpec field) {
        entry.put(field.name(), day.toString());
        if (confirmed) {
            entry.put(CommonFields.FOLLOW_UP_CONFIRMED.name(), day.toString());
        }
    }
}
