package se.stegvis.shared.guide;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Dialogue;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.SelfRating;
import se.stegvis.shared.record.SipPlan;

/** The values that a guard may ask of a signed record: choices, sets and flags. Never free text. */
final class GuardValues {
    private GuardValues() {}

    static Map<String, Set<String>> of(CareRecord one) {
        Map<String, Set<String>> values = new HashMap<>();
        one.spec().fields().forEach(field -> {
            Set<String> found = of(one.doc(), field);
            if (!found.isEmpty()) {
                values.put(field.name(), found);
            }
        });
        derived(one, values);
        return values;
    }

    /** Values that are no choice in the record, but follow from its fields. */
    private static void derived(CareRecord one, Map<String, Set<String>> values) {
        // Keys of the process definition, although their shape is text.
        if (one instanceof Dialogue dialogue) {
            dialogue.form().ifPresent(form -> values.put(Dialogue.FORM.name(), Set.of(form)));
        } else if (one instanceof SelfRating rating) {
            rating.template().ifPresent(template -> values.put(SelfRating.TEMPLATE.name(), Set.of(template)));
        } else if (one instanceof Assignment) {
            // Signing is sending.
            values.putIfAbsent(Assignment.STATE.name(), Set.of(AssignmentState.SENT.name()));
        } else if (one instanceof DocumentRequest request) {
            values.put("answered", flag(request.answeredAt().isPresent()));
        } else if (one instanceof SipPlan plan) {
            values.put("goalsAreSmarta", flag(plan.goalsAreSmarta()));
        }
    }

    private static Set<String> flag(boolean yes) {
        return Set.of(String.valueOf(yes));
    }

    private static Set<String> of(Doc doc, FieldSpec field) {
        return switch (field.type()) {
            case CHOICE -> doc.text(field.name()).map(Set::of).orElse(Set.of());
            case SET -> doc.keys(field.name());
            case FLAG ->
                doc.flag(field.name()).map(yes -> Set.of(yes.toString())).orElse(Set.of());
            case TEXT, DATE, INSTANT, NUMBER, ID, MAP, OBJECT -> Set.of();
        };
    }
}
