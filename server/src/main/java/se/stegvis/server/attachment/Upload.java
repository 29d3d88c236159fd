package se.stegvis.server.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * Content on its way.
 *
 * @param account whose upload it is; nobody else goes on with it
 * @param length of the whole in bytes
 * @param received bytes so far
 */
record Upload(UUID id, Content content, UUID account, String mediaType, int length, int received, Instant expiresAt) {

    boolean complete() {
        return received == length;
    }

    Upload with(int more, Instant expiry) {
        return new Upload(id, content, account, mediaType, length, received + more, expiry);
    }
}
