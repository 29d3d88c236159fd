package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;

/**
 * Which activities the person is assigned, since when, and whether they go on: what Arbetsförmedlingen learns by law
 * (SoL 15:6 a), and not a word more. Why, what was found out and what care there is are in the assignment, not here.
 */
final class ActivityPaper {
    /** Steps towards work. Contact with care, and what is investigated, concern health. */
    private static final Set<InterventionKind> ACTIVITIES =
            EnumSet.of(InterventionKind.AF_CONTACT, InterventionKind.AME_COACHING, InterventionKind.WORK_TRAINING);

    private final Assignment assignment;
    private final Letterhead head;
    private final Texts texts;

    ActivityPaper(Assignment assignment, Letterhead head) {
        this.assignment = assignment;
        this.head = head;
        this.texts = head.texts();
    }

    /**
     * The assigned activities among what was commissioned; empty when there are none, or the assignment was sent back.
     */
    static List<InterventionKind> of(Assignment assignment) {
        return assignment.state().filter(AssignmentState.RETURNED::equals).isPresent()
                ? List.of()
                : assignment.interventions().stream()
                        .filter(ACTIVITIES::contains)
                        .sorted()
                        .toList();
    }

    List<DocumentBlock> blocks() {
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new DocumentBlock.Paragraph(texts.get("paper.activities.intro")));
        blocks.add(new DocumentBlock.Heading(texts.get("paper.activities.which")));
        blocks.add(new DocumentBlock.Points(
                of(assignment).stream().map(texts.wording()::choice).toList()));
        blocks.add(new DocumentBlock.Heading(texts.get("paper.activities.when")));
        boolean ended = assignment.state().filter(AssignmentState.ENDED::equals).isPresent();
        blocks.add(new DocumentBlock.Paragraph(
                texts.get(ended ? "paper.activities.ended" : "paper.activities.since", head.day(assignment))));
        return blocks;
    }
}
