package se.stegvis.mobile.journal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.reminder.FollowUpState;

/** The card of a case, made of its records. */
final class CaseCards {
    private CaseCards() {}

    /** Empty when the case itself is not on the device. */
    static Optional<CaseCard> of(UUID caseId, List<StoredRecord> records) {
        return contents(records).stream()
                .filter(CareCase.class::isInstance)
                .findFirst()
                .map(careCase -> card(caseId, (CareCase) careCase, records));
    }

    /**
     * Whether a card may ask for that field. Of the case and its person it asks for anything; of all other records, which
     * are many and hold long texts, for one text.
     */
    static boolean asks(String kind, KindSpec spec, String field) {
        return Kind.CASE.is(kind)
                || Kind.CLIENT.is(kind)
                || spec.field(field)
                        .filter(one -> one.type() != FieldType.TEXT || field.equals(HomeVisit.SAFETY_NOTE.name()))
                        .isPresent();
    }

    private static CaseCard card(UUID caseId, CareCase careCase, List<StoredRecord> records) {
        CaseClients clients = CaseClients.of(contents(records));
        Optional<Client> client = clients.client();
        Optional<LocalDate> next = records.stream()
                .flatMap(stored -> FollowUpState.of(stored.content()).stream())
                .filter(state -> state.standing() == FollowUpState.Standing.OPEN)
                .map(FollowUpState::due)
                .min(Comparator.naturalOrder());
        return new CaseCard(
                caseId,
                client.map(Client::name).orElse(""),
                client.flatMap(Client::anyNumber).orElse(""),
                careCase.needGroup(),
                careCase.process().map(process -> process.key()),
                careCase.step(),
                careCase.responsible(),
                next,
                records.stream().anyMatch(CaseCards::hasSafetyNote),
                records.stream().anyMatch(stored -> stored.state() == RecordState.CONFLICT),
                careCase.closedOn().isPresent(),
                clients.protection() != Protection.NONE);
    }

    private static boolean hasSafetyNote(StoredRecord stored) {
        return stored.content().doc().get(HomeVisit.SAFETY_NOTE).isPresent();
    }

    private static List<CareRecord> contents(List<StoredRecord> records) {
        return records.stream().map(StoredRecord::content).toList();
    }
}
