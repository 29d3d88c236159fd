package se.stegvis.mobile.journal;

/** The result of the last attempt to reach the server. */
public enum ServerContact {
    REACHED,
    NO_NETWORK,
    /** Somebody in between answered, such as a guest network that wants a login. */
    FOREIGN_ANSWER,
    /** The certificate of the server is not trusted on this device. */
    UNTRUSTED,
    /** The server talks to newer versions of the app only. */
    TOO_OLD,
    /** The server answered but cannot serve now. */
    SERVER_BUSY,
    /** The user must log in again. */
    LOGIN_NEEDED,
    /** The account has ended: what was not sent is handed over, and nothing is fetched. */
    ACCOUNT_ENDED
}
