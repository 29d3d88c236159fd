package se.stegvis.server.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.core.order.Ordered;

/** Checks all settings before the database or anything else starts, so that a wrong one costs nothing but a sentence. */
@ContextConfigurer
public final class SettingsStart implements ApplicationContextConfigurer {

    /** @throws WrongSettings naming all that are wrong */
    @Override
    public void configure(ApplicationContext context) {
        SettingsReader.read(name -> context.getProperty(name, String.class), context.getConversionService());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
