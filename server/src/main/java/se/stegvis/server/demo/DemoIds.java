package se.stegvis.server.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Ids that are the same at every start, so that laying the demonstration out twice is the same as once. */
final class DemoIds {
    private static final long MADE = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private DemoIds() {}

    /** An id in the form of UUIDv7, given by its name. */
    static UUID of(String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new UUID(MADE << 16 | 0x7000 | hash.getMostSignificantBits() & 0xFFF, hash.getLeastSignificantBits());
    }

    static UUID account(String slug, String username) {
        return of("account " + username + "@" + slug);
    }

    static UUID team(String slug) {
        return of("team " + slug);
    }
}
