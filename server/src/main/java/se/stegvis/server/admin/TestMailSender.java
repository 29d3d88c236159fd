package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.mail.MailFault;
import se.stegvis.server.mail.SmtpProbe;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.server.team.MunicipalityProfiles;

/** Sends a test mail to the administrator who asks for it, and stores when the mail server accepted one. */
@Singleton
public class TestMailSender {
    private static final Logger LOG = LoggerFactory.getLogger(TestMailSender.class);

    private final StegvisSettings settings;
    private final MunicipalityProfiles profiles;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    TestMailSender(
            StegvisSettings settings,
            MunicipalityProfiles profiles,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.settings = settings;
        this.profiles = profiles;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The mail server and how it is reached. */
    public String where() {
        return SmtpProbe.where(settings.mail());
    }

    /**
     * Sends it at once, outside any transaction: a mail server may take its time.
     *
     * @param to the administrator's own address
     * @return name of the {@link MailFault} for which it was not sent; empty when it was
     */
    public Optional<String> send(Administrator by, String to) {
        Optional<SmtpProbe.MailFailure> failure = SmtpProbe.send(settings, to, clock.instant());
        boolean sent = failure.isEmpty();
        // The kinds of failure are for who runs the server; they hold no address.
        failure.ifPresent(why -> LOG.warn("A test mail was not taken: {}", SmtpProbe.failed(settings.mail(), why)));
        transactions.write(() -> {
            if (sent) {
                profiles.mailTested(by.municipality(), clock.instant());
            }
            audit.write(by.trace(AuditEntry.Action.SET_UP, sent ? "test mail sent" : "test mail not sent"));
        });
        return failure.map(SmtpProbe.MailFailure::fault).map(MailFault::name);
    }
}
