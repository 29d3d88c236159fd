package se.stegvis.shared.guide;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Consultation;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.NeedAssessment;

/** The need group of a case: what was set last, in an assessment or by a consultation forum (decision 32). */
public final class NeedGroups {
    private static final Set<Kind> SETTING = EnumSet.of(Kind.NEED_ASSESSMENT, Kind.CONSULTATION);

    private NeedGroups() {}

    /** Whether a signed record of that kind sets the group. */
    public static boolean areSetBy(String kind) {
        return Kind.in(SETTING, kind);
    }

    /** As set last by when it happened, not by when it arrived; empty when no signed record of the case sets one. */
    public static Optional<NeedGroup> setLast(Collection<? extends CareRecord> records) {
        return in(new SignedRecords(records, CaseFiles.opened(records)));
    }

    static Optional<NeedGroup> in(SignedRecords signed) {
        return signed.all(CareRecord.class).flatMap(one -> of(one).stream()).reduce((earlier, later) -> later);
    }

    static boolean sets(CareRecord one) {
        return of(one).isPresent();
    }

    private static Optional<NeedGroup> of(CareRecord one) {
        if (one instanceof NeedAssessment assessment) {
            return assessment.group();
        }
        return one instanceof Consultation consultation ? consultation.outcome() : Optional.empty();
    }
}
