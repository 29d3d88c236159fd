package se.stegvis.server.reminder;

import java.util.UUID;
import se.stegvis.shared.reminder.Stage;

/** A reminder to be issued. */
public record NewReminder(ReminderSubject about, Stage stage, Recipients.Recipient to) {

    UUID recipient() {
        return to.account();
    }
}
