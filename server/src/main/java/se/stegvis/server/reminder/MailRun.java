package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.mail.Digest;
import se.stegvis.server.mail.MailQueue;
import se.stegvis.server.mail.Mailer;
import se.stegvis.server.mail.NotSent;
import se.stegvis.server.mail.WaitingMail;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.team.Staff;
import se.stegvis.shared.time.SwedishTime;

/**
 * Sends the mails that wait. A mail is claimed before it is sent and marked after; whoever dies between leaves it
 * claimed, and after {@link MailQueue#CLAIM_LASTS} it is sent once more under the same Message-ID, never a third time.
 */
@Singleton
public class MailRun {
    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);
    private static final int PAGE = 200;
    private static final int ATTEMPTS = 7;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final MailQueue queue;
    private final Mailer mailer;
    private final DueDigests digests;
    private final NoticeRepository notices;
    private final MunicipalityRepository municipalities;
    private final Accounts accounts;
    private final AtomicBoolean saidNotConfigured = new AtomicBoolean();

    MailRun(
            Transactions transactions,
            MailQueue queue,
            Mailer mailer,
            DueDigests digests,
            NoticeRepository notices,
            MunicipalityRepository municipalities,
            Accounts accounts) {
        this.transactions = transactions;
        this.queue = queue;
        this.mailer = mailer;
        this.digests = digests;
        this.notices = notices;
        this.municipalities = municipalities;
        this.accounts = accounts;
    }

    /** Sends what waits and whose time has come; the number of mails the server took. */
    public int sendWaiting(Instant now) {
        if (!mailer.ready()) {
            if (saidNotConfigured.compareAndSet(false, true)) {
                LOG.warn("No mail server (stegvis.mail.host): reminders stay in the app, mails wait");
            }
            return 0;
        }
        int sent = 0;
        for (Municipality municipality : transactions.snapshot(municipalities::findAllOrderBySlug)) {
            sent += sendWaiting(municipality.id(), now);
        }
        return sent;
    }

    private int sendWaiting(int municipality, Instant now) {
        int sent = 0;
        List<WaitingMail> page;
        do {
            page = transactions.write(() -> {
                queue.dropOlder(municipality, now);
                return queue.ready(municipality, now, PAGE);
            });
            for (WaitingMail mail : page) {
                DeliveryResult result = handle(mail, now);
                if (result == DeliveryResult.UNREACHABLE) {
                    return sent;
                }
                sent += result == DeliveryResult.SENT ? 1 : 0;
            }
        } while (page.size() == PAGE);
        return sent;
    }

    private enum DeliveryResult {
        SENT,
        NOT_SENT,
        UNREACHABLE
    }

    /** A mail that is ours, with what it is to say; empty when there is nothing to send. */
    private record Ready(String address, Digest digest) {
        /** Leaves out the address. */
        @Override
        public String toString() {
            return "Ready[hidden]";
        }
    }

    private DeliveryResult handle(WaitingMail mail, Instant now) {
        int attempt = mail.attempts() + 1;
        Optional<Ready> ready = transactions.write(() -> claim(mail, attempt, now));
        if (ready.isEmpty()) {
            return DeliveryResult.NOT_SENT;
        }
        try {
            mailer.send(mail.id(), ready.get().address(), ready.get().digest(), now);
        } catch (NotSent refused) {
            LOG.warn("Mail {} not sent, attempt {}: {}", mail.id(), attempt, refused.getMessage());
            transactions.write(() -> again(mail, attempt, now));
            return refused.unreachable() ? DeliveryResult.UNREACHABLE : DeliveryResult.NOT_SENT;
        }
        transactions.write(() -> queue.sent(mail, attempt, now));
        return DeliveryResult.SENT;
    }

    private Optional<Ready> claim(WaitingMail mail, int attempt, Instant now) {
        if (mail.abandoned() && mail.repeated()) {
            giveUp(mail, mail.attempts(), now);
            return Optional.empty();
        }
        if (!queue.claim(mail, now)) {
            return Optional.empty();
        }
        Digest digest = digests.digest(mail.municipality(), mail.recipient(), SwedishTime.day(now));
        Optional<String> address = Staff.of(accounts.all(mail.municipality())).email(mail.recipient());
        if (digest.isEmpty()) {
            queue.drop(mail, attempt, now);
            return Optional.empty();
        }
        if (address.isEmpty()) {
            giveUp(mail, attempt, now);
            return Optional.empty();
        }
        return Optional.of(new Ready(address.get(), digest));
    }

    /** 5, 10, 20 … minutes later; given up after the seventh time, more than five hours after the first. */
    private boolean again(WaitingMail mail, int attempt, Instant now) {
        if (attempt >= ATTEMPTS) {
            return giveUp(mail, attempt, now);
        }
        return queue.retry(mail, attempt, now.plus(FIRST_PAUSE.multipliedBy(1L << (attempt - 1))));
    }

    private boolean giveUp(WaitingMail mail, int attempts, Instant now) {
        boolean ours = queue.fail(mail, attempts, now);
        if (ours) {
            notices.issue(mail, leadsOf(mail), now);
        }
        return ours;
    }

    private Set<UUID> leadsOf(WaitingMail mail) {
        Staff staff = Staff.of(accounts.all(mail.municipality()));
        Set<UUID> leads = new TreeSet<>();
        staff.member(mail.recipient())
                .ifPresent(member -> member.teams().forEach(team -> leads.addAll(staff.leadsOf(Optional.of(team)))));
        return leads;
    }
}
