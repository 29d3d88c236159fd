package se.stegvis.server.demo;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The contents of the demonstration; no setting of the product.
 *
 * @param clients invented clients, each with a case
 * @param undecided whether something waits for a decision, too
 */
@ConfigurationProperties("stegvis.demo")
@Requires(env = DemoData.ENVIRONMENT)
record DemoSettings(
        @Bindable(defaultValue = "60") @Min(0) @Max(100_000) int clients,
        @Bindable(defaultValue = "true") boolean undecided) {}
