package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;

/** The logins of the caller that go on, in browsers and on tablets; each can be ended by its person. */
@Singleton
public class OwnLogins {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final RefreshTokens tokens;
    private final CallerLookup callerLookup;
    private final Transactions transactions;
    private final AuditLog audit;

    OwnLogins(RefreshTokens tokens, CallerLookup callerLookup, Transactions transactions, AuditLog audit) {
        this.tokens = tokens;
        this.callerLookup = callerLookup;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * A login.
     *
     * @param name worth nothing by itself
     * @param device the tablet; empty for a browser
     * @param begun empty for a login of an earlier version, as {@code used}
     * @param here true for the one that asks
     */
    public record OwnLogin(
            String name, Optional<UUID> device, Optional<Instant> begun, Optional<Instant> used, boolean here) {
        /** Leaves out when its person worked. */
        @Override
        public String toString() {
            return "OwnLogin[hidden]";
        }
    }

    /** The one used last first. @param session of the browser that asks */
    public List<OwnLogin> of(Caller caller, String session) {
        String here = RefreshTokens.name(session);
        return tokens.ongoing(caller.municipality(), caller.account()).stream()
                .map(one -> new OwnLogin(
                        one.name(),
                        one.device(),
                        one.begun(),
                        one.used(),
                        one.name().equals(here)))
                .toList();
    }

    /** Ends one of them, here at once and on other servers within a minute; false when there is none of that name. */
    public boolean end(Caller caller, String name) {
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        boolean ended = transactions.write(() -> {
            boolean there = tokens.end(caller.municipality(), caller.account(), name);
            if (there) {
                audit.write(new AuditEntry(
                        caller.municipality(),
                        caller.account(),
                        caller.device(),
                        AuditEntry.Action.ACCOUNT,
                        Optional.empty(),
                        Optional.empty(),
                        "own login ended"));
            }
            return there;
        });
        callerLookup.forget(claims -> claims.login().equals(Optional.of(name)));
        return ended;
    }
}
