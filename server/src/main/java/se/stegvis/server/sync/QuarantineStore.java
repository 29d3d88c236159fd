package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.attachment.QuarantinedAttachmentRefs;
import se.stegvis.server.record.Seal;
import se.stegvis.server.sync.QuarantineRepository.QuarantinedRow;
import se.stegvis.server.sync.QuarantineRepository.WaitingRow;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PushWire;

/** Changes that came after their author lost the case, sealed, until its new owner has decided. */
@Singleton
final class QuarantineStore {
    private final QuarantineRepository rows;
    private final Seal seal;
    private final QuarantinedAttachmentRefs names;

    QuarantineStore(QuarantineRepository rows, Seal seal, QuarantinedAttachmentRefs names) {
        this.rows = rows;
        this.seal = seal;
        this.names = names;
    }

    /** The decision. Names are in the database. */
    enum Settlement {
        ADOPTED,
        /** Kept as it is, with what it names. */
        DISMISSED
    }

    /**
     * The number that waits for a decision.
     *
     * @param opens the case is opened by it, and does not exist yet
     * @param team of that case; empty for any other, and when it names none
     */
    record Kept(Change change, UUID author, Instant receivedAt, boolean opens, Optional<UUID> team) {}

    /**
     * How it is settled.
     *
     * @param adoptedAs the change id under which it was taken in
     * @param why at most 500 characters
     */
    record QuarantineDecision(Settlement settlement, Optional<UUID> adoptedAs, Optional<String> why) {
        /** Leaves out what was written. */
        @Override
        public String toString() {
            return "QuarantineDecision[hidden]";
        }
    }

    /**
     * Together with the names of the content that they name.
     *
     * @param openings the team of each case that one of the changes opens, by change
     */
    void insert(
            int municipality,
            UUID author,
            UUID device,
            Collection<Change> changes,
            Map<UUID, Optional<UUID>> openings,
            Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        rows.insert(changes.stream()
                .map(change -> new QuarantinedRow(
                        municipality,
                        change.id(),
                        change.caseId(),
                        change.record(),
                        author,
                        device,
                        now,
                        seal.seal(
                                municipality,
                                place(change.record(), change.caseId(), change.id()),
                                Json.bytes(PushWire.node(change))),
                        openings.containsKey(change.id()),
                        openings.getOrDefault(change.id(), Optional.empty())))
                .toList());
        names.insert(municipality, author, changes, now);
    }

    /** The waiting changes of these cases, oldest first, at most 500. */
    List<Kept> in(int municipality, Collection<UUID> cases) {
        return cases.isEmpty()
                ? List.of()
                : rows.in(municipality, cases).stream()
                        .map(row -> kept(row, municipality))
                        .toList();
    }

    /** Cases that nobody has taken over yet, oldest first, at most 500. */
    List<Kept> openings(int municipality) {
        return rows.openings(municipality).stream()
                .map(row -> kept(row, municipality))
                .toList();
    }

    /** Those of the cases that this author opened in quarantine, unless that was put aside. */
    Set<UUID> openedBy(int municipality, UUID author, Collection<UUID> cases) {
        return cases.isEmpty() ? Set.of() : Set.copyOf(rows.openedBy(municipality, author, cases));
    }

    /** The change id under which that one of the same author and case was taken in; empty when it was not. */
    Optional<UUID> adoptedAs(int municipality, UUID change, Kept by) {
        return rows.adoptedAs(municipality, change, by.author(), by.change().caseId());
    }

    /** One that waits or is settled; empty when it does not exist here. */
    Optional<Kept> find(int municipality, UUID change) {
        return rows.find(municipality, change).map(row -> kept(row, municipality));
    }

    /** One that waits; empty when it does not exist here or is settled. */
    Optional<Kept> waiting(int municipality, UUID change) {
        return rows.waiting(municipality, change).map(row -> kept(row, municipality));
    }

    /** The hashes of the content that has come for these, by change. */
    Map<UUID, Set<String>> arrived(int municipality, Collection<UUID> changes) {
        return names.here(municipality, changes);
    }

    /** False when another has settled it by now. */
    boolean settle(int municipality, UUID change, UUID by, QuarantineDecision decision, Instant now) {
        int settled = rows.settle(
                municipality, change, by, decision.settlement().name(), decision.why(), decision.adoptedAs(), now);
        if (settled == 1 && decision.settlement() == Settlement.ADOPTED) {
            names.adopted(municipality, change, now);
        }
        return settled == 1;
    }

    private Kept kept(WaitingRow row, int municipality) {
        byte[] written = seal.open(municipality, place(row.recordId(), row.caseId(), row.id()), row.changeJson());
        return new Kept(change(written), row.author(), row.receivedAt(), row.opens(), row.opensIn());
    }

    private static Change change(byte[] written) {
        try {
            return PushWire.readChange(Json.object(written));
        } catch (MalformedMessage damaged) {
            throw new IllegalStateException("a quarantined change is damaged", damaged);
        }
    }

    /** Revision 0 is never a stored record, so the seal of the one never opens the other. */
    private static RecordHeader place(UUID careRecord, UUID caseId, UUID change) {
        return new RecordHeader(careRecord, caseId, change.toString(), 0);
    }
}
