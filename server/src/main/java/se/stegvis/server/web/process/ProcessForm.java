package se.stegvis.server.web.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The text of a process definition.
 *
 * @param button the one that was pressed: {@code check} or {@code publish}
 */
@Serdeable
record ProcessForm(
        @Nullable String text, @Nullable @JsonProperty("do") String button) {
    ProcessForm {
        // Browsers send line ends as CR LF; the same file sent by the API must be the same text.
        text = text == null ? "" : text.replace("\r\n", "\n");
    }

    boolean isToPublish() {
        return "publish".equals(button);
    }
}
