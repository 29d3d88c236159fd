package se.stegvis.server.web.search;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.record.CaseQuery;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.text.SearchText.Match;
import se.stegvis.shared.text.SwedishOrder;

/**
 * Finds cases among those that somebody may read, closed ones too, at the cost of these, and those of others that they
 * could open in an emergency. A protected person is found by those named on the case; to others there is none. The
 * search is in the audit log, and so is each case that it shows.
 */
@Singleton
class CaseFinder {
    /** More than these are no answer: a longer name is asked for. */
    static final int SHOWN = 50;

    private final Transactions transactions;
    private final CaseAccess access;
    private final CaseRegister register;
    private final RecordStore records;
    private final OtherCaseFinder others;
    private final AuditLog audit;

    CaseFinder(
            Transactions transactions,
            CaseAccess access,
            CaseRegister register,
            RecordStore records,
            OtherCaseFinder others,
            AuditLog audit) {
        this.transactions = transactions;
        this.access = access;
        this.register = register;
        this.records = records;
        this.others = others;
        this.audit = audit;
    }

    /**
     * The hits.
     *
     * @param more how many others fit that are not shown
     * @param others cases that the caller may not read
     */
    record FoundCases(List<FoundCase> cases, int more, List<OtherCase> others) {
        static final FoundCases NONE = new FoundCases(List.of(), 0, List.of());
    }

    private record Hit(UUID caseId, Client client, Match match) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Hit[" + caseId + "]";
        }
    }

    FoundCases find(Caller caller, String typed, Names names) {
        CaseQuery query = CaseQuery.of(typed);
        return transactions.write(() -> {
            List<Hit> hits = records
                    .clients(caller.municipality(), access.casesOf(caller).keySet())
                    .entrySet()
                    .stream()
                    .map(one -> hit(one.getKey(), one.getValue(), query))
                    .filter(hit -> hit.match() != Match.NONE)
                    .sorted(Comparator.comparing(Hit::match)
                            .thenComparing(SwedishOrder.by(hit -> hit.client().name())))
                    .toList();
            List<Hit> shown = hits.stream().limit(SHOWN).toList();
            List<OtherCase> found = others.find(caller, typed, names);
            note(caller, shown, found);
            Map<UUID, CaseRow> rows = register.read(
                    caller.municipality(), shown.stream().map(Hit::caseId).toList());
            return new FoundCases(
                    shown.stream()
                            .map(hit -> FoundCase.of(rows.get(hit.caseId()), hit.client(), names))
                            .sorted(Comparator.comparing(FoundCase::closed))
                            .toList(),
                    hits.size() - shown.size(),
                    found);
        });
    }

    private static Hit hit(UUID caseId, Revision revision, CaseQuery query) {
        Client client = new Client(revision.header(), revision.doc());
        CaseQuery.Target target =
                CaseQuery.Target.of(caseId, client.name(), client.anyNumber().orElse(""));
        return new Hit(caseId, client, query.match(target));
    }

    private void note(Caller caller, List<Hit> shown, List<OtherCase> found) {
        String detail = "found=" + shown.size() + (found.isEmpty() ? "" : " others=" + found.size());
        audit.write(Stream.of(
                        Stream.of(entry(caller, AuditEntry.Action.SEARCHED, Optional.empty(), detail)),
                        shown.stream()
                                .map(hit -> entry(caller, AuditEntry.Action.READ, Optional.of(hit.caseId()), "search")),
                        found.stream()
                                .map(one -> entry(
                                        caller, AuditEntry.Action.READ, Optional.of(one.caseId()), "search others")))
                .flatMap(Function.identity())
                .toList());
    }

    private static AuditEntry entry(Caller caller, AuditEntry.Action action, Optional<UUID> caseId, String detail) {
        return new AuditEntry(
                caller.municipality(), caller.account(), caller.device(), action, caseId, Optional.empty(), detail);
    }
}
