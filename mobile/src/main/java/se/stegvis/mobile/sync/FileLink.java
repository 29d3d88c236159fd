package se.stegvis.mobile.sync;

import java.io.InputStream;
import se.stegvis.mobile.journal.UnsentAttachment;
import se.stegvis.mobile.vault.ContentName;

/** The way of attachments' content to the server and back. Behind an interface so that tests can do without a server. */
public interface FileLink {
    /** Opens content from its first byte. */
    interface Source {
        InputStream open() throws java.io.IOException;
    }

    /**
     * Sends the content, from where it stopped the last time.
     *
     * @throws LinkFailure when it did not arrive whole; sending again goes on
     */
    void send(UnsentAttachment unsent, Source content) throws LinkFailure;

    /**
     * The content as the server has it, checked against its name.
     *
     * @throws LinkFailure {@code TURNED_AWAY} when the server has not got it
     */
    byte[] fetch(ContentName name) throws LinkFailure;
}
