package se.stegvis.mobile.journal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.Contents;

/** Content in memory, for tests of screens. */
final class MemoryContents implements Contents {
    private final Map<ContentName, byte[]> all = new ConcurrentHashMap<>();

    @Override
    public void put(ContentName name, byte[] content) {
        all.put(name, content);
    }

    @Override
    public boolean holds(ContentName name) {
        return all.containsKey(name);
    }

    @Override
    public Optional<InputStream> open(ContentName name) {
        return Optional.ofNullable(all.get(name)).map(ByteArrayInputStream::new);
    }

    @Override
    public void remove(ContentName name) {
        all.remove(name);
    }

    @Override
    public void forget(UUID caseId, Set<ContentName> kept) {
        all.keySet().removeIf(name -> name.caseId().equals(caseId) && !kept.contains(name));
    }

    @Override
    public void keepOnly(Set<ContentName> named) {
        all.keySet().retainAll(named);
    }
}
