package se.stegvis.server.reminder;

import java.util.UUID;
import se.stegvis.shared.reminder.Stage;

/**
 * A reminder to be given.
 *
 * @param asLead for information, to someone who leads the team
 */
record NewReminder(DueFollowUp followUp, Stage stage, UUID recipient, boolean asLead) {}
