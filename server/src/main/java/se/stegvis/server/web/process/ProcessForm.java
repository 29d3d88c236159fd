package se.stegvis.server.web.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;

/**
 * The text of a process definition.
 *
 * @param button the one that was pressed: {@code check} or {@code publish}
 */
@Serdeable
record ProcessForm(
        @Nullable @Size(max = BodySizes.FILE) String text,

        @Nullable @Size(max = BodySizes.CHOSEN) @JsonProperty("do")
        String button) {
    ProcessForm {
        // Browsers send line ends as CR LF; the same file sent by the API must be the same text.
        text = text == null ? "" : text.replace("\r\n", "\n");
    }

    boolean isToPublish() {
        return "publish".equals(button);
    }
}
