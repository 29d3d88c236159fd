package se.stegvis.server.team;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.database.Utc;

/**
 * The name and looks that a municipality's administrators give it.
 *
 * @param colour of its mark on every page, {@code #rrggbb} in small letters; empty text for none
 * @param version guards its changes
 * @param mailTestedAt when the mail server last took a test mail to one of its administrators
 */
@MappedEntity
public record MunicipalityProfile(
        String slug,
        String name,
        String colour,
        int version,
        @Utc Optional<Instant> mailTestedAt) {
    /** Leaves out its name. */
    @Override
    public String toString() {
        return "MunicipalityProfile[" + slug + " " + version + "]";
    }
}
