package se.stegvis.server.web.readlog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.web.page.FormText;
import se.stegvis.server.web.page.VisibleLength;

/**
 * A reviewer's findings in a sample.
 *
 * @param month such as 2026-10
 * @param inOrder {@code yes}, or {@code no}, which asks for a note
 */
@Serdeable
record ReviewForm(
        @Nullable @Size(max = BodySizes.CHOSEN) String month,
        @Nullable @Pattern(regexp = "yes|no") String inOrder,
        @Nullable @VisibleLength(min = 0, max = 1000) String note) {
    ReviewForm {
        month = month == null ? "" : month;
        inOrder = inOrder == null ? "" : inOrder;
        note = FormText.of(note);
    }

    boolean isInOrder() {
        return inOrder.equals("yes");
    }

    /** A review to be followed up says what for. */
    boolean isExplained() {
        return isInOrder() || !note.isEmpty();
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "ReviewForm[" + month + "]";
    }
}
