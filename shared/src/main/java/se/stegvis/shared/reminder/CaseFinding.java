package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing to see to in a case.
 *
 * @param record the record it is about; the case itself when it is about the whole
 * @param on the day it concerns: when the consent ends; the day looked at for a missing follow-up
 */
public record CaseFinding(CaseRule rule, UUID record, LocalDate on) {}
