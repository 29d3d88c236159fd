package se.stegvis.server.mail;

/** Where a mail stands. */
enum MailState {
    WAITING,
    CLAIMED,
    SENT,
    /** Nothing was left to tell, or a newer one tells it. */
    DROPPED,
    FAILED
}
