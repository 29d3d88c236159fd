package se.stegvis.server.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.time.SwedishTime;

/** Collects the effects of accepted records on the rows of their cases while a push is decided. */
final class PlannedCases {
    private final Caller caller;
    private final PushContext context;
    private final Map<UUID, CaseRow> touched = new LinkedHashMap<>();
    private final Set<UUID> opened = new HashSet<>();
    private final Set<UUID> rewritten = new HashSet<>();
    private final List<HolderChange> holderChanges = new ArrayList<>();
    private final List<ProtectionChange> protections = new ArrayList<>();
    private final List<UUID> takenOver = new ArrayList<>();

    PlannedCases(Caller caller, PushContext context) {
        this.caller = caller;
        this.context = context;
    }

    /**
     * Called when the context has the state of the record.
     *
     * @return the row of its case from now on
     */
    CaseRow note(Revision revision) {
        CaseRow row = context.row(revision.caseId())
                .map(before -> projected(revision, before))
                .orElseGet(() -> opened(revision))
                .at(revision.seq());
        touched.put(row.caseId(), row);
        return row;
    }

    CasePlan plan() {
        return new CasePlan(List.copyOf(touched.values()), opened, rewritten, holderChanges, protections, takenOver);
    }

    private CaseRow opened(Revision revision) {
        opened.add(revision.caseId());
        noteTakeOver(revision, Optional.empty());
        return CaseOpening.empty(caller, revision.header(), revision.doc(), day(revision));
    }

    private CaseRow projected(Revision revision, CaseRow before) {
        CareRecord view = revision.view();
        if (view instanceof CareCase careCase) {
            CaseRow after = CaseOpening.of(careCase, before, day(revision));
            holderChanges.add(HolderChange.of(before, after));
            noteTakeOver(revision, before.holders().responsible());
            rewritten.add(before.caseId());
            return after;
        }
        if (view instanceof Client client) {
            Protection highest = ClientPolicy.highest(context, client);
            CaseRow after = CaseOpening.of(client, highest, context.clientsOf(before.caseId()), before);
            rewritten.add(before.caseId());
            if (before.holders().protection() != highest) {
                protections.add(new ProtectionChange(
                        before.caseId(), revision.id(), before.holders().protection(), highest));
            }
            return after;
        }
        return before;
    }

    private void noteTakeOver(Revision revision, Optional<UUID> before) {
        Optional<UUID> by = revision.doc().get(CareCase.TAKEN_OVER).get(TraceField.BY);
        Optional<UUID> responsible = revision.doc().get(CareCase.RESPONSIBLE);
        if (by.isPresent() && by.equals(responsible) && !responsible.equals(before)) {
            takenOver.add(revision.caseId());
        }
    }

    private static LocalDate day(Revision revision) {
        return SwedishTime.day(revision.origin().receivedAt());
    }
}
