package se.stegvis.server.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.reminder.CaseRule;

/**
 * The subject of a reminder.
 *
 * @param record the record whose follow-up date or finding it is; the case id when it is about the whole
 * @param due the follow-up date, or the day the finding concerns
 * @param finding the rule, when it is no follow-up date
 */
public record ReminderSubject(UUID record, UUID caseId, LocalDate due, Optional<CaseRule> finding) {}
