package se.stegvis.server.web.doubles;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry.Initiator;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.ClientNumbers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.web.worklist.ClientNames;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.Pagination;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Protection;

/**
 * Persons whose personal number stands in several cases. A reader learns of the cases that they may read, and how many
 * others there are; a protected case that is not theirs is told of beside no person, only counted on the whole
 * (decision 102).
 */
@Singleton
class DuplicateCases {
    private final Transactions transactions;
    private final ClientNumbers numbers;
    private final CaseRegister register;
    private final ClientNames clients;

    DuplicateCases(Transactions transactions, ClientNumbers numbers, CaseRegister register, ClientNames clients) {
        this.transactions = transactions;
        this.numbers = numbers;
        this.register = register;
        this.clients = clients;
    }

    /** A case that the reader may read. @param closed the day; empty while it is open */
    public record Line(UUID caseId, String number, String client, String worker, String closed) {
        /** Leaves out who it is about. */
        @Override
        public String toString() {
            return "Line[" + caseId + "]";
        }
    }

    /** @param others cases of the same person that the reader may not read and whose client is not protected */
    public record PersonInSeveralCases(List<Line> cases, long others) {}

    /**
     * The content of the page.
     *
     * @param persons how many persons stand in several open cases, as far as the reader may be told of them
     * @param withProtected how many stand in a protected case that is not the reader's beside another
     */
    public record Shown(Pagination<PersonInSeveralCases> sheet, long persons, long withProtected) {}

    /** One person's cases, divided by what the reader may know of them. */
    private record Known(List<CaseRow> readable, long others, boolean hidden) {
        static Known of(Caller caller, List<CaseRow> rows) {
            List<CaseRow> readable = rows.stream()
                    .filter(row -> AccessRules.mayRead(caller, row.holders()))
                    .toList();
            List<CaseRow> rest =
                    rows.stream().filter(row -> !readable.contains(row)).toList();
            long others = rest.stream().filter(Known::isOpenToBeTold).count();
            return new Known(readable, others, others < rest.size());
        }

        private static boolean isOpenToBeTold(CaseRow row) {
            return row.holders().protection() == Protection.NONE;
        }

        boolean isDouble() {
            return readable.size() + others > 1;
        }
    }

    /** @param page from 1 */
    Shown page(Caller caller, int page, Names names, Initiator initiator) {
        return transactions.write(() -> {
            List<Known> all = known(caller);
            boolean keepsAccounts = AdministrationRules.mayKeepAccounts(caller);
            List<Known> theirs =
                    all.stream().filter(one -> !one.readable().isEmpty()).toList();
            Pagination<Known> sheet =
                    Pagination.of(theirs.stream().filter(Known::isDouble).toList(), page);
            List<UUID> shown = sheet.lines().stream()
                    .flatMap(one -> one.readable().stream())
                    .map(CaseRow::caseId)
                    .toList();
            Map<UUID, String> called = clients.names(caller, shown, initiator);
            List<PersonInSeveralCases> persons = sheet.lines().stream()
                    .map(one -> new PersonInSeveralCases(
                            one.readable().stream()
                                    .map(row -> line(row, called, names))
                                    .toList(),
                            one.others()))
                    .toList();
            List<Known> counted = keepsAccounts ? all : theirs;
            return new Shown(
                    new Pagination<>(persons, sheet.number(), sheet.of(), sheet.all()),
                    counted.stream().filter(Known::isDouble).count(),
                    counted.stream().filter(Known::hidden).count());
        });
    }

    /** Only persons who stand in several cases of which at least one is open. */
    private List<Known> known(Caller caller) {
        List<List<UUID>> doubles = numbers.inSeveralCases(caller.municipality());
        List<UUID> ids = doubles.stream().flatMap(List::stream).toList();
        Map<UUID, CaseRow> rows = register.read(caller.municipality(), ids);
        List<Known> known = new ArrayList<>();
        for (List<UUID> same : doubles) {
            List<CaseRow> cases =
                    same.stream().flatMap(id -> Stream.ofNullable(rows.get(id))).collect(Collectors.toList());
            if (cases.stream().anyMatch(row -> row.summary().closedOn().isEmpty())) {
                known.add(Known.of(caller, cases));
            }
        }
        return known;
    }

    private static Line line(CaseRow row, Map<UUID, String> called, Names names) {
        return new Line(
                row.caseId(),
                CaseNumber.of(row.caseId()),
                names.client(Optional.ofNullable(called.get(row.caseId()))),
                names.worker(row.holders().responsible()),
                row.summary().closedOn().map(LocalDate::toString).orElse(""));
    }
}
