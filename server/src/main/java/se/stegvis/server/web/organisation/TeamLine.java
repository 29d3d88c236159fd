package se.stegvis.server.web.organisation;

import java.util.UUID;

/**
 * A team on the list.
 *
 * @param people who work in it
 * @param cases open ones, by number only
 */
public record TeamLine(UUID id, String name, long people, int cases) {
    /** True when it can be closed. */
    public boolean isEmpty() {
        return people == 0 && cases == 0;
    }

    /** Leaves out its name. */
    @Override
    public String toString() {
        return "TeamLine[" + id + "]";
    }
}
