package se.stegvis.mobile.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.ContentUnreachable;
import se.stegvis.mobile.vault.Contents;
import se.stegvis.mobile.vault.DamagedStore;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.StoreUnreachable;
import se.stegvis.shared.sync.Problem;

/** The content of attachments on this device: what was taken here until it is sent, and what was fetched to look at. */
public final class Attachments {
    /** The state of a content. */
    public enum ContentState {
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
    private final ContentClaims claims;
    private final OrphanIndex orphans;
    private final ContentSweep sweep;
    private final Runnable tell;
    private final Map<ContentName, ContentState> asked = new ConcurrentHashMap<>();

    Attachments(Contents contents, ContentClaims claims, OrphanIndex orphans, Runnable tell) {
        this.contents = contents;
        this.claims = claims;
        this.orphans = orphans;
        this.sweep = new ContentSweep(contents, claims, orphans);
        this.tell = tell;
    }

    /**
     * Keeps content that was taken here. It is on the disk when the method returns; the record that names it is saved
     * next.
     *
     * @return its SHA-256, by which the record names it
     */
    public String keep(UUID caseId, byte[] content) throws NotSaved {
        String sha256 = ContentName.sha256(content);
        ContentName name = new ContentName(caseId, sha256);
        sweep.spare(name);
        contents.put(name, content);
        return sha256;
    }

    /** Content still to be sent of a case that is gone is not shown, and so counts as elsewhere. */
    public ContentState state(ContentName name) {
        return claims.isHere(name.caseId()) && contents.holds(name)
                ? ContentState.HERE
                : asked.getOrDefault(name, ContentState.ELSEWHERE);
    }

    /**
     * The whole content; empty when it is not here to be looked at.
     *
     * @throws DamagedStore when it is not what was written; nothing of it is handed out
     * @throws StoreUnreachable when it cannot be read now
     */
    public Optional<byte[]> read(ContentName name) {
        if (!claims.isHere(name.caseId())) {
            return Optional.empty();
        }
        try (InputStream in = contents.open(name).orElse(null)) {
            return in == null ? Optional.empty() : Optional.of(checked(name, in.readAllBytes()));
        } catch (ContentUnreachable e) {
            throw new StoreUnreachable(e);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static byte[] checked(ContentName name, byte[] content) {
        if (!ContentName.sha256(content).equals(name.sha256())) {
            throw damaged(null);
        }
        return content;
    }

    /** Asks for content to look at; it comes when there is a network. */
    public void want(ContentName name) {
        asked.put(name, ContentState.WANTED);
        tell.run();
    }

    /** The content still to be sent of cases that are gone. */
    public List<OrphanedAttachment> orphaned() {
        return orphans.waiting();
    }

    /** Tries to send again what the server would not have. */
    public void retry(ContentName name) throws NotSaved {
        if (orphans.judge(name, Optional.empty())) {
            tell.run();
        }
    }

    // For sync --------------------------------------------------------------------------------------------------

    /**
     * The content here that the server lacks, of records that it has; and content orphaned, unless its
     * visit is still on its way or the server would not have it. Costs what waits, not what is stored.
     */
    public List<UnsentAttachment> unsent() {
        Map<ContentName, UnsentAttachment> all = new LinkedHashMap<>();
        claims.unsent().forEach(one -> all.put(one.content(), one));
        Set<ContentName> queued = claims.queued();
        orphans.waiting().stream()
                .filter(one -> one.problem().isEmpty() && !queued.contains(one.content()))
                .forEach(one -> all.putIfAbsent(one.content(), one.unsent()));
        return all.values().stream()
                .filter(one -> contents.holds(one.content()))
                .toList();
    }

    /** The server has it. Content that was orphaned stays until a backup has it too. */
    public void sent(ContentName name) throws NotSaved {
        if (orphans.sent(name)) {
            tell.run();
        }
    }

    /** The server will not have it. Content that was orphaned waits for a person. */
    public void turnedAway(ContentName name, Problem problem) throws NotSaved {
        if (orphans.judge(name, Optional.of(problem))) {
            tell.run();
        }
    }

    /**
     * The content, piece by piece.
     *
     * @throws IOException at once or while reading, when it is not what was written
     */
    public Optional<InputStream> open(ContentName name) throws IOException {
        return contents.open(name);
    }

    /** The content that somebody waits to see. */
    public List<ContentName> wanted() {
        return asked.entrySet().stream()
                .filter(one -> one.getValue() == ContentState.WANTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Content that was asked for. @throws IllegalArgumentException when it is not what was asked for */
    public void arrived(ContentName name, byte[] content) throws NotSaved {
        if (!ContentName.sha256(content).equals(name.sha256())) {
            throw new IllegalArgumentException("not the content that was asked for");
        }
        contents.put(name, content);
        asked.remove(name);
        tell.run();
    }

    /** The server has not got it. */
    public void notArrived(ContentName name) {
        asked.put(name, ContentState.NOT_ARRIVED);
        tell.run();
    }

    // For the journal -------------------------------------------------------------------------------------------

    /**
     * A user who loses a case loses its content, but for what is still to be sent.
     *
     * @param named what the records of the case named before; other content was taken for a record that is yet to be
     *     saved
     */
    void forget(UUID caseId, Set<ContentName> named) {
        sweep.forget(caseId, named);
        asked.keySet().removeIf(name -> name.caseId().equals(caseId));
    }

    /** Orphaned, sent, and kept in a backup by now. */
    void release(ContentName name) {
        if (!claims.isHere(name.caseId())) {
            sweep.remove(name);
        }
    }

    /** Removes what no record names, is not to be sent and was not taken since the start. */
    void keepOnly(Set<ContentName> named) {
        sweep.keepOnly(named);
    }

    private static DamagedStore damaged(IOException cause) {
        return new DamagedStore("attachments", "a file is not as it was written", cause);
    }
}
