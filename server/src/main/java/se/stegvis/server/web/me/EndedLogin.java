package se.stegvis.server.web.me;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** The login that its person ends. @param login its name */
@Serdeable
record EndedLogin(@Nullable String login) {
    /** Leaves out whose it is. */
    @Override
    public String toString() {
        return "EndedLogin[hidden]";
    }
}
