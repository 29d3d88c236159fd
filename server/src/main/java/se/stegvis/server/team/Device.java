package se.stegvis.server.team;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.MayBeNull;
import se.stegvis.server.database.Utc;

/**
 * A tablet.
 *
 * @param account who used it last
 * @param unsent how many records had something on it that the server had not, at its last word; empty when it never
 *     said
 * @param unsentSince since when it has said without a break that something was left; empty when nothing is
 * @param client the version of its program, as {@link se.stegvis.shared.sync.ClientVersion} counts; empty before it said
 * @param revokedAt when it was closed, if it was; its next contact is then refused
 */
@MappedEntity
public record Device(
        @Id UUID id,
        @Id UUID account,
        @Utc Instant firstContact,
        @Utc Instant lastContact,
        @MayBeNull Optional<Integer> unsent,
        @Utc Optional<Instant> unsentSince,
        @MayBeNull Optional<Integer> client,
        @Utc Optional<Instant> revokedAt) {
    private static final int SIGN = 8;

    /** The end of its id, as the tablet shows it under settings. */
    public String sign() {
        String text = id.toString();
        return text.substring(text.length() - SIGN);
    }
}
