package se.stegvis.server.web.decide;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.audit.AuditEntry.Initiator;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.OpenConflicts;
import se.stegvis.server.record.SentAssignments;
import se.stegvis.server.sync.QuarantineReading;
import se.stegvis.server.web.worklist.ClientNames;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.Pictures;
import se.stegvis.server.web.worklist.RecordWords;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wording.FieldLine;
import se.stegvis.shared.wording.RecordLines;

/** Finds what waits in someone's cases. */
@Singleton
class PendingDecisions {
    private final Transactions transactions;
    private final CaseAccess access;
    private final OpenConflicts conflicts;
    private final SentAssignments assignments;
    private final QuarantineReading quarantine;
    private final EmergencyAccess emergency;
    private final ClientNames clients;

    PendingDecisions(
            Transactions transactions,
            CaseAccess access,
            OpenConflicts conflicts,
            SentAssignments assignments,
            QuarantineReading quarantine,
            EmergencyAccess emergency,
            ClientNames clients) {
        this.transactions = transactions;
        this.access = access;
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.quarantine = quarantine;
        this.emergency = emergency;
        this.clients = clients;
    }

    /** A record with two texts, or an assignment without an answer. */
    public record InCase(UUID caseId, String number, String client, String kind) {
        /** Leaves out who it is about. */
        @Override
        public String toString() {
            return "InCase[" + caseId + "]";
        }
    }

    /** A change of a former holder. */
    public record Late(
            UUID id,
            UUID caseId,
            String number,
            String client,
            String kind,
            String author,
            String day,
            List<FieldLine> lines,
            List<Pictures.Picture> pictures) {
        /** Leaves out who it is about. */
        @Override
        public String toString() {
            return "Late[" + id + "]";
        }
    }

    /**
     * All that waits.
     *
     * @param openings cases that somebody who has left opened, and that are nobody's yet
     */
    public record All(
            List<InCase> conflicts,
            List<InCase> assignments,
            List<Late> openings,
            List<Late> late,
            List<EmergencyOpening> emergencies) {
        public boolean nothing() {
            return conflicts.isEmpty()
                    && assignments.isEmpty()
                    && openings.isEmpty()
                    && late.isEmpty()
                    && emergencies.isEmpty();
        }
    }

    /** A case of the lead's that somebody opened in an emergency. */
    public record EmergencyOpening(UUID id, UUID caseId, String number, String who, String at, String reason) {
        /** Leaves out the reason. */
        @Override
        public String toString() {
            return "Opened[" + id + "]";
        }
    }

    All of(Caller caller, Names names) {
        List<QuarantineReading.HeldChange> held = quarantine.held(caller);
        return transactions.write(() -> {
            Collection<UUID> cases = access.openCasesOf(caller).keySet();
            List<OpenConflicts.Open> open = conflicts.in(caller.municipality(), cases);
            List<UUID> sent = assignments.in(caller.municipality(), cases);
            Map<UUID, String> called = clients.names(
                    caller,
                    Stream.of(
                                    open.stream().map(OpenConflicts.Open::caseId),
                                    sent.stream(),
                                    held.stream().filter(one -> !one.opens()).map(one -> one.change()
                                            .caseId()))
                            .flatMap(Function.identity())
                            .distinct()
                            .toList(),
                    Initiator.PERSON);
            return new All(
                    open.stream()
                            .map(one -> inCase(one.caseId(), one.kind(), called, names))
                            .toList(),
                    sent.stream()
                            .map(one -> inCase(one, Kind.ASSIGNMENT.name(), called, names))
                            .toList(),
                    late(held.stream().filter(one -> one.opens()), called, names),
                    late(held.stream().filter(one -> !one.opens()), called, names),
                    emergency.unseen(caller).stream()
                            .map(one -> opened(one, names))
                            .toList());
        });
    }

    private static InCase inCase(UUID caseId, String kind, Map<UUID, String> called, Names names) {
        return new InCase(
                caseId, CaseNumber.of(caseId), names.client(Optional.ofNullable(called.get(caseId))), names.kind(kind));
    }

    private static EmergencyOpening opened(EmergencyAccess.Opening one, Names names) {
        return new EmergencyOpening(
                one.id(),
                one.caseId(),
                CaseNumber.of(one.caseId()),
                names.worker(one.account()),
                RecordWords.minute(one.at()),
                one.reason());
    }

    private static List<Late> late(Stream<QuarantineReading.HeldChange> held, Map<UUID, String> called, Names names) {
        return held.map(one -> late(one, called, names)).toList();
    }

    private static Late late(QuarantineReading.HeldChange held, Map<UUID, String> called, Names names) {
        Change change = held.change();
        RecordHeader header = new RecordHeader(change.record(), change.caseId(), change.kind(), change.base());
        CareRecord written = Kind.read(header, Doc.of(change.set()));
        return new Late(
                change.id(),
                change.caseId(),
                CaseNumber.of(change.caseId()),
                names.client(Optional.ofNullable(called.get(change.caseId()))),
                names.kind(change.kind()),
                names.worker(held.author()),
                SwedishTime.day(held.receivedAt()).toString(),
                RecordLines.of(RecordWords.of(names, written, List.of()), written),
                written instanceof PictureRecord visit
                        ? new Pictures(names)
                                .of(
                                        visit,
                                        names.worker(held.author()),
                                        SwedishTime.day(held.receivedAt()).toString(),
                                        one -> held.arrived().contains(one.sha256()))
                        : List.of());
    }
}
