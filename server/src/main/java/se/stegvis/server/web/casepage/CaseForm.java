package se.stegvis.server.web.casepage;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.web.page.FormText;
import se.stegvis.server.web.page.ReasonInWords;
import se.stegvis.server.web.page.VisibleLength;

/** The forms sent from the page of a case. Each begins with the revision that the form was made from. */
final class CaseForm {
    private static final String NUMBER = "\\d{1,9}";

    private CaseForm() {}

    /** Another holder of the case: its responsible, or its deputy. */
    @Serdeable
    record Holder(
            @Nullable @Pattern(regexp = NUMBER) String revision,
            @Nullable @Size(max = BodySizes.CHOSEN) String responsible,
            @Nullable @Size(max = BodySizes.CHOSEN) String deputy) {
        Holder {
            revision = revision == null ? "" : revision;
        }

        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Holder[" + revision + "]";
        }
    }

    /** A lead takes the case over. */
    @Serdeable
    record TakeOverForm(
            @Nullable @Pattern(regexp = NUMBER) String revision,

            @Nullable @ReasonInWords String why) {
        TakeOverForm {
            revision = revision == null ? "" : revision;
            why = FormText.of(why);
        }

        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "TakeOverForm[" + revision + "]";
        }
    }

    /** An assignment is accepted, or returned with the reason. */
    @Serdeable
    record AssignmentReply(
            @Nullable @Pattern(regexp = NUMBER) String revision,
            @Nullable @Size(max = BodySizes.CHOSEN) String answer,
            @Nullable @VisibleLength(min = 0, max = 500) String why) {
        AssignmentReply {
            revision = revision == null ? "" : revision;
            why = FormText.of(why);
        }

        boolean isAccepted() {
            return "accept".equals(answer);
        }

        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "AssignmentReply[" + revision + "]";
        }
    }
}
