package se.stegvis.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import se.stegvis.server.team.Role;

/**
 * The messages of logging in and renewing; any member of a request may be missing. None of them prints what it holds.
 */
final class LoginMessages {
    private LoginMessages() {}

    /**
     * @param username with the municipality, for example {@code handlaggare1@ekdalen}
     * @param device id that the tablet made for itself; absent in a browser
     */
    @Serdeable
    record Credentials(
            String username, String password, @Nullable UUID device) {
        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    @Serdeable
    record Renewal(@Nullable @JsonProperty("refresh_token") String refreshToken) {
        @Override
        public String toString() {
            return "Renewal[hidden]";
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
