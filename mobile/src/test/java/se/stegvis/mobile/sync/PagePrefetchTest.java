package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.wire.Json;

class PagePrefetchTest {
    private static final UUID DEVICE = new UUID(4, 4);

    private final FakeServer server = new FakeServer();
    private final PagePrefetch ahead = new PagePrefetch(server);

    @BeforeEach
    void fivePagesOnTheServer() throws LinkFailure {
        server.push(new PushRequest(DEVICE, changes(10)));
        server.pushes.clear();
    }

    @Test
    void everyPageComesOnceAndInOrder() throws LinkFailure {
        List<String> cursors = List.of("2", "4", "6", "8", "10");
        Optional<String> cursor = Optional.empty();
        for (String next : cursors) {
            PullResponse page = ahead.pull(request(cursor));
            assertThat(page.cursor()).isEqualTo(next);
            cursor = Optional.of(next);
        }
        assertThat(server.pulls).extracting(pull -> pull.cursor().orElse("")).containsExactly("", "2", "4", "6", "8");
    }

    @Test
    void aPageThatNobodyAsksForIsLeft() throws LinkFailure {
        ahead.pull(request(Optional.empty()));

        assertThat(ahead.pull(request(Optional.of("6"))).cursor()).isEqualTo("8");
        assertThat(ahead.pull(request(Optional.empty())).cursor()).isEqualTo("2");
    }

    @Test
    void aFailureAheadIsToldToWhoAsksForThatPage() throws LinkFailure {
        firstPageAndAFailureBehind();

        assertThatThrownBy(() -> ahead.pull(request(Optional.of("2")))).isInstanceOf(LinkFailure.class);
        assertThat(ahead.pull(request(Optional.of("2"))).cursor()).isEqualTo("4");
    }

    @Test
    void aFailureAheadIsNobodysWhenAnotherPageIsAskedFor() throws LinkFailure {
        firstPageAndAFailureBehind();

        assertThat(ahead.pull(request(Optional.of("6"))).cursor()).isEqualTo("8");
    }

    /** The server answers one at a time, so that what goes ahead meets the failure. */
    private void firstPageAndAFailureBehind() throws LinkFailure {
        synchronized (server) {
            ahead.pull(request(Optional.empty()));
            server.failures.add(LinkFailure.noAnswer(null));
        }
    }

    @Test
    void aPushGoesItsOwnWayAfterWhatIsUnderWay() throws LinkFailure {
        ahead.pull(request(Optional.empty()));
        server.time = Optional.of(Instant.EPOCH);

        assertThat(ahead.push(new PushRequest(DEVICE, changes(1))).results()).hasSize(1);
        assertThat(ahead.answeredAt()).contains(Instant.EPOCH);
        assertThat(server.pulls).hasSize(2);
    }

    private static PullRequest request(Optional<String> cursor) {
        return new PullRequest(DEVICE, cursor, 2);
    }

    private static List<SentChange> changes(int count) {
        return IntStream.range(0, count)
                .<SentChange>mapToObj(i -> new Change(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "HOME_VISIT",
                        new UUID(2, 2),
                        0,
                        Json.newObject().put("observations", "nr " + i),
                        "2026-11-23T10:00:00+01:00",
                        Optional.empty()))
                .toList();
    }
}
