package se.stegvis.server.reminder;

/** How much of a person's reminders is listed. */
final class ReminderList {
    static final int LONGEST = 500;

    private ReminderList() {}
}
