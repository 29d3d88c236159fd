package se.stegvis.server.support;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.lang.reflect.Constructor;
import java.util.List;
import se.stegvis.shared.guard.Not;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.process.Transition;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

/** A process whose guards fail whenever they are asked, as no text can be read to be: a fault that nobody foresaw. */
@Factory
@Requires(property = "test.processes", value = "failing")
public class FailingProcess {
    public static final String KEY = "trasig";

    @Singleton
    @Replaces(ProcessRegistry.class)
    ProcessRegistry registry() throws ReflectiveOperationException {
        ProcessRegistry builtIn = ProcessRegistry.builtIn();
        ProcessDefinition whole =
                builtIn.find(new ProcessRef("tranas-rehab", 1)).orElseThrow().definition();
        Constructor<PublishedProcess> unread =
                PublishedProcess.class.getDeclaredConstructor(ProcessDefinition.class, byte[].class);
        unread.setAccessible(true);
        return builtIn.withOwn(List.of(unread.newInstance(failing(whole), new byte[] {'{', '}'})));
    }

    private static ProcessDefinition failing(ProcessDefinition whole) {
        return new ProcessDefinition(
                new ProcessRef(KEY, 1),
                whole.name(),
                whole.owner(),
                whole.about(),
                whole.validFrom(),
                whole.reviewBy(),
                whole.source(),
                whole.entry(),
                whole.followUpDays(),
                whole.steps(),
                whole.transitions().stream()
                        .map(way -> new Transition(way.from(), way.to(), way.because(), new Not(null), way.origin()))
                        .toList(),
                whole.interventions(),
                whole.forums(),
                whole.checklists(),
                whole.dialogues(),
                whole.responsibilities(),
                whole.catalogue(),
                whole.law());
    }
}
