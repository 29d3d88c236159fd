package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;

/** Logs the reuse of a refresh token that another has replaced: two devices had the login (RFC 9700, 4.14). */
@Singleton
class TokenReuseLog {
    private static final Logger LOG = LoggerFactory.getLogger(TokenReuseLog.class);

    private final AuditLog audit;

    TokenReuseLog(AuditLog audit) {
        this.audit = audit;
    }

    /** Within the transaction that ended the login. */
    void record(int municipality, TokenRepository.SpentToken token) {
        audit.write(new AuditEntry(
                municipality,
                token.account(),
                Optional.empty(),
                AuditEntry.Action.LOGIN_REFUSED,
                Optional.empty(),
                Optional.empty(),
                "token used twice"));
        LOG.warn("A refresh token was used twice; its login has ended");
    }
}
