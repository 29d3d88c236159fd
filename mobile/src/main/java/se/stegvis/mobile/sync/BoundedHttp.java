package se.stegvis.mobile.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/**
 * Sends requests and reads answers, each within a time and a size, whatever the other end does: one that stops in the middle
 * of an answer, drips it byte by byte or never ends it must not hold up the sync for good. Follows no redirection, so that
 * a token goes nowhere else.
 */
final class BoundedHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** So long may nothing come. */
    static final Duration STALL = Duration.ofSeconds(60);

    private final HttpClient client;
    private final Duration stall;
    private final int stalls;

    /**
     * @param stall so long may nothing come
     * @param stalls times that, a whole answer may take
     */
    BoundedHttp(Duration stall, int stalls) {
        this(stall, stalls, ServerTrust.usual());
    }

    /** @param tls what is trusted */
    BoundedHttp(Duration stall, int stalls, SSLContext tls) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(tls)
                .build();
        this.stall = stall;
        this.stalls = stalls;
    }

    /** Where the bytes of an answer go, as they come. */
    interface Sink {
        /**
         * @return takes the body; what it took stays there when the connection breaks
         * @throws IOException when the head already shows that the answer is of no use
         */
        OutputStream open(HttpResponse.ResponseInfo head) throws IOException;
    }

    /**
     * @param longest bytes of the body at most
     * @throws IOException when the answer does not come whole, in time and in size
     */
    HttpResponse<Void> send(HttpRequest request, int longest, Sink sink) throws IOException, InterruptedException {
        AtomicLong received = new AtomicLong();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, head -> new Body(head, longest, sink, received));
        try {
            long before = -1;
            for (int i = 0; i < stalls; i++) {
                try {
                    return answer.get(stall.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException waiting) {
                    long now = received.get();
                    if (now == before || now == 0) {
                        throw new IOException("nothing came for " + stall, waiting);
                    }
                    before = now;
                }
            }
            throw new IOException("an answer that does not end in " + stall.multipliedBy(stalls));
        } catch (ExecutionException broken) {
            throw new IOException("the answer broke off", broken.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** Hands the bytes on while they come, and stops at the limit. */
    private static final class Body implements BodySubscriber<Void> {
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private final int longest;
        private final AtomicLong received;
        private OutputStream to = OutputStream.nullOutputStream();
        private IOException useless;
        private Flow.Subscription subscription;

        private Body(HttpResponse.ResponseInfo head, int longest, Sink sink, AtomicLong received) {
            this.longest = longest;
            this.received = received;
            try {
                to = sink.open(head);
            } catch (IOException e) {
                useless = e;
            }
        }

        @Override
        public CompletionStage<Void> getBody() {
            return done;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (useless == null) {
                given.request(Long.MAX_VALUE);
            } else {
                stop(useless);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            try {
                for (ByteBuffer piece : pieces) {
                    if (received.addAndGet(piece.remaining()) > longest) {
                        throw new IOException("an answer of over " + longest + " bytes");
                    }
                    byte[] bytes = new byte[piece.remaining()];
                    piece.get(bytes);
                    to.write(bytes);
                }
            } catch (IOException e) {
                stop(e);
            }
        }

        private void stop(IOException why) {
            subscription.cancel();
            done.completeExceptionally(why);
        }

        @Override
        public void onError(Throwable broken) {
            done.completeExceptionally(broken);
        }

        @Override
        public void onComplete() {
            done.complete(null);
        }
    }
}
