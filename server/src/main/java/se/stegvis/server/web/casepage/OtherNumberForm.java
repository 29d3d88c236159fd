package se.stegvis.server.web.casepage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.text.VisibleText;
import se.stegvis.shared.wire.Json;

/**
 * The form of a number of another sort; {@link Client#identityFindings} says what is wrong with it.
 *
 * @param revision of the client's record that the form showed
 */
@Serdeable
record OtherNumberForm(
        @Nullable @Size(max = BodySizes.CHOSEN) String revision,
        @Nullable @Size(max = BodySizes.CHOSEN) String kind,
        @Nullable @Size(max = BodySizes.WRITTEN) String issuer,
        @Nullable @Size(max = BodySizes.WRITTEN) String value) {
    OtherNumberForm {
        revision = revision == null ? "" : revision;
        kind = VisibleText.trimmed(kind);
        issuer = VisibleText.trimmed(issuer);
        value = VisibleText.trimmed(value);
    }

    /** The number as it is now. */
    static OtherNumberForm of(int revision, Doc number) {
        return new OtherNumberForm(
                Integer.toString(revision),
                number.text(Client.OTHER_NUMBER_KIND.name()).orElse(""),
                number.text(Client.OTHER_NUMBER_ISSUER.name()).orElse(""),
                number.text(Client.OTHER_NUMBER_VALUE.name()).orElse(""));
    }

    /** The number by the names of the record; parts that are empty are left out. */
    ObjectNode number() {
        ObjectNode number = Json.newObject();
        put(number, Client.OTHER_NUMBER_KIND.name(), kind);
        put(number, Client.OTHER_NUMBER_ISSUER.name(), issuer);
        put(number, Client.OTHER_NUMBER_VALUE.name(), value);
        return number;
    }

    private static void put(ObjectNode number, String name, String text) {
        if (!text.isEmpty()) {
            number.put(name, text);
        }
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "OtherNumberForm[" + revision + "]";
    }
}
