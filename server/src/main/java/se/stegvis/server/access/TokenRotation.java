package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.TokenRepository.StoredToken;

/**
 * Replaces a tablet's token at each use (decision 128), within the caller's transaction. The one before stays good, and so
 * does each that was handed out for it, until one of these is used: a lost answer, or one that comes late, never logs anybody
 * out. From a minute after that, somebody who comes with another of them holds a copy, and the login ends for both.
 */
@Singleton
class TokenRotation {
    /** So long a spent token is still taken: two requests of one tablet may cross. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** A copy that comes later than this finds a login of the same age that has ended. */
    private static final Duration REMEMBERED = LoginKind.TABLET.idle();

    private final TokenRepository rows;
    private final TokenReuseLog reuse;

    TokenRotation(TokenRepository rows, TokenReuseLog reuse) {
        this.rows = rows;
        this.reuse = reuse;
    }

    /**
     * The token that is handed out in the place of that one; empty when another request replaced it meanwhile.
     *
     * @param presented hash of the token that was used
     * @param login as it is under a lock
     */
    Optional<String> replaced(int municipality, byte[] presented, StoredToken login, Instant expires, Instant now) {
        // Else another answer to the same token may be the one that the tablet keeps: all of them wait to be used.
        boolean used = Arrays.equals(presented, login.latest()) || waits(municipality, presented, login);
        byte[] earlier = used ? presented : login.earlier();
        String next = OpaqueToken.make(municipality);
        if (rows.rotate(municipality, login.name(), login.latest(), earlier, OpaqueToken.hash(next), expires, now)
                != 1) {
            return Optional.empty();
        }
        if (used) {
            rows.spendUnused(municipality, login.name(), login.account(), now);
        }
        List<byte[]> replaced = used ? List.of(login.latest(), login.earlier()) : List.of(login.latest());
        replaced.stream()
                .filter(one -> !Arrays.equals(one, earlier))
                .forEach(one -> rows.spend(
                        municipality, one, login.name(), login.account(), used ? null : login.earlier(), now));
        rows.forgetSpent(municipality, login.account(), now.minus(REMEMBERED));
        return Optional.of(next);
    }

    private boolean waits(int municipality, byte[] presented, StoredToken login) {
        return !Arrays.equals(presented, login.earlier())
                && rows.spent(municipality, presented)
                        .filter(one -> one.isUnusedOf(login))
                        .isPresent();
    }

    /**
     * The login of a token that was replaced and waits to be used, or was spent just now; one that was spent before then has
     * been copied, and its login ends.
     */
    Optional<StoredToken> loginOf(int municipality, byte[] hash, Instant now) {
        return rows.spent(municipality, hash)
                .flatMap(found -> rows.locked(municipality, found.name(), now))
                // Asked again under the lock: another request with the same token may have used it since.
                .flatMap(login ->
                        rows.spent(municipality, hash).flatMap(one -> unlessCopied(municipality, one, login, now)));
    }

    private Optional<StoredToken> unlessCopied(
            int municipality, TokenRepository.SpentToken one, StoredToken login, Instant now) {
        if (one.spentAt().plus(GRACE).isAfter(now) || one.isUnusedOf(login)) {
            return Optional.of(login);
        }
        rows.end(municipality, one.name());
        reuse.record(municipality, one);
        return Optional.empty();
    }
}
