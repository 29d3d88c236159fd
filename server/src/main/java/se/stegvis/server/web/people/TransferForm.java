package se.stegvis.server.web.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.web.page.FormText;
import se.stegvis.shared.text.VisibleText;

/**
 * The form of cases that get somebody else, as it was sent; {@link TransferChoice} is what it says.
 *
 * @param as the role in which the cases are handed over
 * @param which {@code ALL} or {@code SOME}
 * @param cases the ids of the chosen ones
 * @param to an account, or empty
 * @param protectedTo an account, {@code DEPUTIES} or empty
 * @param why asked for where nobody answered for the cases
 */
@Serdeable
record TransferForm(
        @Nullable @Size(max = BodySizes.CHOSEN) String as,
        @Nullable @Size(max = BodySizes.CHOSEN) String which,

        @Nullable @Size(max = BodySizes.TICKED) @JsonProperty("case")
        List<@Size(max = BodySizes.CHOSEN) String> cases,

        @Nullable @Size(max = BodySizes.CHOSEN) String to,
        @Nullable @Size(max = BodySizes.CHOSEN) String protectedTo,

        @Nullable @Size(max = BodySizes.WRITTEN) String why) {
    TransferForm {
        as = VisibleText.trimmed(as);
        which = VisibleText.trimmed(which);
        cases = cases == null ? List.of() : List.copyOf(cases);
        to = VisibleText.trimmed(to);
        protectedTo = VisibleText.trimmed(protectedTo);
        why = FormText.of(why);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "TransferForm[" + as + "]";
    }
}
