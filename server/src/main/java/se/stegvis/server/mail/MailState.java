package se.stegvis.server.mail;

/** The state of a mail. */
enum MailState {
    WAITING,
    CLAIMED,
    SENT,
    /** No reminder was left for it, or a newer mail contains it. */
    DROPPED,
    FAILED
}
