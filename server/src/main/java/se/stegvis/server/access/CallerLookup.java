package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Devices;

/**
 * Looks up the account behind a token in the database. A role or team taken away, an account or login ended and a device
 * revoked count at once on the server that did it, and within a minute on the others (decision 118).
 */
@Singleton
class CallerLookup {
    static final Duration FRESH = Duration.ofSeconds(60);
    private static final int KEPT = 10_000;

    private final Accounts accounts;
    private final Devices devices;
    private final RefreshTokens logins;
    private final LeaverTokens leavers;
    private final Transactions transactions;
    private final Clock clock;
    /** How often somebody was forgotten: what was read before the last time is not remembered after it. */
    private long forgotten;

    private final Map<TokenClaims, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TokenClaims, Seen> eldest) {
            return size() > KEPT;
        }
    };

    CallerLookup(
            Accounts accounts,
            Devices devices,
            RefreshTokens logins,
            LeaverTokens leavers,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.devices = devices;
        this.logins = logins;
        this.leavers = leavers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Looks it up in one transaction.
     *
     * @param client the version that the client says
     * @throws ProblemException 401 when the account is not active, the login ended or the device revoked
     * @throws se.stegvis.server.database.BusyException when the database could not tell, which ends no login
     */
    FoundCaller of(TokenClaims claims, int client) {
        Instant now = clock.instant();
        long before;
        synchronized (seen) {
            before = forgotten;
            Seen known = seen.get(claims);
            if (known != null && Duration.between(known.at, now).abs().compareTo(FRESH) < 0) {
                return known.found;
            }
        }
        FoundCaller found = transactions.write(() -> lookUp(claims, client, now));
        synchronized (seen) {
            if (before == forgotten) {
                seen.put(claims, new Seen(found, now));
            }
        }
        return found;
    }

    /** Forgets those, so that what has changed about them counts here at once. */
    void forget(Predicate<TokenClaims> those) {
        synchronized (seen) {
            forgotten++;
            seen.keySet().removeIf(those);
        }
    }

    private FoundCaller lookUp(TokenClaims claims, int client, Instant now) {
        Account account = accounts.find(claims.municipality(), claims.account())
                .orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
        if (!account.active()) {
            Instant left = claims.login()
                    .flatMap(login -> leavers.named(claims.municipality(), login))
                    .filter(leaver -> leaver.account().equals(account.id()))
                    .map(LeaverTokens.Leaver::endedAt)
                    .orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
            return new FoundCaller(caller(claims, account, client, now), Optional.of(left));
        }
        if (claims.login()
                .filter(login -> !logins.lasts(claims.municipality(), login))
                .isPresent()) {
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized");
        }
        return new FoundCaller(caller(claims, account, client, now), Optional.empty());
    }

    private Caller caller(TokenClaims claims, Account account, int client, Instant now) {
        claims.device().ifPresent(device -> {
            if (devices.isRevoked(claims.municipality(), device)) {
                throw ProblemException.of(HttpStatus.UNAUTHORIZED, "device-revoked");
            }
            devices.contact(claims.municipality(), device, account.id(), now, client);
        });
        return new Caller(
                account.municipality(), claims.slug(), account.id(), account.role(), account.teams(), claims.device());
    }

    /** @param leftAt when the account ended; empty while it is active */
    record FoundCaller(Caller caller, Optional<Instant> leftAt) {}

    private record Seen(FoundCaller found, Instant at) {}
}
