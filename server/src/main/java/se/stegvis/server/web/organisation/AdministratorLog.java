package se.stegvis.server.web.organisation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AdministratorActs;
import se.stegvis.server.audit.AdministratorActs.LoggedAct;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.shared.time.SwedishTime;

/** The acts of the administrators of a municipality in a month, in the words of a page; looking at it is noted too. */
@Singleton
class AdministratorLog {
    /** The newest of a month. */
    static final int MOST = 500;

    private static final Pattern ROLES = Pattern.compile("role ([A-Z_]+) to ([A-Z_]+)=.*");
    private static final int SIGN = 8;
    private static final int MINUTES = 16;

    private final AdministratorActs acts;
    private final Accounts accounts;
    private final Transactions transactions;
    private final AuditLog audit;

    AdministratorLog(AdministratorActs acts, Accounts accounts, Transactions transactions, AuditLog audit) {
        this.acts = acts;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
    }

    List<ActLine> of(Caller caller, YearMonth month) {
        Map<String, String> names = new HashMap<>();
        accounts.teams(caller.municipality())
                .forEach(team -> names.put(team.id().toString(), team.name()));
        List<Account> people = accounts.all(caller.municipality());
        people.forEach(account -> names.put(account.id().toString(), account.name()));
        List<LoggedAct> logged = transactions.write(() -> {
            audit.write(trace(caller, month));
            return acts.of(
                    caller.municipality(),
                    people.stream()
                            .filter(account -> account.role() == Role.ADMIN)
                            .map(Account::id)
                            .toList(),
                    begin(month),
                    begin(month.plusMonths(1)),
                    MOST);
        });
        return logged.stream().map(act -> line(act, names)).toList();
    }

    private static ActLine line(LoggedAct act, Map<String, String> names) {
        Matcher roles = ROLES.matcher(act.detail());
        boolean moved = roles.matches();
        return new ActLine(
                act.at()
                        .atZone(SwedishTime.ZONE)
                        .toLocalDateTime()
                        .toString()
                        .substring(0, MINUTES)
                        .replace('T', ' '),
                names.getOrDefault(act.by().toString(), ""),
                act.by().equals(AuditEntry.BY_PROVIDER),
                AdministratorAct.of(act.action(), act.detail()),
                about(act, names),
                moved ? roles.group(1) : "",
                moved ? roles.group(2) : "");
    }

    private static String about(LoggedAct act, Map<String, String> names) {
        if (act.action() == AuditEntry.Action.REVOKED) {
            return act.device()
                    .map(Object::toString)
                    .map(id -> "…" + id.substring(id.length() - SIGN))
                    .orElse("");
        }
        String after = act.detail().substring(act.detail().indexOf('=') + 1);
        if (act.action() != AuditEntry.Action.PUBLISHED) {
            return names.getOrDefault(after, "");
        }
        // How many of how many, else the key and version of a process.
        return act.detail().startsWith("choice") ? after : after.replace('/', ' ');
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    private static AuditEntry trace(Caller caller, YearMonth month) {
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                Optional.empty(),
                AuditEntry.Action.REVIEWED,
                Optional.empty(),
                Optional.empty(),
                "administrators=" + month);
    }
}
