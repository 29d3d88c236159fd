package se.stegvis.shared.record;

/**
 * What a record must know of its case to be checked.
 *
 * @param childInHousehold a child lives in the client's household
 */
public record CaseFacts(boolean childInHousehold) {
    /** Nothing is known of the household. */
    public static final CaseFacts NONE = new CaseFacts(false);

    /** The facts that the client record tells. */
    public static CaseFacts of(Client client) {
        return new CaseFacts(client.childInHousehold());
    }
}
