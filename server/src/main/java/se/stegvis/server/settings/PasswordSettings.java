package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The cost of a password hash (Argon2id), for the server and for an attacker. */
@Introspected
@ConfigurationProperties("stegvis.password")
public record PasswordSettings(
        @Bindable(defaultValue = "65536") @Min(8) @Max(4_194_304) @Setting("memory of one computation in KiB")
        int memoryKib,

        @Bindable(defaultValue = "3") @Min(1) @Max(100) @Setting("passes over that memory")
        int passes,

        @Bindable(defaultValue = "4")
        @Min(1)
        @Max(256)
        @Setting(
                "computations at the same time, as far as half the memory for Java objects holds them; the others wait")
        int atOnce) {
    /**
     * As {@code atOnce}, but no more than half the memory for Java objects can hold at the same time; one always.
     *
     * @param heap bytes
     */
    public int atOnceWithin(long heap) {
        return (int) Math.max(1, Math.min(atOnce, heap / 2 / (memoryKib * 1024L)));
    }
}
