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

        @Bindable(defaultValue = "4") @Min(1) @Max(256) @Setting("computations at the same time; the others wait")
        int atOnce) {}
