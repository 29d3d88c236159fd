package se.stegvis.mobile.store;

/** What the last attempt to reach the server said. */
public enum Contact {
    REACHED,
    NO_NETWORK,
    /** The server answered but cannot serve now. */
    SERVER_BUSY,
    /** The user must log in again. */
    LOGIN_NEEDED
}
