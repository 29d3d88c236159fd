package se.stegvis.mobile.sync;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import se.stegvis.mobile.journal.Attachments;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.ContentUnreachable;

/**
 * Content on its way from the disk to the server: what is wrong with the disk is distinguished from a broken
 * connection.
 */
final class SendableContent extends FilterInputStream {
    /** The content is not here, or not as it was written. */
    static final class DamagedContent extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedContent(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private SendableContent(InputStream content) {
        super(content);
    }

    /**
     * @throws DamagedContent at once or while reading
     * @throws ContentUnreachable at once or while reading, when the disk does not let it be read now: it is sent later
     */
    static InputStream open(Attachments attachments, ContentName name) throws DamagedContent, ContentUnreachable {
        try {
            return new SendableContent(
                    attachments.open(name).orElseThrow(() -> new DamagedContent("content went away meanwhile", null)));
        } catch (DamagedContent | ContentUnreachable told) {
            throw told;
        } catch (IOException damaged) {
            throw new DamagedContent("content cannot be opened", damaged);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (ContentUnreachable later) {
            throw later;
        } catch (IOException damaged) {
            throw new DamagedContent("content is not as it was written", damaged);
        }
    }
}
