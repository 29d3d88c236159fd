package se.stegvis.mobile.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** Logs in with user name and password, and later with the refresh token alone. */
public final class Login {
    private final Transport transport;

    public Login(ServerEndpoint server) {
        this(server, Transport.SWEDISH);
    }

    /** @param language in which the server says what it refuses */
    Login(ServerEndpoint server, Supplier<Locale> language) {
        this.transport = new Transport(server, language);
    }

    /** @param server trusted when the device trusts its certificate */
    public Login(URI server) {
        this(ServerEndpoint.of(server));
    }

    /**
     * @param username with municipality, for example {@code handlaggare1@ekdalen}
     * @throws LinkFailure with {@code LOGIN_NEEDED} when name or password is wrong
     */
    public Tokens withPassword(String username, String password, UUID device) throws LinkFailure {
        ObjectNode body = Json.newObject()
                .put("username", username)
                .put("password", password)
                .put("device", device.toString());
        return read(transport.post("/api/v1/login", Json.bytes(body), Optional.empty()));
    }

    /**
     * Fetches the login that the person has made in the browser.
     *
     * @throws LinkFailure with {@code LOGIN_NEEDED} when the code is not good any more
     */
    public Tokens withCode(LoginCode code, UUID device) throws LinkFailure {
        ObjectNode body = Json.newObject()
                .put("code", code.code())
                .put("verifier", code.verifier())
                .put("device", device.toString());
        return read(transport.post("/api/v1/identity/login", Json.bytes(body), Optional.empty()));
    }

    /**
     * The municipalities of the server that log in by an identity provider; none for a server of before there were any.
     *
     * @throws LinkFailure when the server does not answer
     */
    public List<ProviderPlace> providers() throws LinkFailure {
        try {
            List<ProviderPlace> places = new ArrayList<>();
            Json.object(transport.get("/api/v1/identity"))
                    .path("municipalities")
                    .forEach(one -> places.add(new ProviderPlace(
                            one.path("slug").asText(), one.path("name").asText())));
            return places;
        } catch (MalformedMessage notOurs) {
            throw LinkFailure.noAnswer(notOurs);
        } catch (LinkFailure failure) {
            if (failure.problem()
                    .filter(problem -> problem.name().equals("not-found"))
                    .isPresent()) {
                return List.of();
            }
            throw failure;
        }
    }

    /** New tokens; the old refresh token stays valid until the new one is used, so a lost answer never logs anybody out. */
    public Tokens again(String refreshToken) throws LinkFailure {
        ObjectNode body = Json.newObject().put("refresh_token", refreshToken);
        return read(transport.post("/api/v1/token", Json.bytes(body), Optional.empty()));
    }

    /** Ends the login at the server. @throws LinkFailure when it was not reached; then it ends by itself after two weeks */
    public void out(String refreshToken) throws LinkFailure {
        ObjectNode body = Json.newObject().put("refresh_token", refreshToken);
        transport.post("/api/v1/logout", Json.bytes(body), Optional.empty());
    }

    /**
     * Asks the server for nothing, to see its certificate.
     *
     * @return SHA-256 of one that is not trusted, in pairs of digits; empty when it is trusted or nobody answers
     */
    public Optional<String> untrustedCertificate() {
        try {
            transport.post("/api/v1/token", Json.bytes(Json.newObject()), Optional.empty());
            return Optional.empty();
        } catch (LinkFailure answered) {
            return answered.fingerprint();
        }
    }

    private static Tokens read(byte[] answer) throws LinkFailure {
        try {
            ObjectNode body = Json.object(answer);
            JsonNode account = body.path("account");
            return new Tokens(
                    required(body, "access_token"),
                    required(body, "refresh_token"),
                    new Account(
                            UUID.fromString(account.path("id").asText()),
                            withoutMunicipality(account.path("username").asText()),
                            account.path("name").asText(),
                            account.path("role").asText(),
                            account.path("municipality").asText()));
        } catch (MalformedMessage | IllegalArgumentException notOurs) {
            throw LinkFailure.noAnswer(notOurs);
        }
    }

    private static String withoutMunicipality(String username) {
        int at = username.lastIndexOf('@');
        return at < 0 ? username : username.substring(0, at);
    }

    private static String required(ObjectNode body, String name) {
        String value = body.path(name).asText();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
