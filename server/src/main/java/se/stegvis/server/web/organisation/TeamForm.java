package se.stegvis.server.web.organisation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.shared.text.VisibleText;

/**
 * The form of a team's name. {@code team.TeamChanges} says what is wrong with it.
 *
 * @param was the name that the page showed; empty text for a new team
 */
@Serdeable
record TeamForm(
        @Nullable @Size(max = BodySizes.WRITTEN) String name,
        @Nullable @Size(max = BodySizes.TYPED) String was) {
    TeamForm {
        name = VisibleText.trimmed(name);
        was = VisibleText.trimmed(was);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "TeamForm[hidden]";
    }
}
