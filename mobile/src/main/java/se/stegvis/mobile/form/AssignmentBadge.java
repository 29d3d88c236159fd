package se.stegvis.mobile.form;

import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;

/** How far an assignment has come, in a word. */
public final class AssignmentBadge {
    private AssignmentBadge() {}

    public static Badge of(Assignment assignment, Texts texts) {
        AssignmentState state = assignment.state().orElse(AssignmentState.SENT);
        return new Badge(texts.wording().choice(Assignment.STATE, state.name()), tone(state));
    }

    private static Tone tone(AssignmentState state) {
        return switch (state) {
            case SENT -> Tone.ACCENT;
            case ACCEPTED -> Tone.GOOD;
            case RETURNED -> Tone.WARNING;
            case ENDED -> Tone.NEUTRAL;
        };
    }
}
