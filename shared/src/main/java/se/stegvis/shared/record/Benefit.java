package se.stegvis.shared.record;

/** A benefit that a person applies for, at Försäkringskassan or elsewhere. */
public enum Benefit {
    /** Sjukersättning: work ability is reduced for good (SFB 33:6). */
    SJUKERSATTNING,
    /** Aktivitetsersättning: work ability of a young person is reduced for at least a year (SFB 33:7). */
    AKTIVITETSERSATTNING,
    /** Samordning: rehabilitation that Försäkringskassan coordinates. */
    SAMORDNING,
    SJUKPENNING,
    OTHER
}
