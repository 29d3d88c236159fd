package se.stegvis.server.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.issuer.GroupGrant;
import se.stegvis.server.issuer.GroupMapping;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** The demonstration's two municipalities, each with an identity provider of its own. */
public final class IdentityTown implements AutoCloseable {
    public static final int EKDALEN = 1;
    public static final int GRANBY = 2;

    public final MockIssuer issuer = new MockIssuer();
    public final MockIssuer granby = new MockIssuer();
    public final WebFixture town;

    public IdentityTown() {
        int port = freePort();
        town = new WebFixture(Map.of(
                "micronaut.server.port",
                port,
                "stegvis.demo.clients",
                "2",
                "stegvis.public-url",
                "http://127.0.0.1:" + port));
        set(provider(EKDALEN, issuer.address()));
        set(provider(GRANBY, granby.address()));
    }

    public IdentityProvider provider(int municipality, String address) {
        return new IdentityProvider(
                municipality,
                address,
                MockIssuer.CLIENT,
                List.of(MockIssuer.STRONG),
                "groups",
                new GroupMapping(List.of(
                        new GroupGrant("Stegvis förvaltare", Optional.of(Role.ADMIN), Optional.empty()),
                        new GroupGrant("Stegvis handläggare", Optional.of(Role.CASEWORKER), Optional.empty()),
                        new GroupGrant("Stegvis coacher", Optional.of(Role.COACH), Optional.empty()),
                        new GroupGrant("Team 1", Optional.empty(), Optional.of(team(municipality))))));
    }

    public void set(IdentityProvider provider) {
        town.bean(IdentityProviders.class).set(trace(provider.municipality()), provider);
    }

    public static AuditEntry trace(int municipality) {
        return new AuditEntry(
                municipality,
                AuditEntry.AT_TERMINAL,
                Optional.empty(),
                AuditEntry.Action.SET_UP,
                Optional.empty(),
                Optional.empty(),
                "identity set");
    }

    public UUID team(int municipality) {
        return town.bean(Accounts.class).openTeams(municipality).get(0).id();
    }

    /** As far as the provider's answer: where the browser is sent back to, with a code. */
    public URI begun(WebReader browser, String municipality, String then) {
        WebReader.Page begun = browser.get("/web/login/identity?municipality=" + municipality + "&then=" + then);
        return URI.create(browser.elsewhere(begun.header("Location")).header("Location"));
    }

    /** The whole road of a browser; the page at its end. */
    public WebReader.Page login(WebReader browser, String municipality) {
        return browser.get(pathOf(begun(browser, municipality, "/web/me")));
    }

    public static String pathOf(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        town.close();
        issuer.close();
        granby.close();
    }
}
