package se.stegvis.server.web.organisation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import se.stegvis.server.team.MunicipalityProfile;
import se.stegvis.server.web.page.MarkColour;
import se.stegvis.server.web.page.Written;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.text.PlainText;

/**
 * The form of the municipality's own name and colour.
 *
 * @param colour as it was typed; empty text for none
 * @param version of what the form showed
 */
@Serdeable
record MunicipalityForm(
        @Nullable @Written(max = PersonName.LONGEST) String name,
        @Nullable @Pattern(regexp = "|#?[0-9a-fA-F]{6}") String colour,
        @Nullable @Pattern(regexp = "\\d{1,9}") String version) {
    MunicipalityForm {
        name = PlainText.trimmed(name);
        colour = PlainText.trimmed(colour);
        version = PlainText.trimmed(version);
    }

    static MunicipalityForm of(MunicipalityProfile profile) {
        return new MunicipalityForm(profile.name(), profile.colour(), Integer.toString(profile.version()));
    }

    /** As it is stored. Only of a form that has been checked. */
    String writtenColour() {
        return MarkColour.of(colour).map(MarkColour::written).orElse("");
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "MunicipalityForm[hidden]";
    }
}
