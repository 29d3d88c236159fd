package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;

/**
 * The language that is chosen.
 *
 * @param then the page that is shown in it
 */
@Serdeable
record LanguageForm(
        @Nullable @Size(max = BodySizes.CHOSEN) String language,
        @Nullable @Size(max = BodySizes.ADDRESS) String then) {}
