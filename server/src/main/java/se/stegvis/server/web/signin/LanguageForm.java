package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The language that is chosen.
 *
 * @param then the page that is shown in it
 */
@Serdeable
record LanguageForm(@Nullable String language, @Nullable String then) {}
