package se.stegvis.mobile.sync;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/** The server by HTTP. Fetches a new access token when the old one has run out. Usable from any thread. */
public final class HttpLink implements ServerLink {
    private final Transport transport;
    private final AccessTokenSource access;

    /** @param refreshToken from the login, kept sealed between the times */
    public HttpLink(URI server, String refreshToken) {
        this(ServerEndpoint.of(server), RefreshToken.of(refreshToken), Transport.SWEDISH);
    }

    /** @param language of the person, in which the server says what it refuses */
    HttpLink(ServerEndpoint server, RefreshToken refreshToken, Supplier<Locale> language) {
        this.transport = new Transport(server, language);
        this.access = new AccessTokenSource(server, refreshToken, language);
    }

    @Override
    public PushResponse push(PushRequest request) throws LinkFailure {
        byte[] answer = post("/api/v1/sync/push", PushWire.write(request));
        try {
            return PushWire.readResponse(answer);
        } catch (MalformedMessage cutOrForeign) {
            throw LinkFailure.noAnswer(cutOrForeign);
        }
    }

    @Override
    public PullResponse pull(PullRequest request) throws LinkFailure {
        byte[] answer = post("/api/v1/sync/pull", PullWire.write(request));
        try {
            return PullWire.readResponse(answer);
        } catch (MalformedMessage cutOrForeign) {
            throw LinkFailure.noAnswer(cutOrForeign);
        }
    }

    @Override
    public Optional<Instant> answeredAt() {
        return transport.time().last();
    }

    private byte[] post(String path, byte[] body) throws LinkFailure {
        return access.call(token -> transport.post(path, body, Optional.of(token)));
    }
}
