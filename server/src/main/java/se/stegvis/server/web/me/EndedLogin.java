package se.stegvis.server.web.me;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;

/** The login that its person ends. @param login its name */
@Serdeable
record EndedLogin(@Nullable @Size(max = BodySizes.CHOSEN) String login) {
    /** Leaves out whose it is. */
    @Override
    public String toString() {
        return "EndedLogin[hidden]";
    }
}
