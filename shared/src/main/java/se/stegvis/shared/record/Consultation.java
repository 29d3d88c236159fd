package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.need.NeedGroup;

/** A consultation forum (konsultationsforum): caseworker and occupational therapist; it must end in a need group. */
public record Consultation(RecordHeader header, Doc doc) implements CareRecord {
    static final KindSpec SPEC = KindSpec.signed(
            "CONSULTATION",
            text("question").toSign(),
            choice("outcome", NeedGroup.class).alsoWritten(NeedGroup.ALIASES).toSign(),
            text("advice"),
            map("present", text("name"), text("relation")));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** A group that this version does not know is no end either: nobody here could act on it. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        boolean ended = outcome().filter(group -> group != NeedGroup.UNCLEAR).isPresent();
        return doc.has("outcome") && !ended ? List.of(Finding.of("outcome", "consultation-without-group")) : List.of();
    }

    public Optional<NeedGroup> outcome() {
        return doc.text("outcome").flatMap(NeedGroup::read);
    }
}
