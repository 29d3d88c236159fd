package se.stegvis.mobile.sync;

import se.stegvis.mobile.vault.NotSaved;

/** One turn of a loop. */
public interface Round {
    /**
     * Runs to the end or to the first failure; what was done until then stays done.
     *
     * @throws LinkFailure when the server could not be used
     * @throws NotSaved when an answer could not be written on the device; it will be asked for again
     */
    void run() throws LinkFailure, NotSaved;
}
