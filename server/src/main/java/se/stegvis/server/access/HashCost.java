package se.stegvis.server.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What a password hash costs, for the server and for whoever guesses. The defaults are those of
 * {@code security.md}: 64 MiB and three passes.
 *
 * @param memoryKib memory of one computation
 * @param passes passes over that memory
 * @param atOnce how many are computed at the same time; the others wait
 */
@ConfigurationProperties("stegvis.password")
public record HashCost(
        @Bindable(defaultValue = "65536") int memoryKib,
        @Bindable(defaultValue = "3") int passes,
        @Bindable(defaultValue = "4") int atOnce) {}
