package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.wire.Json;

/** A refresh token is replaced at each use; a copy is found out, and a lost answer is none. */
@ServerTest
class TokenRotationTest {
    private static final Duration LATER = Duration.ofMinutes(2);

    @Inject
    EmbeddedServer server;

    @Inject
    SettableClock clock;

    @Inject
    AccountSessions sessions;

    @Inject
    LeaverTokens leavers;

    @Inject
    Transactions transactions;

    private Api api;
    private String first;

    @BeforeEach
    void logIn() {
        api = new Api(server);
        first = refresh(api.login("handlaggare2@ekdalen", TestPeople.PASSWORD, Optional.of(UUID.randomUUID())));
    }

    @Test
    void sec14_aCopyThatComesAfterTheNextTokenWasUsedEndsTheLoginForBoth() {
        String second = refresh(renew(first));
        Answer third = renew(second);
        String access = third.json().path("access_token").asText();
        assertThat(api.get("/api/v1/me", access).status()).isEqualTo(200);
        clock.advance(LATER);

        assertThat(renew(first).status()).as("the copy").isEqualTo(401);

        assertThat(renew(refresh(third)).status()).as("whoever has the newest").isEqualTo(401);
        clock.advance(CallerLookup.FRESH);
        assertThat(api.get("/api/v1/me", access).status())
                .as("its access token")
                .isEqualTo(401);
    }

    @Test
    void sec14_anAnswerThatWasLostIsAskedForAgainAtAnyTime() {
        renew(first);
        clock.advance(Duration.ofDays(3));
        String afterTheLostOne = refresh(renew(first));

        assertThat(afterTheLostOne).isNotEqualTo(first);
        assertThat(renew(afterTheLostOne).status()).isEqualTo(200);
    }

    /** A reader on the way has the answer that never came. */
    @Test
    void sec14_ofTwoAnswersToOneTokenTheUseOfOneSpendsTheOther() {
        String lost = refresh(renew(first));
        String second = refresh(renew(first));
        String third = refresh(renew(second));
        clock.advance(LATER);

        assertThat(renew(lost).status()).isEqualTo(401);
        assertThat(renew(third).status()).isEqualTo(401);
    }

    /** A request hangs and is worked off after the one that was sent in its place; the tablet keeps the answer it got. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void sec14_aRequestThatIsWorkedOffLateEndsNoLogin(int late) {
        String kept = first;
        for (int round = 0; round < 4; round++) {
            String sent = kept;
            kept = refresh(renew(sent));
            for (int i = 0; i < late; i++) {
                renew(sent);
            }
            clock.advance(Duration.ofDays(1));
        }
        String last = refresh(renew(kept));
        clock.advance(LATER);
        assertThat(renew(first).status()).as("a copy of the first").isEqualTo(401);
        assertThat(renew(last).status()).isEqualTo(401);
    }

    @Test
    void sec14_aRequestThatCrossesTheUseOfTheNextTokenSpendsNotTheNewest() {
        String second = refresh(renew(first));
        String third = refresh(renew(second));
        assertThat(renew(first).status()).as("within a minute").isEqualTo(200);
        clock.advance(Duration.ofDays(1));

        String fourth = refresh(renew(third));
        clock.advance(LATER);
        assertThat(renew(fourth).status()).isEqualTo(200);
    }

    /** A token that waited a day and then was used has its minute from when the next is used. */
    @Test
    void sec14_requestsMayCrossAlsoWithATokenThatWaited() {
        String kept = refresh(renew(first));
        renew(first);
        clock.advance(Duration.ofDays(1));
        String next = refresh(renew(kept));
        renew(next);

        assertThat(renew(kept).status()).as("within a minute").isEqualTo(200);
        clock.advance(LATER);
        assertThat(renew(kept).status()).as("later").isEqualTo(401);
    }

    @Test
    void sec14_whicheverOfTheAnswersAtTheSameMomentIsKeptItIsGood() {
        String kept = first;
        for (int round = 0; round < 40; round++) {
            String sent = kept;
            List<String> answers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> refresh(renew(sent))))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            kept = answers.get(round % answers.size());
            clock.advance(Duration.ofHours(1));
        }
        assertThat(renew(kept).status()).isEqualTo(200);
    }

    /** Tablets of an earlier version keep the token of their login. */
    @Test
    void aTabletThatKeepsItsFirstTokenIsNeverLoggedOut() {
        for (int day = 0; day < 30; day++) {
            assertThat(renew(first).status()).isEqualTo(200);
            clock.advance(Duration.ofDays(1));
        }
    }

    @Test
    void sec14_twoRequestsOfOneTabletMayCross() {
        String second = refresh(renew(first));
        renew(second);

        assertThat(renew(first).status()).as("within a minute").isEqualTo(200);
    }

    @Test
    void sec14_requestsOfOneTabletAtTheSameMomentAreAllTaken() {
        List<Integer> statuses =
                IntStream.range(0, 6)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(() -> renew(first).status()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(statuses).containsOnly(200);
    }

    @Test
    void sec14_aReplacedTokenDoesNotOutliveTheEndOfAllLogins() {
        String second = refresh(renew(first));
        UUID account = TestPeople.account(TestPeople.EKDALEN, "handlaggare2");
        transactions.write(() -> sessions.endAll(TestPeople.EKDALEN, account));

        assertThat(renew(first).status()).isEqualTo(401);
        assertThat(renew(second).status()).isEqualTo(401);
    }

    /** Somebody leaves: what the tablet may hold hands over what it has not sent, and a copy of a spent token nothing. */
    @Test
    void sec14_aSpentTokenIsNoLeaversToken() {
        String second = refresh(renew(first));
        String kept = refresh(renew(second));
        String beside = refresh(renew(second));
        UUID account = TestPeople.account(TestPeople.EKDALEN, "handlaggare2");
        transactions.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE account SET sessions = sessions + 1 WHERE municipality = "
                        + TestPeople.EKDALEN + " AND username = 'handlaggare2'");
            }
            sessions.leave(TestPeople.EKDALEN, account);
            return null;
        });

        assertThat(leavers.find(first)).as("spent").isEmpty();
        assertThat(List.of(second, kept, beside))
                .allMatch(one -> leavers.find(one).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "the one before", "a spent one", "access"})
    void sec14_loggingOutEndsTheLoginWithWhicheverTokenItIsAsked(String with) {
        String second = refresh(renew(first));
        Answer third = renew(second);
        String access = third.json().path("access_token").asText();

        Answer out =
                switch (with) {
                    case "newest" -> logOut(refresh(third));
                    case "the one before" -> logOut(second);
                    case "a spent one" -> logOut(first);
                    default -> api.post("/api/v1/logout", access, new byte[0]);
                };

        assertThat(out.status()).isEqualTo(204);
        assertThat(api.get("/api/v1/me", access).status()).as("at once").isEqualTo(401);
        assertThat(renew(refresh(third)).status()).isEqualTo(401);
        assertThat(logOut(refresh(third)).status()).as("again").isEqualTo(204);
    }

    @Test
    void sec14_loggingOutWithoutATokenIsRefused() {
        assertThat(api.post("/api/v1/logout", null, new byte[0]).status()).isEqualTo(401);
        assertThat(api.post("/api/v1/logout", null, Json.newObject().put("refresh_token", 5))
                        .status())
                .isEqualTo(400);
        assertThat(logOut("1." + "A".repeat(43)).status()).isEqualTo(204);
        assertThat(logOut("nonsense").status()).isEqualTo(204);
    }

    private Answer renew(String token) {
        return api.post("/api/v1/token", null, Json.newObject().put("refresh_token", token));
    }

    private Answer logOut(String token) {
        return api.post("/api/v1/logout", null, Json.newObject().put("refresh_token", token));
    }

    private static String refresh(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("refresh_token").asText();
    }
}
