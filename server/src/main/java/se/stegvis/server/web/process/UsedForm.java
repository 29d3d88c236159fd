package se.stegvis.server.web.process;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;

/** The processes that are ticked as used, by their keys; none when no box is ticked. */
@Serdeable
record UsedForm(@Nullable List<String> key) {
    Set<String> used() {
        return key == null ? Set.of() : Set.copyOf(key);
    }
}
