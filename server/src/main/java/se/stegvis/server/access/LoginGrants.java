package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.LoginMessages.Granted;
import se.stegvis.server.access.LoginMessages.Person;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;

/** Issues the access token of a login beside its refresh token, and says whose login it is. */
@Singleton
class LoginGrants {
    private final Transactions transactions;
    private final MunicipalityRepository municipalities;
    private final AccessTokens accessTokens;

    LoginGrants(Transactions transactions, MunicipalityRepository municipalities, AccessTokens accessTokens) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.accessTokens = accessTokens;
    }

    /** @param until when the login ends unless it is used */
    record LoggedIn(Granted granted, Instant until) {}

    LoggedIn granted(Account account, Optional<UUID> device, RefreshTokens.Issued issued) {
        Municipality place = transactions
                .snapshot(() -> municipalities.findById(account.municipality()))
                .orElseThrow();
        TokenClaims claims =
                new TokenClaims(place.id(), place.slug(), account.id(), device, Optional.of(issued.login()));
        Granted granted = new Granted(
                accessTokens.issue(claims, account, issued.expires()),
                "Bearer",
                accessTokens.seconds(issued.expires()),
                issued.token(),
                new Person(
                        account.id(),
                        account.username() + "@" + place.slug(),
                        account.name(),
                        account.role(),
                        place.slug()));
        return new LoggedIn(granted, issued.expires());
    }
}
