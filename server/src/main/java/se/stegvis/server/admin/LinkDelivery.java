package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.access.PasswordSetupCodes;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.mail.LinkMail;
import se.stegvis.server.mail.NotSent;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;

/** Mails the one-time link of an account to its own address, when an administrator who has just made it asks for that. */
@Singleton
public class LinkDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(LinkDelivery.class);

    private final PasswordSetupCodes codes;
    private final Accounts accounts;
    private final LinkMail mail;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    LinkDelivery(
            PasswordSetupCodes codes,
            Accounts accounts,
            LinkMail mail,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.mail = mail;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The outcome. */
    public enum Delivery {
        SENT,
        /** The mail server has not taken it; the link is still good. */
        NOT_SENT,
        /** The code is not that account's, or cannot be used any more; nothing was sent. */
        NO_SUCH_LINK,
        /** The account has no address, or no mail server is configured. */
        NO_WAY
    }

    /** Whether a link to that account can be mailed. */
    public boolean canReach(Account account) {
        return mail.ready() && account.email().isPresent();
    }

    /** Sends it outside any transaction: a mail server may take its time. */
    public Delivery send(Administrator by, UUID id, String code) {
        Account account = accounts.find(by.municipality(), id).orElseThrow();
        if (!canReach(account)) {
            return Delivery.NO_WAY;
        }
        if (!codes.isOf(by.municipality(), id, code)) {
            return Delivery.NO_SUCH_LINK;
        }
        boolean sent = isSent(account.email().orElseThrow(), codes.link(code));
        transactions.write(() ->
                audit.write(by.trace(AuditEntry.Action.ACCOUNT, (sent ? "link mailed=" : "link not mailed=") + id)));
        return sent ? Delivery.SENT : Delivery.NOT_SENT;
    }

    private boolean isSent(String to, String link) {
        try {
            mail.send(to, link, clock.instant());
            return true;
        } catch (NotSent failed) {
            // Kinds of failure and codes; neither address nor link.
            LOG.warn("A one-time link was not mailed: {}", failed.getMessage());
            return false;
        }
    }
}
