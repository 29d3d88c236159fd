package se.stegvis.server.web.signin;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import se.stegvis.server.settings.StegvisSettings;

/** The web under its public address, which a browser may have reached by another name. */
@Singleton
class PublicPages {
    private final URI address;

    PublicPages(StegvisSettings settings) {
        this.address = URI.create(settings.publicUrl().replaceFirst("/+$", ""));
    }

    /** Whether the browser wrote the public address. */
    boolean isOf(HttpRequest<?> request) {
        return address.getRawAuthority().equalsIgnoreCase(request.getHeaders().get(HttpHeaders.HOST));
    }

    /** @param path with its query */
    String of(String path) {
        return address + path;
    }
}
