package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.number;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Follow-up of a SIP: each action's state, each goal's progress, and what was decided. */
public record SipFollowUp(RecordHeader header, Doc doc) implements CareRecord {
    public static final IdField PLAN = reference("plan").toSign();
    public static final MapField PRESENT = map("present", PersonFields.NAME, PersonFields.RELATION);
    public static final ChoiceField<ActionState> ACTION_STATE = choice("state", ActionState.class);
    public static final TextField ACTION_WHY = text("why");
    public static final MapField ACTIONS = map("actions", ACTION_STATE, ACTION_WHY);
    public static final NumberField GOAL_PROGRESS = number("progress");
    public static final TextField GOAL_NOTE = text("note");
    public static final MapField GOALS = map("goals", GOAL_PROGRESS, GOAL_NOTE);
    public static final ChoiceField<SipDecision> DECISION =
            choice("decision", SipDecision.class).toSign();
    public static final TextField CLOSE_REASON = text("closeReason");

    static final KindSpec SPEC =
            KindSpec.signed("SIP_FOLLOW_UP", PLAN, PRESENT, ACTIONS, GOALS, DECISION, CLOSE_REASON);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        boolean closes = decision().filter(SipDecision.CLOSE::equals).isPresent();
        if (closes && doc.get(CLOSE_REASON).isEmpty()) {
            findings.add(Finding.of(CLOSE_REASON, "close-without-reason"));
        }
        if (decision().isPresent() && !closes && followUpDate().isEmpty()) {
            findings.add(
                    Finding.of(CommonFields.FOLLOW_UP.path(CommonFields.FOLLOW_UP_DATE), "follow-up-unless-close"));
        }
        doc.get(ACTIONS).forEach((key, action) -> {
            boolean notDone = action.get(ACTION_STATE)
                    .filter(ActionState.NOT_DONE::equals)
                    .isPresent();
            if (notDone && action.get(ACTION_WHY).isEmpty()) {
                findings.add(Finding.of(ACTIONS.path(key, ACTION_WHY), "not-done-without-why"));
            }
        });
        doc.get(GOALS).forEach((key, goal) -> {
            if (goal.get(GOAL_PROGRESS)
                    .filter(n -> n.signum() < 0 || n.compareTo(BigDecimal.TEN) > 0)
                    .isPresent()) {
                findings.add(Finding.of(GOALS.path(key, GOAL_PROGRESS), "out-of-range", 0, 10));
            }
        });
        return findings;
    }

    public Optional<UUID> plan() {
        return doc.get(PLAN);
    }

    public Optional<SipDecision> decision() {
        return doc.get(DECISION);
    }
}
