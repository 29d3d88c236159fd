package se.stegvis.mobile.widget;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Kind;

/** Everywhere a screen can ask to go. Closed: {@code start} has one screen for each. */
public sealed interface Destination {
    record Today() implements Destination {}

    record Cases() implements Destination {}

    /** One client's case. */
    record CaseFile(UUID caseId) implements Destination {}

    /** Everything that can be begun in a case. */
    record NewInCase(UUID caseId) implements Destination {}

    /** The read view of a record. */
    record ReadRecord(UUID record) implements Destination {}

    /**
     * A new record in its form.
     *
     * @param kind wire name of a kind that has a form
     * @param about the record whose follow-up it is; for a SIP follow-up its plan
     */
    record NewRecord(String kind, UUID caseId, Optional<UUID> about) implements Destination {

        /** The form in which the due follow-up of that record is written: of its own kind, else a home visit. */
        public static NewRecord following(CareRecord followed) {
            Kind kind = Kind.of(followed.header().kind())
                    .map(NewRecord::followingKind)
                    .orElse(Kind.HOME_VISIT);
            return new NewRecord(kind.name(), followed.header().caseId(), Optional.of(followed.id()));
        }

        private static Kind followingKind(Kind followed) {
            return switch (followed) {
                case SIP_PLAN -> Kind.SIP_FOLLOW_UP;
                case CONTACT -> Kind.CONTACT;
                case WORK_TRAINING, WORK_TRAINING_FOLLOW_UP -> Kind.WORK_TRAINING_FOLLOW_UP;
                default -> Kind.HOME_VISIT;
            };
        }
    }

    /** A draft, or a refused record, opened in its form. */
    record EditRecord(UUID record) implements Destination {}

    /** A new addendum (rättelse) to a signed record, in the form of its kind. */
    record NewAddendum(UUID signedRecord) implements Destination {}

    /**
     * A new consent, filled with what is missing. Signed or not, it leads back to where it was asked for.
     */
    record AskConsent(UUID caseId, ConsentWish wish) implements Destination {}

    /** Writing down what came in on a signed request for documents. */
    record AnswerRequest(UUID request) implements Destination {}

    /** The end of a signed sick period, and its certificate. */
    record EndSickPeriod(UUID period) implements Destination {}

    /** The answer to a signed application for a benefit. */
    record AnswerBenefit(UUID application) implements Destination {}

    /** The register of obstacles over all cases. */
    record Obstacles() implements Destination {}

    /** Taking back a signed consent, in part or wholly. */
    record WithdrawConsent(UUID consent) implements Destination {}

    /**
     * Who does what in a process, without a case.
     *
     * @param process the process to open; empty for the usual one
     * @param step key of the step to open
     * @param group the need group to look for
     */
    record WhoDoesWhat(Optional<ProcessRef> process, Optional<String> step, Optional<NeedGroup> group)
            implements Destination {
        /** The place in the navigation: nothing chosen. */
        public static final WhoDoesWhat PLACE = new WhoDoesWhat(Optional.empty(), Optional.empty(), Optional.empty());

        public boolean isPlace() {
            return equals(PLACE);
        }
    }

    /**
     * A copy of a signed record, as a file.
     *
     * @param to the party that was chosen before; empty for the usual receiver
     */
    record MakePaper(UUID record, Optional<Party> to) implements Destination {
        /** Kinds that can be had on paper. */
        public static final Set<Kind> KINDS =
                Set.of(Kind.SIP_PLAN, Kind.CONSENT, Kind.HOME_VISIT, Kind.DOCUMENT_REQUEST, Kind.ASSIGNMENT);

        /**
         * Where a copy of that record is made; empty for a draft, and for an addendum, which goes with what it
         * corrects.
         */
        public static Optional<MakePaper> of(CareRecord content) {
            return Kind.of(content.header().kind())
                    .filter(KINDS::contains)
                    .filter(kind -> content.signed() && content.addendumTo().isEmpty())
                    .map(kind -> new MakePaper(content.id(), Optional.empty()));
        }
    }
    /**
     * A change of step in its form.
     *
     * @param to key of the step it leads to
     */
    record TakeStep(UUID caseId, String to) implements Destination {}

    /** The answer in a signed assignment. */
    record AnswerAssignment(UUID assignment) implements Destination {}

    /** Closing a case. */
    record CloseCase(UUID caseId) implements Destination {}

    /** Moving a case to another version or process. */
    record MoveCase(UUID caseId) implements Destination {}

    record Outbox() implements Destination {}

    record Conflicts() implements Destination {}

    /** The conflict of one record. */
    record Conflict(UUID record) implements Destination {}

    record Settings() implements Destination {}
}
