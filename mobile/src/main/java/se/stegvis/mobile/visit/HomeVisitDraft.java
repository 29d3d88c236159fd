package se.stegvis.mobile.visit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.VisitEntry;
import se.stegvis.shared.record.VisitPurpose;

/** A home visit while it is written. It becomes a {@link HomeVisit} when {@link #finish} finds nothing missing. */
public final class HomeVisitDraft implements Draft<HomeVisit> {
    private static final Set<FieldSpec> ONLY_INSIDE = Set.of(
            HomeVisit.PRESENT,
            HomeVisit.OBSERVATIONS,
            HomeVisit.CHILDREN_SITUATION,
            HomeVisit.AGREEMENTS,
            HomeVisit.END);

    private static final Set<FieldSpec> ONLY_SPOKEN =
            Set.of(HomeVisit.CLIENT_SAYS, CommonFields.CLIENT_VIEW, HomeVisit.ASSESSMENT);

    private final RecordDraft fields;

    private HomeVisitDraft(RecordDraft fields) {
        this.fields = fields;
    }

    /** A new visit; the journal gives it its id and hears of it at the first save. */
    public static HomeVisitDraft fresh(Journal journal, UUID caseId) {
        return new HomeVisitDraft(RecordDraft.fresh(journal, Kind.HOME_VISIT, caseId));
    }

    /** Goes on with a visit that was begun before. */
    public static HomeVisitDraft of(HomeVisit begun) {
        return new HomeVisitDraft(RecordDraft.of(begun));
    }

    /** A correction of a signed visit; the signed one stays as it is. */
    public static HomeVisitDraft addendum(Journal journal, HomeVisit signed) {
        return new HomeVisitDraft(RecordDraft.addendum(journal, signed));
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    /**
     * Whether the form asks for that field now. A refused or missed visit asks for less; what was written before is
     * still shown, never hidden. The children's situation is asked for when it is compulsory.
     */
    public boolean asksFor(FieldSpec field, CaseFacts facts) {
        if (fields.doc().has(field)) {
            return true;
        }
        Optional<VisitEntry> entry = content().entry();
        boolean outside = entry.isPresent() && entry.get() != VisitEntry.LET_IN;
        if (outside && ONLY_INSIDE.contains(field)) {
            return false;
        }
        boolean nobodySpoke = entry.filter(VisitEntry.NOT_HOME::equals).isPresent();
        return field == HomeVisit.CHILDREN_SITUATION
                ? childrenMustBeSeen(facts)
                : !(nobodySpoke && ONLY_SPOKEN.contains(field));
    }

    /** The visit came about; a refused or missed one follows nothing up. */
    boolean met() {
        return content().entry().filter(VisitEntry.LET_IN::equals).isPresent();
    }

    private boolean childrenMustBeSeen(CaseFacts facts) {
        return facts.childInHousehold()
                || content()
                        .purpose()
                        .filter(VisitPurpose.EMERGENCY_APPLICATION::equals)
                        .isPresent();
    }
}
