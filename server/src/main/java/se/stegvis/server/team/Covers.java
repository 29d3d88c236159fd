package se.stegvis.server.team;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Who is away on a day, and who covers for whom. */
public record Covers(Map<UUID, UUID> coverOf) {
    /** Everybody is at work. */
    public static final Covers NOBODY_AWAY = new Covers(Map.of());

    public Covers {
        coverOf = Map.copyOf(coverOf);
    }

    public boolean isAway(UUID account) {
        return coverOf.containsKey(account);
    }

    /**
     * Who sees to it in their stead: their cover, or when that one is away too, the cover's cover. Empty when nobody in
     * that chain is at work.
     *
     * @param active says who has not left for good
     */
    public Optional<UUID> of(UUID absent, Predicate<UUID> active) {
        Set<UUID> seen = new HashSet<>();
        UUID at = absent;
        while (isAway(at) && seen.add(at)) {
            at = coverOf.get(at);
        }
        return isAway(at) || !active.test(at) ? Optional.empty() : Optional.of(at);
    }
}
