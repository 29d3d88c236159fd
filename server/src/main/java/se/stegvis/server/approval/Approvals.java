package se.stegvis.server.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.admin.NoticeQueue;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.mail.AccountNotice;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Staff;

/**
 * Whatever opens data is asked for by one person and approved by another (decision 143). A request falls after a week; an
 * approved one is done at once, by its {@link ApprovedAct}, and opens nothing besides. Each step stands in the audit log.
 */
@Singleton
public class Approvals {
    /** So long somebody may decide. */
    public static final Duration WAITS = Duration.ofDays(7);
    /** So long what was approved may be done, should the server die between the approval and the act. */
    static final Duration LASTS = Duration.ofHours(1);
    /** So many requests of one person wait at the same time. */
    static final int AT_ONCE = 10;

    private static final Duration SHOWN = Duration.ofDays(60);
    private static final int MOST = 200;

    private final ApprovalRepository rows;
    private final Collection<ApprovedAct> acts;
    private final Accounts accounts;
    private final NoticeQueue notices;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    Approvals(
            ApprovalRepository rows,
            Collection<ApprovedAct> acts,
            Accounts accounts,
            NoticeQueue notices,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The outcome of a request. */
    public enum RequestOutcome {
        WAITING,
        /** Somebody has asked for the same already. */
        WAITING_ALREADY,
        /** So many requests of this person wait that no other is taken. */
        TOO_MANY,
        /** Nobody else in the municipality could approve it. */
        NOBODY_ELSE
    }

    /** @param subject a case that the caller may ask this for; that is the caller's to check */
    public RequestOutcome ask(Caller caller, ApprovalAct act, UUID subject, String reason) {
        Instant now = clock.instant();
        return transactions.write(() -> {
            int municipality = caller.municipality();
            rows.takeTurn(municipality, caller.account());
            rows.fall(municipality, now);
            List<Account> others = accounts.all(municipality).stream()
                    .filter(other -> AdministrationRules.mayApprove(other, caller.account()))
                    .toList();
            if (others.isEmpty()) {
                return RequestOutcome.NOBODY_ELSE;
            }
            if (rows.waitingOf(municipality, caller.account(), now) >= AT_ONCE) {
                return RequestOutcome.TOO_MANY;
            }
            UUID id = UuidCreator.getTimeOrderedEpoch(now);
            if (rows.ask(municipality, id, act, subject, caller.account(), now, reason, now.plus(WAITS)) != 1) {
                return RequestOutcome.WAITING_ALREADY;
            }
            note(caller, subject, "asked " + act);
            Staff staff = Staff.of(others);
            others.forEach(other -> staff.email(other.id())
                    .ifPresent(address -> notices.add(municipality, address, AccountNotice.APPROVAL_ASKED, now)));
            return RequestOutcome.WAITING;
        });
    }

    /** The newest first: those that wait, and what became of others in the last weeks. */
    public List<Approval> newest(Caller caller) {
        Instant since = clock.instant().minus(SHOWN);
        return transactions.snapshot(() -> rows.newest(caller.municipality(), since, MOST));
    }

    /**
     * Approves a request and does what was asked for, or declines it.
     *
     * @return false when it is not there, decided already, fallen, or the caller's own
     * @throws ProblemException 409 when it was approved and could not be done, with nothing of it left open; 401 when the
     *     account of who decides has just ended
     */
    public boolean decide(Caller caller, UUID id, boolean approve) {
        Instant now = clock.instant();
        ApprovalState state = approve ? ApprovalState.APPROVED : ApprovalState.DECLINED;
        Optional<Approval> decided = transactions.write(() -> {
            int municipality = caller.municipality();
            Optional<Account> second = atWork(caller);
            Optional<Approval> asked = rows.find(municipality, id)
                    .filter(one -> second.filter(by -> AdministrationRules.mayApprove(by, one.requestedBy()))
                            .isPresent())
                    .filter(one -> rows.decide(municipality, id, state, caller.account(), now, now.plus(LASTS)) == 1);
            asked.ifPresent(one -> {
                note(caller, one.subject(), (approve ? "approved " : "declined ") + one.act());
                accounts.find(municipality, one.requestedBy())
                        .filter(Account::active)
                        .flatMap(Account::email)
                        .ifPresent(to -> notices.add(municipality, to, AccountNotice.APPROVAL_DECIDED, now));
            });
            return asked;
        });
        if (approve) {
            decided.ifPresent(one -> carryOut(caller, one));
        }
        return decided.isPresent();
    }

    /** Of ending an account and a decision by it, the second sees the first: both write the row of the account. */
    private Optional<Account> atWork(Caller caller) {
        rows.takeTurn(caller.municipality(), caller.account());
        Optional<Account> account = accounts.find(caller.municipality(), caller.account());
        if (account.filter(one -> !one.active()).isPresent()) {
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "account-ended");
        }
        return account;
    }

    private void carryOut(Caller caller, Approval approval) {
        ApprovalState end = ApprovalState.FAILED;
        try {
            Caller requester = accounts.find(caller.municipality(), approval.requestedBy())
                    .filter(Account::active)
                    .map(account -> caller.as(account))
                    .orElseThrow(() -> ProblemException.of(HttpStatus.CONFLICT, "request-failed"));
            acts.stream()
                    .filter(one -> one.act() == approval.act())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody does " + approval.act()))
                    .carryOut(approval, requester);
            end = ApprovalState.DONE;
        } catch (ProblemException refused) {
            // Its words are for whoever makes the change; another person reads here what became of the request.
            throw ProblemException.of(HttpStatus.CONFLICT, "request-failed");
        } finally {
            ApprovalState came = end;
            transactions.write(() -> rows.end(caller.municipality(), approval.id(), came));
        }
    }

    private void note(Caller caller, UUID subject, String detail) {
        audit.write(new AuditEntry(
                caller.municipality(),
                caller.account(),
                caller.device(),
                AuditEntry.Action.APPROVAL,
                Optional.of(subject),
                Optional.empty(),
                detail));
    }
}
