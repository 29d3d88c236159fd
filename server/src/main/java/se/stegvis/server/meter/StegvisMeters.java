package se.stegvis.server.meter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;

/** Registers the meters. A database that does not answer makes them NaN, as Micrometer does for each gauge that throws. */
@Singleton
class StegvisMeters implements MeterBinder {
    private final BeanProvider<InstallationFigures> figures;

    /** @param figures asked for when a meter is read: the pool of connections has meters of its own */
    StegvisMeters(BeanProvider<InstallationFigures> figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (StegvisMeter meter : StegvisMeter.values()) {
            Gauge.builder(meter.id(), figures, provider -> provider.get().value(meter))
                    .description(meter.description())
                    .register(registry);
        }
    }
}
