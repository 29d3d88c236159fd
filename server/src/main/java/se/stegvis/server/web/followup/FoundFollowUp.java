package se.stegvis.server.web.followup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.web.worklist.WorkCase;

/**
 * A follow-up on the list.
 *
 * @param due the day it was to happen
 * @param movedTo where it was put off to, when that is why it is on the list
 */
record FoundFollowUp(
        WorkCase workCase,
        UUID careRecord,
        String kind,
        Optional<UUID> answersFor,
        LocalDate due,
        Optional<LocalDate> movedTo) {}
