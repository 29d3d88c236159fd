package se.stegvis.server.web.organisation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import se.stegvis.server.team.MunicipalityProfile;
import se.stegvis.server.web.page.BrandColour;
import se.stegvis.server.web.page.VisibleLength;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.text.VisibleText;

/**
 * The form of the municipality's own name and colour.
 *
 * @param colour as it was typed; empty text for none
 * @param version of what the form showed
 */
@Serdeable
record MunicipalityForm(
        @Nullable @VisibleLength(max = PersonName.LONGEST) String name,
        @Nullable @Pattern(regexp = "|#?[0-9a-fA-F]{6}") String colour,
        @Nullable @Pattern(regexp = "\\d{1,9}") String version) {
    MunicipalityForm {
        name = VisibleText.trimmed(name);
        colour = VisibleText.trimmed(colour);
        version = VisibleText.trimmed(version);
    }

    static MunicipalityForm of(MunicipalityProfile profile) {
        return new MunicipalityForm(profile.name(), profile.colour(), Integer.toString(profile.version()));
    }

    /** As it is stored. Only of a form that has been checked. */
    String writtenColour() {
        return BrandColour.of(colour).map(BrandColour::written).orElse("");
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "MunicipalityForm[hidden]";
    }
}
