package se.stegvis.server.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * A login that somebody began in a browser. It stays sealed in that browser, so that any server of a cluster can end it and
 * no other browser can.
 *
 * @param state that the provider hands back
 * @param nonce that must be in the token
 * @param verifier whose hash the provider has (PKCE, RFC 7636)
 * @param then page that is opened afterwards, unless the login is a tablet's
 * @param tablet for whom the login is; empty for the browser itself
 */
public record LoginAttempt(
        int municipality,
        String state,
        String nonce,
        String verifier,
        String then,
        Instant begun,
        Optional<TabletReturn> tablet) {

    /** As text to seal. */
    public String written() {
        ObjectNode json = Json.newObject()
                .put("municipality", municipality)
                .put("state", state)
                .put("nonce", nonce)
                .put("verifier", verifier)
                .put("then", then)
                .put("begun", begun.toEpochMilli());
        tablet.ifPresent(one -> json.putObject("tablet")
                .put("port", one.port())
                .put("state", one.state())
                .put("challenge", one.challenge()));
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    /** Empty for what was written by another version. */
    public static Optional<LoginAttempt> read(String written) {
        try {
            ObjectNode json = Json.object(written.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new LoginAttempt(
                    json.path("municipality").asInt(),
                    json.path("state").asText(),
                    json.path("nonce").asText(),
                    json.path("verifier").asText(),
                    json.path("then").asText(),
                    Instant.ofEpochMilli(json.path("begun").asLong()),
                    Optional.of(json.path("tablet"))
                            .filter(JsonNode::isObject)
                            .flatMap(one -> TabletReturn.of(
                                    one.path("port").asInt(),
                                    one.path("state").asText(),
                                    one.path("challenge").asText()))));
        } catch (MalformedMessage otherVersion) {
            return Optional.empty();
        }
    }

    /** Leaves out what is secret. */
    @Override
    public String toString() {
        return "LoginAttempt[" + municipality + "]";
    }
}
