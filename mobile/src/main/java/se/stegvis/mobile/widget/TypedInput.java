package se.stegvis.mobile.widget;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * A control in which a person types what the program must first read. Unreadable text stays in it, beside the former
 * value, until the person has settled it; nothing is signed or saved over it.
 */
public interface TypedInput {

    /** Reads what is typed now, without waiting for the person to go on to another field. */
    void commit();

    /** Whether everything typed is read. */
    ReadOnlyBooleanProperty settledProperty();

    /** The fault that stops the signature, as a key of the findings' wording; empty when it is settled. */
    Optional<String> obstacle();

    /** The text that stands in it and is not read, also while it is being typed; empty text when there is none. */
    ReadOnlyStringProperty unreadProperty();

    /** Puts back a text that stood in it unread when the program ended; it is read anew, or stands there as before. */
    void restore(String text);
}
