package se.stegvis.mobile.form;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.WorkTrainingFollowUp;

/** The draft that somebody has begun in answer to a follow-up date: there is to be one, not one for each tap. */
public final class OpenDraft {
    private OpenDraft() {}

    /** The draft in which the follow-up of that record is written, be it a visit, a call or what its kind asks for. */
    public static Optional<CareRecord> following(CareRecord followed, Collection<? extends CareRecord> ofCase) {
        return following(followed.id(), ofCase).findFirst();
    }

    /** The draft that such a new record would double. */
    public static Optional<CareRecord> of(Destination.NewRecord anew, Collection<? extends CareRecord> ofCase) {
        return anew.about().flatMap(about -> following(about, ofCase)
                .filter(one -> one.header().kind().equals(anew.kind()))
                .findFirst());
    }

    private static Stream<CareRecord> following(UUID followed, Collection<? extends CareRecord> ofCase) {
        return ofCase.stream()
                .map(CareRecord.class::cast)
                .filter(one ->
                        one.draft() && !one.discarded() && one.addendumTo().isEmpty())
                .filter(one -> answers(one).anyMatch(followed::equals));
    }

    private static Stream<UUID> answers(CareRecord draft) {
        return Stream.of(
                        draft.followsUp(),
                        draft.doc().get(SipFollowUp.PLAN),
                        draft.doc().get(WorkTrainingFollowUp.TRAINING))
                .flatMap(Optional::stream);
    }
}
