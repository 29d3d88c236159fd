package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.mail.NotSent;
import se.stegvis.server.mail.TestMail;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.server.team.MunicipalityProfiles;

/** Sends a test mail to the administrator who asks for it, and notes when the mail server has taken one. */
@Singleton
public class MailTrial {
    private final StegvisSettings settings;
    private final MunicipalityProfiles profiles;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    MailTrial(
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

    /**
     * Sends it at once, outside any transaction: a mail server may take its time.
     *
     * @param to the administrator's own address
     * @return why it was not sent, a sentence about settings that names no address; empty when it was
     */
    public Optional<String> send(Administrator by, String to) {
        Optional<String> fault = Optional.empty();
        try {
            TestMail.send(settings, to, clock.instant());
        } catch (NotSent failed) {
            fault = Optional.of(failed.getMessage());
        }
        boolean sent = fault.isEmpty();
        transactions.write(() -> {
            if (sent) {
                profiles.mailTested(by.municipality(), clock.instant());
            }
            audit.write(by.trace(AuditEntry.Action.SET_UP, sent ? "test mail sent" : "test mail not sent"));
        });
        return fault;
    }
}
