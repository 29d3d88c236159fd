package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;

/** Notes that somebody came with a token that another had taken the place of: the login was in two places. */
@Singleton
class CopiedTokens {
    private static final Logger LOG = LoggerFactory.getLogger(CopiedTokens.class);

    private final AuditLog audit;

    CopiedTokens(AuditLog audit) {
        this.audit = audit;
    }

    /** Within the transaction that ended the login. */
    void found(int municipality, TokenRepository.SpentToken token) {
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
