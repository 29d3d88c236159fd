package se.stegvis.shared.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.Vocabulary;
import se.stegvis.shared.parser.DefinitionReading;
import se.stegvis.shared.parser.ProcessReader;
import se.stegvis.shared.parser.ReadingError;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;

/**
 * The process definitions that are known: the built-in ones and those a municipality has added. Unchangeable. A version
 * that has been published is never replaced, since cases and tablets may follow it; what is new gets a new version.
 */
public final class ProcessRegistry {
    private static final String FOLDER = "/process/";
    private static final String INDEX = FOLDER + "built-in.txt";

    private final List<PublishedProcess> processes;
    private final ProcessChoice choice;

    private ProcessRegistry(Collection<PublishedProcess> processes, ProcessChoice choice) {
        this.choice = choice;
        this.processes = processes.stream()
                .sorted(Comparator.comparing((PublishedProcess one) -> one.ref().key())
                        .thenComparing(one -> one.ref().version()))
                .toList();
    }

    /** Those that come with the program. */
    public static ProcessRegistry builtIn() {
        ProcessRegistry registry = new ProcessRegistry(List.of(), ProcessChoice.all());
        List<String> names =
                new String(resource(INDEX), StandardCharsets.UTF_8).lines().toList();
        for (String name : names) {
            Addition added = registry.with(resource(FOLDER + name));
            registry = added.registry()
                    .orElseThrow(() -> new IllegalStateException("built-in process " + name + " has errors: "
                            + added.errors() + "; correct it in shared/src/main/resources/process"));
        }
        return registry;
    }

    private static byte[] resource(String path) {
        try (InputStream in = ProcessRegistry.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is not in the program: build it again");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + path + " cannot be read", unreadable);
        }
    }

    /**
     * The result of adding a definition.
     *
     * @param registry the registry with it; empty when there are errors
     * @param errors in the order of the text
     */
    public record Addition(Optional<ProcessRegistry> registry, List<ReadingError> errors) {}

    /**
     * This registry and one more definition. The same text again changes nothing; another text for the same version is
     * refused.
     */
    public Addition with(byte[] utf8) {
        return with(utf8, Vocabulary.ANY);
    }

    /**
     * As {@link #with(byte[])}, for a text that somebody wants to publish.
     *
     * @param records the names that it may speak of
     */
    public Addition with(byte[] utf8, Vocabulary records) {
        DefinitionReading reading = ProcessReader.read(utf8, records);
        if (reading.definition().isEmpty()) {
            return new Addition(Optional.empty(), reading.errors());
        }
        PublishedProcess added = PublishedProcess.of(utf8).orElseThrow();
        Optional<PublishedProcess> there = find(added.ref());
        if (there.isPresent()) {
            return there.get().sameTextAs(added)
                    ? new Addition(Optional.of(this), List.of())
                    : new Addition(Optional.empty(), List.of(alreadyPublished(added.ref(), utf8)));
        }
        List<PublishedProcess> all = new ArrayList<>(processes);
        all.add(added);
        return new Addition(Optional.of(new ProcessRegistry(all, choice)), List.of());
    }

    /**
     * As {@link #with(byte[], Vocabulary)}, where it is known beforehand which version the text should be; another one
     * in the text is an error.
     */
    public Addition with(byte[] utf8, Vocabulary records, ProcessRef expected) {
        Optional<ProcessRef> written =
                ProcessReader.read(utf8, records).definition().map(ProcessDefinition::ref);
        if (written.isEmpty() || written.get().equals(expected)) {
            return with(utf8, records);
        }
        boolean otherKey = !written.get().key().equals(expected.key());
        DefinitionFlaw flaw = otherKey
                ? DefinitionFlaw.of("key", "other-than-asked", written.get().key(), expected.key())
                : DefinitionFlaw.of("version", "other-than-asked", written.get().version(), expected.version());
        return new Addition(Optional.empty(), List.of(ProcessReader.errorAt(utf8, flaw)));
    }

    /**
     * This registry and what a municipality has published. Where a newer program brings a built-in version that the
     * municipality has published with another text, the municipality's text is kept: its cases follow that one.
     */
    public ProcessRegistry withOwn(Collection<PublishedProcess> own) {
        Map<ProcessRef, PublishedProcess> all = new LinkedHashMap<>();
        processes.forEach(one -> all.put(one.ref(), one));
        own.forEach(one -> all.put(one.ref(), one));
        return new ProcessRegistry(all.values(), choice);
    }

    private ReadingError alreadyPublished(ProcessRef ref, byte[] utf8) {
        int free = newestVersion(ref.key()) + 1;
        return ProcessReader.errorAt(
                utf8, DefinitionFlaw.of("version", "already-published", ref.version(), ref.key(), free));
    }

    private int newestVersion(String key) {
        return processes.stream()
                .filter(one -> one.ref().key().equals(key))
                .mapToInt(one -> one.ref().version())
                .max()
                .orElse(0);
    }

    /** Exactly that version: the one that a case follows. */
    public Optional<PublishedProcess> find(ProcessRef ref) {
        return processes.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    /** The newest version of that process that may be used on that day: the one for a new case. */
    public Optional<PublishedProcess> newest(String key, LocalDate on) {
        return processes.stream()
                .filter(one -> one.ref().key().equals(key))
                .filter(one -> !one.definition().validFrom().isAfter(on))
                .reduce((older, newer) -> newer);
    }

    /** This registry, of which the municipality uses what it has chosen. */
    public ProcessRegistry using(ProcessChoice chosen) {
        return new ProcessRegistry(processes, chosen);
    }

    /** False for a process that is not to be offered; cases that follow it keep it. */
    public boolean isUsed(String key) {
        return !choice.notUsed().contains(key);
    }

    /** All versions of all processes, by key and version. */
    public List<PublishedProcess> all() {
        return processes;
    }
}
