package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.admin.AccountNoticeRepository.DueNotice;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.mail.LinkMail;
import se.stegvis.server.mail.NotSent;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;

/**
 * Mails the notices about accounts. Each is claimed before it is sent and removed after; whoever dies between leaves it to be
 * sent once more under the same Message-ID.
 */
@Singleton
public class AccountNoticeRun {
    private static final Logger LOG = LoggerFactory.getLogger(AccountNoticeRun.class);
    private static final int PAGE = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final int LONGEST = 7;
    /** Older than that it is no news; also where no mail server is configured. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final AccountNoticeRepository rows;
    private final MunicipalityRepository municipalities;
    private final LinkMail mail;
    private final Transactions transactions;

    AccountNoticeRun(
            AccountNoticeRepository rows,
            MunicipalityRepository municipalities,
            LinkMail mail,
            Transactions transactions) {
        this.rows = rows;
        this.municipalities = municipalities;
        this.mail = mail;
        this.transactions = transactions;
    }

    /** Sends those whose time has come; the number that the mail server took. */
    public int send(Instant now) {
        int sent = 0;
        for (Municipality one : transactions.snapshot(municipalities::findAllOrderBySlug)) {
            transactions.write(() -> rows.forget(one.id(), now.minus(KEPT)));
            if (mail.ready()) {
                for (DueNotice due : transactions.snapshot(() -> rows.due(one.id(), now, PAGE))) {
                    sent += isSent(one.id(), due, now) ? 1 : 0;
                }
            }
        }
        return sent;
    }

    private boolean isSent(int municipality, DueNotice due, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts(), LONGEST));
        if (transactions.write(() -> rows.claim(municipality, due.id(), due.attempts(), now.plus(pause))) != 1) {
            return false;
        }
        try {
            mail.tell(due.id(), due.address(), due.about(), now);
        } catch (NotSent refused) {
            LOG.warn("Notice {} not sent, attempt {}: {}", due.id(), due.attempts() + 1, refused.getMessage());
            return false;
        }
        transactions.write(() -> rows.remove(municipality, due.id()));
        return true;
    }
}
