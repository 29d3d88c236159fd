package se.stegvis.mobile.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.StepChange;

/**
 * Everything shown of one case.
 *
 * @param records newest first, the case and the client among them
 * @param discarded drafts that were discarded; they count for nothing
 * @param guide where it is and what may happen next; empty when its process is not known here
 * @param personElsewhere the same person is in another case, as the server says or another case on this tablet shows
 */
record CaseView(
        UUID caseId,
        List<StoredRecord> records,
        List<StoredRecord> discarded,
        Optional<CaseGuide> guide,
        boolean personElsewhere) {

    static CaseView of(ScreenContext context, UUID caseId) {
        List<StoredRecord> records = context.journal().recordsOf(caseId);
        return new CaseView(
                caseId,
                records,
                context.journal().discardedOf(caseId),
                DeviceGuide.of(
                        context,
                        records.stream()
                                .filter(StoredRecord::decides)
                                .map(StoredRecord::content)
                                .toList()),
                personElsewhere(context, caseId, records));
    }

    /** Another case whose client is protected is no news here: the server notifies its own holders. */
    private static boolean personElsewhere(ScreenContext context, UUID caseId, List<StoredRecord> records) {
        Optional<Client> client = CaseClients.of(
                        records.stream().map(StoredRecord::content).toList())
                .client();
        Optional<PersonalNumber> number = client.flatMap(Client::personalNumber);
        return client.filter(Client::numberElsewhere).isPresent()
                || number.isPresent()
                        && context.journal().cases().stream()
                                .filter(card -> !card.caseId().equals(caseId) && !card.protectedIdentity())
                                .anyMatch(card -> PersonalNumber.read(card.personalNumber())
                                        .equals(number));
    }

    Stream<CareRecord> contents() {
        return records.stream().map(StoredRecord::content);
    }

    Optional<CareCase> careCase() {
        return contents()
                .filter(CareCase.class::isInstance)
                .map(CareCase.class::cast)
                .findFirst();
    }

    Optional<Client> client() {
        return clients().client();
    }

    /** All whose data stand in the case. */
    CaseClients clients() {
        return CaseClients.of(contents().toList());
    }

    /** The events: all but the case and the client themselves, and last the drafts that were discarded. */
    List<StoredRecord> timeline() {
        return Stream.concat(records.stream(), discarded.stream())
                .filter(stored -> stored.content().spec().signable())
                .toList();
    }

    List<ConsentTerms> consents() {
        return records.stream()
                .filter(StoredRecord::decides)
                .map(StoredRecord::content)
                .filter(Consent.class::isInstance)
                .map(content -> ((Consent) content).terms())
                .flatMap(Optional::stream)
                .toList();
    }

    ConsentRegister register() {
        return new ConsentRegister(consents());
    }

    /** The plan in use: the newest signed one that is not an addendum. */
    Optional<SipPlan> plan() {
        return contents()
                .filter(SipPlan.class::isInstance)
                .map(SipPlan.class::cast)
                .filter(plan -> plan.signed() && plan.addendumTo().isEmpty())
                .findFirst();
    }

    /** The signed assignments that have not ended, newest first. */
    List<Assignment> assignments() {
        return contents()
                .filter(Assignment.class::isInstance)
                .map(Assignment.class::cast)
                .filter(one -> one.signed() && one.addendumTo().isEmpty())
                .filter(one -> one.state().orElse(AssignmentState.SENT) != AssignmentState.ENDED)
                .toList();
    }

    /** The newest signed change of step that the server has not accepted yet. */
    Optional<StoredRecord> waitingStep() {
        return records.stream()
                .filter(stored -> stored.content() instanceof StepChange change
                        && change.signed()
                        && change.addendumTo().isEmpty()
                        && stored.state() != RecordState.SYNCED)
                .findFirst();
    }

    /** The warnings of colleagues, newest first. */
    Stream<CareRecord> safetyNotes() {
        return contents()
                .filter(one ->
                        one.signed() && one.doc().get(HomeVisit.SAFETY_NOTE).isPresent());
    }
}
