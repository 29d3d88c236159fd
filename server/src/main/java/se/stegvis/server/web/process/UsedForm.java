package se.stegvis.server.web.process;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.stegvis.server.problem.BodySizes;

/**
 * The choice of processes. The page says what it showed, so that only what this person changed is changed.
 *
 * @param key the processes that are ticked, none when no box is
 * @param was those that were ticked when the page was made
 */
@Serdeable
record UsedForm(
        @Nullable @Size(max = BodySizes.TICKED) List<@Size(max = BodySizes.CHOSEN) String> key,
        @Nullable @Size(max = BodySizes.TICKED) List<@Size(max = BodySizes.CHOSEN) String> was) {
    /** Ticked since. */
    Set<String> begun() {
        return without(key, was);
    }

    /** No longer ticked. */
    Set<String> ended() {
        return without(was, key);
    }

    private static Set<String> without(@Nullable List<String> all, @Nullable List<String> others) {
        Set<String> left = new HashSet<>(all == null ? List.of() : all);
        left.removeAll(others == null ? Set.of() : Set.copyOf(others));
        return left;
    }
}
