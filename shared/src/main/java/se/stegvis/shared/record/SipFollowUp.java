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
    static final KindSpec SPEC = KindSpec.signed(
            "SIP_FOLLOW_UP",
            reference("plan").toSign(),
            map("present", text("name"), text("relation")),
            map("actions", choice("state", ActionState.class), text("why")),
            map("goals", number("progress"), text("note")),
            choice("decision", SipDecision.class).toSign(),
            text("closeReason"));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        boolean closes = decision().filter(SipDecision.CLOSE::equals).isPresent();
        if (closes && doc.text("closeReason").isEmpty()) {
            findings.add(Finding.of("closeReason", "close-without-reason"));
        }
        if (decision().isPresent() && !closes && followUpDate().isEmpty()) {
            findings.add(Finding.of("followUp/date", "follow-up-unless-close"));
        }
        doc.map("actions").forEach((key, action) -> {
            boolean notDone = action.choice("state", ActionState.class)
                    .filter(ActionState.NOT_DONE::equals)
                    .isPresent();
            if (notDone && action.text("why").isEmpty()) {
                findings.add(Finding.of("actions/" + key + "/why", "not-done-without-why"));
            }
        });
        doc.map("goals").forEach((key, goal) -> {
            if (goal.number("progress")
                    .filter(n -> n.signum() < 0 || n.compareTo(BigDecimal.TEN) > 0)
                    .isPresent()) {
                findings.add(Finding.of("goals/" + key + "/progress", "out-of-range", 0, 10));
            }
        });
        return findings;
    }

    public Optional<UUID> plan() {
        return doc.id("plan");
    }

    public Optional<SipDecision> decision() {
        return doc.choice("decision", SipDecision.class);
    }
}
