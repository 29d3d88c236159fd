package se.stegvis.server.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.team.CaseHolders;

/**
 * A follow-up date as a calendar shows it.
 *
 * @param named who is named as responsible for it; empty means the one responsible for the case
 * @param open false when it is done, cancelled, or its case is closed
 * @param changes how often its date or state has changed
 */
record CalendarDate(UUID record, CaseHolders holders, Optional<UUID> named, LocalDate due, boolean open, int changes) {}
