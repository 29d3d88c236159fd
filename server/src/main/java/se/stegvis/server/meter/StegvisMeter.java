package se.stegvis.server.meter;

/** A meter of Stegvis itself; Prometheus writes its name with underscores, {@code stegvis_mails_waiting}. */
enum StegvisMeter {
    MAILS_WAITING("stegvis.mails.waiting", "mails that wait to be sent"),
    MAILS_FAILED("stegvis.mails.failed", "mails that were given up"),
    QUARANTINE_OPEN("stegvis.quarantine.open", "changes from tablets that nobody has adopted or dismissed"),
    CONFLICTS_OPEN("stegvis.conflicts.open", "records in which two people wrote differently and nobody has decided"),
    TABLETS_SILENT("stegvis.tablets.silent", "tablets not heard of for 14 days"),
    TABLETS_UNSENT_MOST("stegvis.tablets.unsent.most", "most records that one tablet said it had not sent"),
    TABLETS_UNSENT_OLDEST_AGE(
            "stegvis.tablets.unsent.oldest.age.seconds",
            "since the tablet that has had something unsent the longest first said so; 0 when none has"),
    CASES_HOLDERLESS("stegvis.cases.holderless", "open cases without anybody responsible"),
    SCHEDULER_FAILURES("stegvis.scheduler.failures", "failures in a row of tasks that run by themselves"),
    REMINDERS_LAST_RUN_AGE("stegvis.reminders.last.run.age.seconds", "since the reminders last ran through"),
    BACKUP_AGE("stegvis.backup.age.seconds", "since the instant until which a backup off the machine has everything");

    private final String id;
    private final String description;

    StegvisMeter(String id, String description) {
        this.id = id;
        this.description = description;
    }

    String id() {
        return id;
    }

    String description() {
        return description;
    }

    /** As Prometheus and the files beside the documentation write it. */
    String prometheusName() {
        return id.replace('.', '_');
    }
}
