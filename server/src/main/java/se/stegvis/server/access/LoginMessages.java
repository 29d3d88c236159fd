package se.stegvis.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import se.stegvis.server.problem.JsonBody;
import se.stegvis.server.team.Role;

/**
 * The messages of logging in and renewing; a member that is missing or no text is named in the refusal. None of them prints what it holds.
 */
final class LoginMessages {
    private static final int LONGEST_NAME = 200;
    /** Of decomposed letters one may need several times the 200 that a password may have. */
    private static final int LONGEST_PASSWORD = 1000;

    private static final int LONGEST_TOKEN = 200;

    private LoginMessages() {}

    /**
     * @param username with the municipality, for example {@code handlaggare1@ekdalen}
     * @param device id that the tablet made for itself; absent in a browser
     */
    @Serdeable
    record Credentials(
            String username, String password, @Nullable UUID device) {
        static Credentials of(JsonBody body) {
            return new Credentials(
                    body.required("username", LONGEST_NAME),
                    body.required("password", LONGEST_PASSWORD),
                    body.id("device").orElse(null));
        }

        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    @Serdeable
    record Renewal(@JsonProperty("refresh_token") String refreshToken) {
        static Renewal of(JsonBody body) {
            return new Renewal(body.required("refresh_token", LONGEST_TOKEN));
        }

        @Override
        public String toString() {
            return "Renewal[hidden]";
        }
    }

    /**
     * @param code that the browser brought
     * @param verifier whose hash the tablet gave the browser (PKCE)
     * @param device id that the tablet made for itself
     */
    @Serdeable
    record TabletCode(String code, String verifier, UUID device) {
        static TabletCode of(JsonBody body) {
            body.required("device", LONGEST_TOKEN);
            return new TabletCode(
                    body.required("code", LONGEST_TOKEN),
                    body.required("verifier", LONGEST_TOKEN),
                    body.id("device").orElseThrow());
        }

        @Override
        public String toString() {
            return "TabletCode[hidden]";
        }
    }

    /** @param expiresIn seconds */
    @Serdeable
    record Granted(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") String refreshToken,
            Person account) {
        @Override
        public String toString() {
            return "Granted[hidden]";
        }
    }

    /** @param municipality its slug */
    @Serdeable
    record Person(UUID id, String username, String name, Role role, String municipality) {
        @Override
        public String toString() {
            return "Person[" + id + "]";
        }
    }
}
