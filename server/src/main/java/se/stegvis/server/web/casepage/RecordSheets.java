package se.stegvis.server.web.casepage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.CaseReading.OpenedCase;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.SentAssignments;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.Pictures;
import se.stegvis.server.web.worklist.RecordWords;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wording.FieldReader;
import se.stegvis.shared.wording.RecordLines;

/** The records of a case as sheets of its page, for the person who reads it. */
final class RecordSheets {
    /** These are the head of the page, not notes in it. */
    private static final Set<Kind> HEAD = EnumSet.of(Kind.CASE, Kind.CLIENT);

    private final Caller caller;
    private final Names names;

    RecordSheets(Caller caller, Names names) {
        this.caller = caller;
        this.names = names;
    }

    /**
     * Newest first, by when it happened.
     *
     * @param signed when each was signed, where that is not when it came
     */
    List<CaseView.Sheet> of(OpenedCase opened, List<CareRecord> records, Map<UUID, Instant> signed) {
        boolean mayWrite = AccessRules.mayWrite(caller, opened.row().holders());
        return opened.records().stream()
                .filter(revision -> !Kind.in(HEAD, revision.kind())
                        || !Conflicts.open(revision.doc()).isEmpty())
                .sorted(Comparator.comparing(RecordSheets::day).reversed())
                .map(revision -> sheet(
                        revision,
                        signed.getOrDefault(revision.id(), revision.origin().receivedAt()),
                        records,
                        mayWrite))
                .toList();
    }

    /** @param signed when it was signed; only of signed records */
    private CaseView.Sheet sheet(Revision revision, Instant signed, List<CareRecord> records, boolean mayWrite) {
        CareRecord view = revision.view();
        UUID signer = view.signedBy().orElse(revision.origin().author());
        FieldReader words =
                revision.signed() ? RecordWords.of(names, view, records, signed) : RecordWords.of(names, view, records);
        List<UUID> conflicts =
                Conflicts.open(revision.doc()).stream().map(ConflictEntry::id).toList();
        return new CaseView.Sheet(
                revision.id(),
                revision.number(),
                names.kind(revision.kind()),
                day(revision).toString(),
                revision.signed()
                        ? names.workerAt(signer, signed)
                        : names.worker(revision.origin().author()),
                revision.signed(),
                conflicts,
                mayWrite && SentAssignments.waits(view) && !isOwn(view),
                RecordLines.of(words, view),
                view instanceof PictureRecord visit
                        ? new Pictures(names)
                                .of(
                                        visit,
                                        revision.signed() ? names.workerAt(signer, signed) : names.worker(signer),
                                        day(revision).toString())
                        : List.of());
    }

    /** Sent by the reader to a unit of the municipality, whose people answer it. */
    private boolean isOwn(CareRecord view) {
        return view instanceof Assignment assignment
                && assignment.isInside()
                && view.signedBy().equals(Optional.of(caller.account()));
    }

    private static LocalDate day(Revision revision) {
        return revision.view()
                .happenedAt()
                .map(OffsetDateTime::toLocalDate)
                .orElseGet(() -> SwedishTime.day(revision.origin().receivedAt()));
    }
}
