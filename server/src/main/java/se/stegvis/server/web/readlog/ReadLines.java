package se.stegvis.server.web.readlog;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.ReadLog.LoggedRead;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.CaseLeavers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.record.Protection;

/** Makes lines of what somebody has read: how the case is tied to them, and whether the reviewer may open it. */
@Singleton
class ReadLines {
    private final CaseRegister register;
    private final CaseLeavers leavers;

    ReadLines(CaseRegister register, CaseLeavers leavers) {
        this.register = register;
        this.leavers = leavers;
    }

    /** The rows of these cases, of which {@link #of} makes lines. */
    Map<UUID, CaseRow> rows(Caller caller, List<UUID> cases) {
        return register.read(caller.municipality(), cases);
    }

    /** The lines of one reader, those with the weakest tie first. */
    List<ReadLine> of(Caller caller, Account reader, List<LoggedRead> reads, Map<UUID, CaseRow> rows, Names names) {
        record Tied(LoggedRead read, ReaderRelation tie) {}
        List<UUID> cases = reads.stream().map(LoggedRead::caseId).distinct().toList();
        Set<UUID> before = leavers.heldBefore(caller.municipality(), reader.id(), cases);
        return reads.stream()
                .map(read -> new Tied(read, ReaderRelation.of(read, reader, rows.get(read.caseId()), before)))
                .sorted(Comparator.comparing(Tied::tie))
                .map(one -> line(caller, one.read(), one.tie(), rows, names))
                .toList();
    }

    private static ReadLine line(
            Caller caller, LoggedRead read, ReaderRelation tie, Map<UUID, CaseRow> rows, Names names) {
        Optional<CaseRow> row = Optional.ofNullable(rows.get(read.caseId()));
        boolean mayOpen = row.filter(found -> AccessRules.mayRead(caller, found.holders()))
                .isPresent();
        boolean veiled = !mayOpen
                && row.filter(found -> found.holders().protection() != Protection.NONE)
                        .isPresent();
        return ReadLine.of(read, tie, veiled, mayOpen, names);
    }
}
