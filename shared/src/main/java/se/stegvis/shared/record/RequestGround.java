package se.stegvis.shared.record;

/** The ground on which a party may give what is requested. */
public enum RequestGround {
    /** The person has said yes to it (OSL 12:2). A request that names no ground rests on this one. */
    CONSENT,
    /** A provision obliges the party to give it, with or without a yes ({@link DisclosureDuty}). */
    BY_LAW
}
