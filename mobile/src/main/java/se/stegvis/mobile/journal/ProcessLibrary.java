package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.mobile.vault.Entry;
import se.stegvis.mobile.vault.EntryBatch;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessChoice;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.sync.ProcessNews;

/** The published process definitions in the store, in memory. Read into a registry when first asked for. */
final class ProcessLibrary {
    private static final String DEFINITION = "definition";

    private final Map<ProcessRef, byte[]> texts = new LinkedHashMap<>();
    private Optional<KnownProcesses> known = Optional.empty();

    /** Read once for the whole app. */
    private static final class BuiltIn {
        private static final ProcessRegistry CATALOGUE = ProcessRegistry.builtIn();
    }

    static void put(EntryBatch batch, ProcessNews.Definition one, String municipality) {
        ObjectNode value = EntryJson.newObject().put("key", one.key()).put("version", one.version());
        value.set(DEFINITION, one.json());
        // Of the choices the one received last counts: a restored server begins again at lower versions.
        String name = isChoice(one) ? one.key() : one.key() + "/" + one.version();
        batch.put(
                JournalCollection.PROCESS.key(),
                JournalCollection.key(name),
                municipality + "|" + name,
                EntryJson.bytes(value));
    }

    synchronized void load(Entry entry) {
        ObjectNode value = EntryJson.object(JournalCollection.PROCESS.key(), entry.value());
        ProcessRef ref =
                new ProcessRef(value.path("key").asText(), value.path("version").asInt());
        texts.put(ref, EntryJson.bytes(value.path(DEFINITION)));
    }

    /** Takes in what has just been saved. */
    synchronized void apply(List<ProcessNews.Definition> news) {
        for (ProcessNews.Definition one : news) {
            if (isChoice(one)) {
                texts.keySet().removeIf(ref -> ref.key().equals(ProcessChoice.KEY));
            }
            texts.put(new ProcessRef(one.key(), one.version()), EntryJson.bytes(one.json()));
        }
        if (!news.isEmpty()) {
            known = Optional.empty();
        }
    }

    private static boolean isChoice(ProcessNews.Definition one) {
        return one.key().equals(ProcessChoice.KEY);
    }

    synchronized KnownProcesses known() {
        if (known.isEmpty()) {
            known = Optional.of(read());
        }
        return known.get();
    }

    private KnownProcesses read() {
        List<PublishedProcess> readable = new ArrayList<>();
        Set<ProcessRef> unreadable = new HashSet<>();
        List<byte[]> choices = new ArrayList<>();
        texts.forEach((ref, json) -> {
            if (ref.key().equals(ProcessChoice.KEY)) {
                choices.add(json);
                return;
            }
            PublishedProcess.of(json)
                    .filter(process -> process.ref().equals(ref))
                    .ifPresentOrElse(readable::add, () -> unreadable.add(ref));
        });
        return new KnownProcesses(BuiltIn.CATALOGUE.withOwn(readable).using(ProcessChoice.newest(choices)), unreadable);
    }
}
