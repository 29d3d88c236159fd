package se.stegvis.server.mail;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import se.stegvis.server.database.Id;

/**
 * A mail that is to be sent.
 *
 * @param day the day whose reminders it counts
 * @param attempts how many times it has been claimed
 * @param abandoned true when someone claimed it and was not heard of again: it may have been sent
 * @param repeated true when that has happened before; then it is not sent a third time
 */
@MappedEntity
public record WaitingMail(
        int municipality,
        @Id UUID id,
        @Id UUID recipient,
        LocalDate day,
        int attempts,
        boolean abandoned,
        boolean repeated) {}
