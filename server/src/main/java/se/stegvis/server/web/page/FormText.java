package se.stegvis.server.web.page;

import io.micronaut.core.annotation.Nullable;
import se.stegvis.shared.text.VisibleText;

/** A text of several lines as the person who wrote it counts it: a browser sends each line break as two signs. */
public final class FormText {
    private FormText() {}

    /** Without the space around it; empty text when nothing was sent. */
    public static String of(@Nullable String sent) {
        return VisibleText.trimmed(sent == null ? null : sent.replace("\r\n", "\n"));
    }
}
