package se.stegvis.shared.record;

/** A record is drafted until it is signed; then it is locked, and corrections are addenda. */
public enum RecordStatus {
    DRAFT,
    SIGNED
}
