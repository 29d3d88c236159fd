package se.stegvis.mobile.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/**
 * Prefetches the next page of a pull while the tablet is still saving the last one: on the first day, with thousands of
 * records, server and disk then work at the same time. A page fetched ahead is only used for the very request it answers;
 * whatever comes between, it is left where it is and asked for anew. One thread pulls at a time.
 */
public final class PagePrefetch implements ServerLink {
    private static final Logger LOG = LoggerFactory.getLogger(PagePrefetch.class);

    private final ServerLink link;
    private Optional<Ahead> ahead = Optional.empty();
    private final ThreadLocal<Optional<Instant>> answeredAt = ThreadLocal.withInitial(Optional::empty);

    public PagePrefetch(ServerLink link) {
        this.link = link;
    }

    private record PageAnswer(PullResponse page, Optional<Instant> at) {}

    private record Ahead(PullRequest request, LinkTask<PageAnswer> answer) {}

    @Override
    public PushResponse push(PushRequest request) throws LinkFailure {
        finish();
        PushResponse response = link.push(request);
        answeredAt.set(link.answeredAt());
        return response;
    }

    @Override
    public PullResponse pull(PullRequest request) throws LinkFailure {
        boolean asked = isAhead(request);
        PageAnswer answer = asked ? taken().orElseThrow().answer().answer() : ask(request);
        answeredAt.set(answer.at());
        if (answer.page().more()) {
            beginNext(request, answer.page());
        }
        return answer.page();
    }

    private synchronized void beginNext(PullRequest request, PullResponse page) {
        ahead = Optional.of(begin(next(request, page)));
    }

    @Override
    public Optional<Instant> answeredAt() {
        return answeredAt.get();
    }

    private synchronized boolean isAhead(PullRequest request) {
        return ahead.filter(one -> one.request().equals(request)).isPresent();
    }

    /** A page under way comes first. */
    private PageAnswer ask(PullRequest request) throws LinkFailure {
        finish();
        return answer(request);
    }

    private PageAnswer answer(PullRequest request) throws LinkFailure {
        PullResponse page = link.pull(request);
        return new PageAnswer(page, link.answeredAt());
    }

    private static PullRequest next(PullRequest request, PullResponse page) {
        OptionalInt processes =
                page.processes().map(ProcessNews::reached).map(OptionalInt::of).orElse(request.processes());
        return new PullRequest(
                request.device(), Optional.of(page.cursor()), processes, OptionalInt.empty(), request.limit());
    }

    private Ahead begin(PullRequest request) {
        LinkTask<PageAnswer> answer = new LinkTask<>(() -> answer(request));
        Thread thread = new Thread(answer, "stegvis-page-ahead");
        thread.setDaemon(true);
        thread.start();
        return new Ahead(request, answer);
    }

    /** Waits for what is under way and lets it go. */
    private void finish() throws LinkFailure {
        Optional<Ahead> left = taken();
        try {
            if (left.isPresent()) {
                left.get().answer().answer();
            }
        } catch (LinkFailure failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            LOG.debug("A page asked for ahead did not come: {}", failure.reason());
        }
    }

    private synchronized Optional<Ahead> taken() {
        Optional<Ahead> one = ahead;
        ahead = Optional.empty();
        return one;
    }
}
