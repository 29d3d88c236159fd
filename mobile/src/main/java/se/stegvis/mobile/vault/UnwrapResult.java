package se.stegvis.mobile.vault;

/** The result of trying a passphrase on a wrapped key. */
public sealed interface UnwrapResult {

    /** @param key to be closed by the receiver */
    record Unwrapped(DataKey key) implements UnwrapResult {}

    /** The passphrase is not the one the key was wrapped with. */
    record NotUnwrapped() implements UnwrapResult {}

    /** The key was wrapped on another device, or this device's secret was replaced. No passphrase helps. */
    record OtherDevice() implements UnwrapResult {}

    /** The wrapped key is not as it was written. No passphrase helps. */
    record DamagedKey() implements UnwrapResult {}
}
