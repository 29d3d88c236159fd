package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.need.NeedGroup;

/**
 * A need-group assessment (behovsgruppering): set together with the client. A regrouping is a new one; the history is
 * kept.
 */
public record NeedAssessment(RecordHeader header, Doc doc) implements CareRecord {
    public static final ChoiceField<NeedGroup> GROUP =
            choice("group", NeedGroup.class).alsoWritten(NeedGroup.ALIASES).toSign();
    public static final TextField RATIONALE = text("rationale").toSign();
    public static final SetField<SelfSupportObstacle> OBSTACLES = set("obstacles", SelfSupportObstacle.class);
    public static final FlagField WITH_CLIENT = flag("withClient");
    public static final ChoiceField<MixPart> MIX_PART = choice("mixPart", MixPart.class);

    static final KindSpec SPEC = KindSpec.signed("NEED_ASSESSMENT", GROUP, RATIONALE, OBSTACLES, WITH_CLIENT, MIX_PART);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** It sets the group of the case; one that this version does not know would set none. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        return doc.has(GROUP) && group().isEmpty() ? List.of(Finding.of(GROUP, "unknown-here")) : List.of();
    }

    /** "Tillsammans med klienten" (Tranås); after a death or a silence there is nobody to do it with. */
    @Override
    public List<Finding> warnings(CaseFacts facts) {
        return doc.get(WITH_CLIENT).orElse(false)
                ? List.of()
                : List.of(SigningWarning.GROUPED_WITHOUT_CLIENT.at(WITH_CLIENT));
    }

    public Optional<NeedGroup> group() {
        return doc.written(GROUP).flatMap(NeedGroup::read);
    }

    public Set<SelfSupportObstacle> obstacles() {
        return doc.get(OBSTACLES);
    }

    public Optional<MixPart> mixPart() {
        return doc.get(MIX_PART);
    }
}
