package se.stegvis.server.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import se.stegvis.server.team.CaseRow;

/**
 * The rows of cases that a push writes.
 *
 * @param touched the row of each case that got a new state of a record, as it is afterwards
 * @param opened cases that the push opens
 * @param rewritten cases whose row says something else than before, beside its counter
 * @param holderChanges of cases that were there before, in the order of the changes
 * @param protections changes of the protection of a client
 * @param takenOver cases that a team lead takes over
 */
record CasePlan(
        List<CaseRow> touched,
        Set<UUID> opened,
        Set<UUID> rewritten,
        List<HolderChange> holderChanges,
        List<ProtectionChange> protections,
        List<UUID> takenOver) {
    CasePlan {
        touched = List.copyOf(touched);
        opened = Set.copyOf(opened);
        rewritten = Set.copyOf(rewritten);
        holderChanges = List.copyOf(holderChanges);
        protections = List.copyOf(protections);
        takenOver = List.copyOf(takenOver);
    }

    List<CaseRow> openedRows() {
        return touched.stream().filter(row -> opened.contains(row.caseId())).toList();
    }

    List<CaseRow> rewrittenRows() {
        return touched.stream()
                .filter(row -> !opened.contains(row.caseId()) && rewritten.contains(row.caseId()))
                .toList();
    }

    /** The counters of the other cases. */
    Map<UUID, Long> counted() {
        Map<UUID, Long> counted = new LinkedHashMap<>();
        touched.stream()
                .filter(row -> !opened.contains(row.caseId()) && !rewritten.contains(row.caseId()))
                .forEach(row -> counted.put(row.caseId(), row.seq()));
        return counted;
    }

    /** Every account that is named on a case whose holders change. */
    Set<UUID> named() {
        Set<UUID> named = new TreeSet<>();
        openedRows().forEach(row -> named.addAll(row.holders().named()));
        holderChanges.stream()
                .filter(HolderChange::changesNames)
                .forEach(one -> named.addAll(one.after().named()));
        return named;
    }

    /**
     * Those who get a case, each with the version of the account by which it was decided whether they fit. An account
     * that was not asked for was named before, so no change decided about it.
     */
    Map<UUID, Integer> newly(Map<UUID, Integer> versions) {
        Set<UUID> newly = new TreeSet<>();
        openedRows().forEach(row -> newly.addAll(row.holders().named()));
        holderChanges.forEach(one -> newly.addAll(one.newly()));
        Map<UUID, Integer> decided = new TreeMap<>();
        newly.stream().filter(versions::containsKey).forEach(account -> decided.put(account, versions.get(account)));
        return decided;
    }
}
