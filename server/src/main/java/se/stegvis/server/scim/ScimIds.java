package se.stegvis.server.scim;

import java.util.Optional;
import java.util.UUID;

/** Ids of users and groups, as they stand in addresses and among members. */
final class ScimIds {
    private ScimIds() {}

    /** Of an address. @throws ScimRefused 404 for what is no id */
    static UUID of(String written) {
        return read(written).orElseThrow(ScimRefused::missing);
    }

    /** Empty for what is no id. */
    static Optional<UUID> read(String written) {
        try {
            // The JDK reads short forms such as 1-1-1-1-1.
            return Optional.of(UUID.fromString(written))
                    .filter(id -> id.toString().equalsIgnoreCase(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
