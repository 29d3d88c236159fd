package se.stegvis.server.sync;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.CaseNumbers;

/** From the text that a device sends back to its position, and the other way. */
@Singleton
final class Cursors {
    private final CursorCodec codec;
    private final CaseNumbers numbers;

    Cursors(CursorCodec codec, CaseNumbers numbers) {
        this.codec = codec;
        this.numbers = numbers;
    }

    /** @throws ProblemException 400 {@code unknown-cursor} for a text that was not issued to this account */
    UnresolvedCursor read(Caller caller, String token) {
        return codec.read(caller, token).orElseThrow(Cursors::unknown);
    }

    /**
     * The device's position: the beginning, when it has no cursor or one of an earlier life of the database.
     *
     * @param now the cases that the caller may read; only others are looked up
     * @throws ProblemException 400 {@code unknown-cursor} when its cases can no longer be distinguished by their
     *     numbers, which takes two cases with the same one; the device then begins anew
     */
    PullCursor from(Caller caller, UUID life, Optional<UnresolvedCursor> sent, Set<UUID> now) {
        if (sent.isEmpty() || !sent.get().history().equals(life)) {
            return PullCursor.start(life);
        }
        Set<UUID> known = new LinkedHashSet<>(now);
        known.addAll(numbers.cases(caller.municipality(), sent.get().beside(now)));
        return sent.get().among(known).orElseThrow(Cursors::unknown);
    }

    String write(Caller caller, PullCursor cursor) {
        return codec.write(caller, cursor);
    }

    private static ProblemException unknown() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "unknown-cursor");
    }
}
