package se.stegvis.mobile.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.record.VisitEntry;

/** A home visit while it is written. It becomes a {@link HomeVisit} when {@link #finish} finds nothing missing. */
public final class HomeVisitDraft implements Draft<HomeVisit> {
    private static final Set<FieldSpec> ONLY_INSIDE = Set.of(
            HomeVisit.PRESENT,
            HomeVisit.OBSERVATIONS,
            HomeVisit.CHILDREN_THERE,
            HomeVisit.CHILDREN,
            HomeVisit.CHILDREN_SITUATION,
            HomeVisit.EMERGENCY_OUTCOME,
            HomeVisit.EMERGENCY_DECIDED_BY,
            HomeVisit.AGREEMENTS,
            HomeVisit.END);

    private static final Set<FieldSpec> ONLY_EMERGENCY =
            Set.of(HomeVisit.CHILDREN_THERE, HomeVisit.EMERGENCY_OUTCOME, HomeVisit.EMERGENCY_DECIDED_BY);

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
        if (ONLY_EMERGENCY.contains(field)) {
            return content().isEmergency();
        }
        return field == HomeVisit.CHILDREN_SITUATION || field == HomeVisit.CHILDREN
                ? content().childrenMustBeSeen(facts)
                : !(nobodySpoke && ONLY_SPOKEN.contains(field));
    }

    /** The visit came about; a refused or missed one follows nothing up. */
    boolean met() {
        return content().entry().filter(VisitEntry.LET_IN::equals).isPresent();
    }

    /**
     * Finds the gaps of an emergency assessment too. The server takes a visit without them, since older tablets ask for
     * less; so the rule is the form's.
     */
    @Override
    public FinishResult<HomeVisit> finish(CaseFacts facts) {
        HomeVisit visit = content();
        return FinishResult.of(
                visit,
                Stream.concat(unasked(visit).stream(), SigningCheck.of(visit, facts).stream())
                        .toList());
    }

    private List<Finding> unasked(HomeVisit visit) {
        if (!visit.isEmergency() || !met() || visit.addendumTo().isPresent()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (visit.childrenThere().isEmpty()) {
            findings.add(Finding.of(HomeVisit.CHILDREN_THERE, "children-asked"));
        }
        if (visit.emergencyOutcome().isEmpty()) {
            findings.add(Finding.of(HomeVisit.EMERGENCY_OUTCOME, "required-choice"));
        }
        if (visit.followUpDate().isEmpty()) {
            findings.add(Finding.of(CommonFields.FOLLOW_UP.path(CommonFields.FOLLOW_UP_DATE), "emergency-review"));
        }
        return findings;
    }
}
