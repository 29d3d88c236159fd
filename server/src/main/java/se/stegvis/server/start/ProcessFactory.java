package se.stegvis.server.start;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import se.stegvis.shared.publication.ProcessRegistry;

/** The processes that this server knows. */
@Factory
class ProcessFactory {

    @Singleton
    ProcessRegistry builtIn() {
        return ProcessRegistry.builtIn();
    }
}
