package se.stegvis.mobile.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Signer;

/**
 * Whose case a form is about, as the tablet knew it when the form was opened.
 *
 * @param caseId the case
 * @param records all of the case, newest first, the case and the client among them
 * @param facts what the check before signing must know: household, consents, day and who signs
 */
public record FormCase(UUID caseId, List<CareRecord> records, CaseFacts facts) {

    /** As the tablet knows the case now. */
    public static FormCase of(ScreenContext context, UUID caseId) {
        List<CareRecord> records = context.journal().recordsOf(caseId).stream()
                .map(StoredRecord::content)
                .toList();
        CaseFacts facts = CaseFacts.of(context.journal().deciding(caseId)).signedOn(context.today());
        UUID me = context.journal().owner().user();
        return new FormCase(
                caseId,
                records,
                DeviceGuide.role(context.journal())
                        .map(role -> facts.signedBy(new Signer(me, role)))
                        .orElse(facts));
    }

    /** Given and family name; empty text when the client record is not on the tablet. */
    public String clientName() {
        return CaseClients.of(records).client().map(Client::name).orElse("");
    }

    /** The caseworker of the case. */
    public Optional<UUID> responsible() {
        return careCase().flatMap(CareCase::responsible);
    }

    /** Its occupational therapist. */
    public Optional<UUID> therapist() {
        return careCase().flatMap(CareCase::occupationalTherapist);
    }

    /** Empty when the case itself is not on the tablet. */
    public Optional<CareCase> careCase() {
        return all(CareCase.class).stream().findFirst();
    }

    /** The records of one kind, newest first. */
    public <R extends CareRecord> List<R> all(Class<R> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The signed ones of one kind, newest first; addenda left out. */
    public <R extends CareRecord> List<R> signed(Class<R> kind) {
        return all(kind).stream()
                .filter(one -> one.signed() && one.addendumTo().isEmpty())
                .toList();
    }
}
