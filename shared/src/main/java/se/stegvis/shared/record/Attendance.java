package se.stegvis.shared.record;

/** Whether a called participant comes to the meeting. */
public enum Attendance {
    YES,
    NO,
    UNKNOWN
}
