package se.stegvis.mobile.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where the content of attachments lies. Behind an interface so that tests of screens need no disk. */
public interface Contents {
    /** Keeps it; on the disk when the method returns. It takes the place of what is there. */
    void put(ContentName name, byte[] content) throws NotSaved;

    boolean holds(ContentName name);

    /**
     * The content, opened piece by piece; empty when it is not here.
     *
     * @throws ContentUnreachable at once or while reading, when the disk does not let it be read now
     * @throws IOException at once or while reading, when it is not what was written
     */
    Optional<InputStream> open(ContentName name) throws IOException;

    /** Removes a content; nothing happens when it is not here. */
    void remove(ContentName name) throws IOException;

    /** Removes all content of a case but this. */
    void forget(UUID caseId, Set<ContentName> kept) throws IOException;

    /** Removes all content but this. */
    void keepOnly(Set<ContentName> named) throws IOException;
}
