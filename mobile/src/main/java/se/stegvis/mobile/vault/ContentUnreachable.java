package se.stegvis.mobile.vault;

import java.io.IOException;

/** Content cannot be read now: the disk does not do what it is asked. Whether it is as it was written is not known. */
public final class ContentUnreachable extends IOException {
    private static final long serialVersionUID = 1L;

    ContentUnreachable(IOException cause) {
        super("the content cannot be reached", cause);
    }
}
