package se.stegvis.shared.record;

/** Who can be responsible (huvudman) for an action of a SIP. */
public enum Principal {
    MUNICIPALITY,
    REGION,
    AF,
    FK,
    EMPLOYER,
    CLIENT,
    OTHER
}
