package se.stegvis.mobile.vault;

/** The result of trying a passphrase on a wrapped key. */
public sealed interface Unwrapping {

    /** @param key to be closed by the receiver */
    record Unwrapped(DataKey key) implements Unwrapping {}

    /** The passphrase is not the one the key was wrapped with. */
    record NotUnwrapped() implements Unwrapping {}

    /** The key was wrapped on another device, or this device's secret was replaced. No passphrase helps. */
    record OtherDevice() implements Unwrapping {}

    /** The wrapped key is not as it was written. No passphrase helps. */
    record DamagedKey() implements Unwrapping {}
}
