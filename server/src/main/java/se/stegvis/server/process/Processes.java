package se.stegvis.server.process;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.publication.ProcessChoice;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

/**
 * Each municipality's registry: the built-in processes and its own. Kept in memory; every use asks the database for what
 * was published since, so that all servers over one database know the same.
 */
@Singleton
public class Processes {
    private static final Logger LOG = LoggerFactory.getLogger(Processes.class);

    private final ProcessRegistry builtIn;
    private final DefinitionRepository rows;
    private final Transactions transactions;
    private final Map<Integer, LoadedRegistry> loaded = new ConcurrentHashMap<>();

    /** @param number of the newest publication in the registry */
    private record LoadedRegistry(int number, ProcessRegistry registry) {}

    Processes(ProcessRegistry builtIn, DefinitionRepository rows, Transactions transactions) {
        this.builtIn = builtIn;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** One statement, which finds nothing when nothing was published since the last time. */
    public ProcessRegistry of(int municipality) {
        return transactions.snapshot(() -> read(municipality));
    }

    /** The next use reads all that was published; after rows were taken away behind its back. */
    void forget() {
        loaded.clear();
    }

    private ProcessRegistry read(int municipality) {
        LoadedRegistry before = loaded.getOrDefault(municipality, new LoadedRegistry(0, builtIn));
        List<StoredDefinition> newer = rows.above(municipality, before.number(), Integer.MAX_VALUE);
        if (newer.isEmpty()) {
            return before.registry();
        }
        List<PublishedProcess> readable = newer.stream()
                .filter(stored -> !stored.isChoice())
                .flatMap(stored -> read(stored).stream())
                .toList();
        List<byte[]> choices = newer.stream()
                .filter(StoredDefinition::isChoice)
                .map(StoredDefinition::json)
                .toList();
        ProcessRegistry registry = before.registry().withOwn(readable);
        LoadedRegistry now = new LoadedRegistry(
                newer.get(newer.size() - 1).number(),
                choices.isEmpty() ? registry : registry.using(ProcessChoice.newest(choices)));
        return loaded.merge(municipality, now, (one, other) -> one.number() > other.number() ? one : other)
                .registry();
    }

    /** A newer server of the cluster may take texts that this one cannot read: they are as if unknown here. */
    private static Optional<PublishedProcess> read(StoredDefinition stored) {
        Optional<PublishedProcess> process = PublishedProcess.of(stored.json());
        if (process.isEmpty()) {
            LOG.warn("The published process {} cannot be read by this version of the server", stored.ref());
        }
        return process;
    }
}
