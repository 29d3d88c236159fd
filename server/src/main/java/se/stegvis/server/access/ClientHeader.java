package se.stegvis.server.access;

import io.micronaut.http.HttpRequest;
import se.stegvis.shared.sync.ClientVersion;

/** The version that a client says with a request. */
final class ClientHeader {
    private ClientHeader() {}

    /** {@link ClientVersion#UNSAID} without the header; one that is no number says nothing. */
    static int version(HttpRequest<?> request) {
        String said = request.getHeaders().get(ClientVersion.HEADER);
        return said != null && said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : ClientVersion.UNSAID;
    }
}
