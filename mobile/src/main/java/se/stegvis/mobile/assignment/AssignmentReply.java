package se.stegvis.mobile.assignment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.text.VisibleText;

/**
 * The answer in a signed assignment: how it goes, and what becomes of it. Only the fields that are open after signing
 * (decision 11).
 *
 * @param assignment as answered
 * @param set what the answer changes
 * @param back what takes it back
 */
record AssignmentReply(Assignment assignment, ObjectNode set, ObjectNode back) {
    private static final String STATE = Assignment.STATE.name();
    private static final String WHY = Assignment.WHY.name();
    private static final String FEEDBACK = Assignment.FEEDBACK.name();

    /**
     * Where one may go from where the assignment is, the usual one first. A returned assignment may be sent again and
     * an ended one reopened, since both are answers that someone may regret. Who has sent it to a unit of the
     * municipality only sends it again: whoever does it answers.
     */
    static List<AssignmentState> from(Assignment assignment, UUID me) {
        boolean own = assignment.isInside() && assignment.signedBy().equals(Optional.of(me));
        return all(assignment).stream()
                .filter(to -> !own || to == AssignmentState.SENT)
                .toList();
    }

    private static List<AssignmentState> all(Assignment assignment) {
        return switch (stateOf(assignment)) {
            case SENT -> List.of(AssignmentState.ACCEPTED, AssignmentState.RETURNED);
            case ACCEPTED -> List.of(AssignmentState.ENDED, AssignmentState.RETURNED);
            case RETURNED -> List.of(AssignmentState.SENT);
            case ENDED -> List.of(AssignmentState.ACCEPTED);
        };
    }

    /** Signed without a state it is sent. */
    static AssignmentState stateOf(Assignment assignment) {
        return assignment.state().orElse(AssignmentState.SENT);
    }

    /** Tells how it goes. */
    static AssignmentReply feedback(Assignment assignment, UUID key, UUID by, OffsetDateTime at, String text) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        ObjectNode back = JsonNodeFactory.instance.objectNode();
        set.putObject(FEEDBACK)
                .putObject(key.toString())
                .put(Assignment.FEEDBACK_AT.name(), at.toString())
                .put(Assignment.FEEDBACK_BY.name(), by.toString())
                .put(Assignment.FEEDBACK_TEXT.name(), VisibleText.trimmed(text));
        back.putObject(FEEDBACK).putNull(key.toString());
        return new AssignmentReply(assignment, set, back);
    }

    /** Changes how far it has come; the text is the reason of a return. */
    static AssignmentReply move(Assignment assignment, AssignmentState to, String why) {
        ObjectNode set = JsonNodeFactory.instance.objectNode().put(STATE, to.name());
        ObjectNode back = JsonNodeFactory.instance
                .objectNode()
                .put(STATE, stateOf(assignment).name());
        if (to == AssignmentState.RETURNED) {
            put(set, WHY, VisibleText.trimmed(why));
            put(back, WHY, assignment.doc().get(Assignment.WHY).orElse(""));
        }
        return new AssignmentReply(assignment, set, back);
    }

    /** Both at once. */
    AssignmentReply and(AssignmentReply other) {
        ObjectNode both = set.deepCopy();
        both.setAll(other.set);
        ObjectNode bothBack = back.deepCopy();
        bothBack.setAll(other.back);
        return new AssignmentReply(assignment, both, bothBack);
    }

    /** The faults of the answer; the server checks the same. */
    Optional<Finding> missing() {
        Assignment after = new Assignment(assignment.header(), assignment.doc().with(set, assignment.spec()));
        return SigningCheck.afterSigning(after, CaseFacts.NONE).stream().findFirst();
    }

    private static void put(ObjectNode node, String field, String text) {
        if (text.isEmpty()) {
            node.putNull(field);
        } else {
            node.put(field, text);
        }
    }

    /** Leaves out the fields. */
    @Override
    public String toString() {
        return "AssignmentReply[" + assignment.header() + "]";
    }
}
