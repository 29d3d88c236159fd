package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.need.NeedGroup;

/** A consultation forum (konsultationsforum): caseworker and occupational therapist; it must end in a need group. */
public record Consultation(RecordHeader header, Doc doc) implements CareRecord {
    public static final TextField QUESTION = text("question").toSign();
    public static final ChoiceField<NeedGroup> OUTCOME =
            choice("outcome", NeedGroup.class).alsoWritten(NeedGroup.ALIASES).toSign();
    public static final TextField ADVICE = text("advice");
    public static final MapField PRESENT = map("present", PersonFields.NAME, PersonFields.RELATION);

    static final KindSpec SPEC = KindSpec.signed("CONSULTATION", QUESTION, OUTCOME, ADVICE, PRESENT);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** A group that this version does not know is no end either: nobody here could act on it. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        boolean ended = outcome().filter(group -> group != NeedGroup.UNCLEAR).isPresent();
        return doc.has(OUTCOME) && !ended ? List.of(Finding.of(OUTCOME, "consultation-without-group")) : List.of();
    }

    public Optional<NeedGroup> outcome() {
        return doc.written(OUTCOME).flatMap(NeedGroup::read);
    }
}
