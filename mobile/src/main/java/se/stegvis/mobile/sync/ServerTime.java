package se.stegvis.mobile.sync;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The server's clock, in the header {@code Date} of its answers; each thread hears that of its own last one. */
final class ServerTime {
    /** The header has whole seconds, rounded down; the event of the answer happened before the end of that second. */
    private static final Duration ROUNDED = Duration.ofSeconds(1);

    private final ThreadLocal<Optional<Instant>> last = ThreadLocal.withInitial(Optional::empty);

    void update(HttpResponse<?> answer) {
        answer.headers().firstValue("Date").flatMap(ServerTime::read).ifPresent(date -> last.set(Optional.of(date)));
    }

    Optional<Instant> last() {
        return last.get();
    }

    private static Optional<Instant> read(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .plus(ROUNDED));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
