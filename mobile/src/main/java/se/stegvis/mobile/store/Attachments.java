package se.stegvis.mobile.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content of attachments on this device: what was taken here until it is sent, and what was fetched to look at. */
public final class Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    /** Where a content stands. */
    public enum State {
        /** Sealed on this device. */
        HERE,
        /** Not on this device; may be asked for. */
        ELSEWHERE,
        /** Asked for; comes with the network. */
        WANTED,
        /** Asked for, and the server has not got it yet. */
        NOT_ARRIVED
    }

    private final Contents contents;
    private final Supplier<List<Unsent>> unsent;
    private final Runnable tell;
    private final Map<ContentName, State> asked = new ConcurrentHashMap<>();
    /** Taken since the start: the record that names it may still be on its way to the disk. */
    private final Set<ContentName> taken = ConcurrentHashMap.newKeySet();

    Attachments(Contents contents, Supplier<List<Unsent>> unsent, Runnable tell) {
        this.contents = contents;
        this.unsent = unsent;
        this.tell = tell;
    }

    /**
     * Keeps content that was taken here. It is on the disk when the method returns; the record that names it is saved next.
     *
     * @return its SHA-256, by which the record names it
     */
    public String keep(UUID caseId, byte[] content) throws NotSaved {
        String sha256 = sha256(content);
        ContentName name = new ContentName(caseId, sha256);
        taken.add(name);
        contents.put(name, content);
        return sha256;
    }

    public State state(ContentName name) {
        return contents.holds(name) ? State.HERE : asked.getOrDefault(name, State.ELSEWHERE);
    }

    /**
     * The whole content; empty when it is not here.
     *
     * @throws DamagedStore when it is not what was written; nothing of it is handed out
     */
    public Optional<byte[]> read(ContentName name) {
        try (InputStream in = contents.open(name).orElse(null)) {
            return in == null ? Optional.empty() : Optional.of(checked(name, in.readAllBytes()));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static byte[] checked(ContentName name, byte[] content) {
        if (!sha256(content).equals(name.sha256())) {
            throw damaged(null);
        }
        return content;
    }

    /** Asks for content to look at; it comes when there is a network. */
    public void want(ContentName name) {
        asked.put(name, State.WANTED);
        tell.run();
    }

    // For sync --------------------------------------------------------------------------------------------------

    /** What lies here and the server lacks, of records that it has. Costs what waits, not what is stored. */
    public List<Unsent> unsent() {
        return unsent.get().stream()
                .filter(one -> contents.holds(one.content()))
                .toList();
    }

    /**
     * The content, piece by piece.
     *
     * @throws IOException at once or while reading, when it is not what was written
     */
    public Optional<InputStream> open(ContentName name) throws IOException {
        return contents.open(name);
    }

    /** What somebody waits to look at. */
    public List<ContentName> wanted() {
        return asked.entrySet().stream()
                .filter(one -> one.getValue() == State.WANTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Content that was asked for. @throws IllegalArgumentException when it is not what was asked for */
    public void arrived(ContentName name, byte[] content) throws NotSaved {
        if (!sha256(content).equals(name.sha256())) {
            throw new IllegalArgumentException("not the content that was asked for");
        }
        contents.put(name, content);
        asked.remove(name);
        tell.run();
    }

    /** The server has not got it. */
    public void notArrived(ContentName name) {
        asked.put(name, State.NOT_ARRIVED);
        tell.run();
    }

    // For the journal -------------------------------------------------------------------------------------------

    /** Whoever loses a case loses its content. What cannot be removed now is removed with the next sweep. */
    void forget(UUID caseId) {
        try {
            contents.forget(caseId);
        } catch (IOException e) {
            LOG.warn(
                    "content of a case that is gone was not removed: {}",
                    e.getClass().getSimpleName());
        }
        asked.keySet().removeIf(name -> name.caseId().equals(caseId));
    }

    /** Removes what no record names and was not taken since the start. */
    void keepOnly(Set<ContentName> named) {
        Set<ContentName> kept = new HashSet<>(named);
        kept.addAll(taken);
        try {
            contents.keepOnly(kept);
        } catch (IOException e) {
            LOG.warn(
                    "content that no record names was not removed: {}",
                    e.getClass().getSimpleName());
        }
    }

    private static DamagedStore damaged(IOException cause) {
        return new DamagedStore("attachments", "a file is not as it was written", cause);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
