package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.AccountFinding;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.shared.text.VisibleText;

/**
 * Opens or changes the accounts that a file of staff names, all in one transaction: with a single bad row nothing is
 * written. Accounts that the file does not name stay as they are.
 */
@Singleton
class StaffImport {
    private final Transactions transactions;
    private final Accounts accounts;
    private final AccountAdministration administration;

    StaffImport(Transactions transactions, Accounts accounts, AccountAdministration administration) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.administration = administration;
    }

    /** The outcome of a row. */
    enum RowOutcome {
        ADDED,
        UPDATED,
        UNCHANGED
    }

    /** @param code of the link of somebody new, when it was written */
    record ImportedRow(StaffRow row, String login, RowOutcome outcome, Optional<String> code) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "ImportedRow[line " + row.line() + " " + outcome + "]";
        }
    }

    /** @param findings when there is one, nothing was written */
    record ImportResult(List<ImportedRow> rows, List<RowFinding> findings) {}

    private record CheckedRow(StaffRow row, AccountDetails asked) {}

    /** Takes the transaction back; it carries what would have been done. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ImportResult result;

        TakenBack(ImportResult result) {
            super("taken back", null, false, false);
            this.result = result;
        }
    }

    /** @param dryRun tells what would be done, and does nothing */
    ImportResult run(Municipality place, StaffFile file, boolean dryRun) {
        try {
            return transactions.write(() -> {
                ImportResult result = done(place, file, dryRun);
                if (dryRun || !result.findings().isEmpty()) {
                    throw new TakenBack(result);
                }
                return result;
            });
        } catch (TakenBack taken) {
            return taken.result;
        }
    }

    private ImportResult done(Municipality place, StaffFile file, boolean dryRun) {
        accounts.takeTurn(place.id());
        List<RowFinding> findings = new ArrayList<>(file.findings());
        List<CheckedRow> checked = checked(place, file.rows(), findings);
        List<ImportedRow> rows = new ArrayList<>();
        // Those who become administrators first, so that one of before may get another role.
        checked.stream()
                .sorted(Comparator.comparing(
                        one -> one.asked().role().filter(Role.ADMIN::equals).isEmpty()))
                .forEach(one -> {
                    try {
                        rows.add(written(place, one, dryRun));
                    } catch (AccountChangeRefused refused) {
                        findings.add(finding(one.row(), refused));
                    }
                });
        rows.sort(Comparator.comparingInt(one -> one.row().line()));
        findings.sort(Comparator.comparingInt(RowFinding::line));
        return new ImportResult(List.copyOf(rows), List.copyOf(findings));
    }

    /** The rows without a fault of their own. */
    private List<CheckedRow> checked(Municipality place, List<StaffRow> rows, List<RowFinding> findings) {
        List<Team> teams = accounts.openTeams(place.id());
        Map<String, Integer> lines = new HashMap<>();
        List<CheckedRow> checked = new ArrayList<>();
        for (StaffRow row : rows) {
            List<RowFinding> own = new ArrayList<>();
            Set<UUID> chosen = teams(place, row, teams, own);
            AccountDetails asked = TypedText.details(row.username(), row.name(), row.email(), row.role(), chosen);
            boolean teamUnknown = !own.isEmpty();
            asked.findings(false).stream()
                    .map(finding -> RowCell.finding(row, finding))
                    .filter(finding -> !teamUnknown || !finding.column().equals("team"))
                    .forEach(own::add);
            Integer before = lines.putIfAbsent(asked.username(), row.line());
            if (before != null) {
                own.add(new RowFinding(
                        row.line(),
                        "username",
                        row.username(),
                        "line " + before + " has it too; leave one of them out"));
            }
            if (own.isEmpty()) {
                checked.add(new CheckedRow(row, asked));
            }
            findings.addAll(own);
        }
        return checked;
    }

    private static Set<UUID> teams(Municipality place, StaffRow row, List<Team> teams, List<RowFinding> findings) {
        Set<UUID> chosen = new HashSet<>();
        for (String typed : row.teams().split("\\|")) {
            if (VisibleText.isVisible(typed)) {
                TypedText.team(teams, typed)
                        .ifPresentOrElse(
                                team -> chosen.add(team.id()),
                                () -> findings.add(new RowFinding(
                                        row.line(), "team", typed, TypedText.otherTeams(teams, place.slug()))));
            }
        }
        return chosen;
    }

    private ImportedRow written(Municipality place, CheckedRow one, boolean dryRun) {
        Administrator by = Administrator.atTerminal(place.id());
        AccountAdministration.OpenedAccount opening = administration.open(by, one.asked());
        Account there = opening.account();
        String login = there.username() + "@" + place.slug();
        if (opening.code().isPresent()) {
            return new ImportedRow(
                    one.row(), login, RowOutcome.ADDED, opening.code().filter(code -> !dryRun));
        }
        if (there.active() && AccountDetails.of(there).equals(one.asked())) {
            return new ImportedRow(one.row(), login, RowOutcome.UNCHANGED, Optional.empty());
        }
        int version = accounts.known(place.id(), there.id()).orElseThrow().version();
        administration.edit(by, there.id(), one.asked().edit(version));
        return new ImportedRow(one.row(), login, RowOutcome.UPDATED, Optional.empty());
    }

    private static RowFinding finding(StaffRow row, AccountChangeRefused refused) {
        return switch (refused.reason()) {
            case CHANGED_MEANWHILE ->
                new RowFinding(
                        row.line(),
                        "username",
                        row.username(),
                        "that account has ended; open it again at the web, under Konton, or leave the row out");
            case HOLDS_CASES ->
                new RowFinding(
                        row.line(),
                        "role",
                        row.role(),
                        "the person is responsible for open cases, which would have nobody in that role or team; hand"
                                + " them over first, at the web");
            case OWN_LINK -> throw new IllegalStateException("an import renews no link", refused);
            case LAST_DEPUTY ->
                new RowFinding(
                        row.line(),
                        "role",
                        row.role(),
                        "the person is deputy in open cases that nobody else has; give those somebody first, at the"
                                + " web");
            case LAST_ADMINISTRATOR ->
                new RowFinding(
                        row.line(),
                        "role",
                        row.role(),
                        "the municipality would have no administrator; give somebody else that role first");
            case TEAM_CLOSED ->
                new RowFinding(row.line(), "team", row.teams(), TypedText.remedy(AccountFinding.TEAM_CLOSED));
        };
    }
}
