package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.need.NeedGroup;

/** A need-group assessment (behovsgruppering): set together with the client. A regrouping is a new one; the history stands. */
public record NeedAssessment(RecordHeader header, Doc doc) implements CareRecord {
    static final KindSpec SPEC = KindSpec.signed(
            "NEED_ASSESSMENT",
            choice("group", NeedGroup.class).alsoWritten(NeedGroup.ALIASES).toSign(),
            text("rationale").toSign(),
            set("obstacles", SelfSupportObstacle.class),
            flag("withClient"),
            choice("mixPart", MixPart.class));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    public Optional<NeedGroup> group() {
        return doc.text("group").flatMap(NeedGroup::read);
    }

    public Set<SelfSupportObstacle> obstacles() {
        return doc.choices("obstacles", SelfSupportObstacle.class);
    }

    public Optional<MixPart> mixPart() {
        return doc.choice("mixPart", MixPart.class);
    }
}
