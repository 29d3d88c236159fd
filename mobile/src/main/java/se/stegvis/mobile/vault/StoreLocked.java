package se.stegvis.mobile.vault;

/** The store is locked or closed and its keys are gone: unlock it again. */
public final class StoreLocked extends IllegalStateException {

    StoreLocked() {
        super("The store is locked");
    }
}
