package se.stegvis.mobile.start;

import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.store.NotSaved;

/** One user at work: the open journal, kept in step with the server in the background. */
interface Session extends AutoCloseable {
    Journal journal();

    /** Asks the server now. */
    void syncNow();

    /**
     * New tokens by password, when the old ones no longer hold. Blocks.
     *
     * @return false when name or password is wrong or the server cannot be reached
     */
    boolean logInAgain(String password) throws NotSaved;

    /** Forgets the tokens; what is sealed on the device stays. Blocks. */
    void logOut() throws NotSaved;

    /** Stops the sync and closes the journal; its keys are gone then. Blocks. */
    @Override
    void close();
}
