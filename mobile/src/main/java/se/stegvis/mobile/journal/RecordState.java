package se.stegvis.mobile.journal;

/** The state of a record between this device and the server. */
public enum RecordState {
    /** As the server has it. */
    SYNCED,
    /** Safe on the device, waits for the network. */
    WAITING,
    /** Refused; its author must look at it. */
    NEEDS_ATTENTION,
    /** Two texts for the same field; a person decides. */
    CONFLICT
}
