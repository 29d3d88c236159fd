package se.stegvis.trials.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.Login;

/** The tablet of somebody whose account ends while it holds unsent work, against the real server (B4). */
@ExtendWith(ServerProcess.class)
class LeaverTabletTest {
    private static final int MOST_LOOKS = 90;
    private static final String HOLDER = "handlaggare2@ekdalen";
    private static final String TEXT = "Skriven utan nät före sista dagen";

    @TempDir
    Path folder;

    private URI server;
    private Administration office;
    private Administration.Opened account;
    private String login;
    private Path tablet;
    private Device leaver;
    private UUID caseId;
    private RecordTarget note;

    @BeforeEach
    void holdsUnsentWork(URI server) throws Exception {
        this.server = server;
        office = new Administration(server, "admin1@ekdalen");
        login = "slutar" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        account = office.caseworker(login);
        login += "@ekdalen";
        tablet = Files.createDirectory(folder.resolve("tablet"));
        leaver = Device.enrol(server, login, account.password(), tablet);
        caseId = leaver.openCase();
        leaver.visit(caseId, "observations", "Skickad medan hen var kvar");
        leaver.sync();
        note = leaver.visit(caseId, "observations", TEXT);
    }

    @AfterEach
    void close() {
        leaver.close();
    }

    private void leave() throws Exception {
        try (Device holder = Device.enrol(server, HOLDER, Files.createDirectory(folder.resolve("holder")))) {
            office.end(account.id(), holder.user());
        }
    }

    /** The server asks for an account anew after a minute at most; until then a login of before the end is a usual one. */
    private void untilTheServerKnows() throws Exception {
        String token = leaver.journal().secret("refresh-token").orElseThrow();
        HttpRequest who = HttpRequest.newBuilder(server.resolve("/api/v1/cases"))
                .header(
                        "Authorization",
                        "Bearer " + new Login(server).again(token).access())
                .build();
        CountDownLatch never = new CountDownLatch(1);
        int status = 200;
        for (int look = 0; look < MOST_LOOKS && status == 200; look++) {
            status = HttpClient.newHttpClient()
                    .send(who, BodyHandlers.discarding())
                    .statusCode();
            assertThat(never.await(status == 200 ? 1 : 0, TimeUnit.SECONDS)).isFalse();
        }
        assertThat(status).as("the account has ended").isEqualTo(401);
    }

    private void syncEnds() {
        assertThatThrownBy(leaver::sync)
                .isInstanceOfSatisfying(LinkFailure.class, failure -> assertThat(failure.problem())
                        .hasValueSatisfying(told -> assertThat(told.name()).isEqualTo("account-ended")));
        assertThat(leaver.journal().syncState().contact()).contains(ServerContact.ACCOUNT_ENDED);
    }

    private String quarantineOf(String username) throws Exception {
        String token = new Login(server)
                .withPassword(username, ServerProcess.PASSWORD, UUID.randomUUID())
                .access();
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/quarantine"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void b4_theTabletHandsOverWhatItHoldsKeepsNothingThatCanBeReadAndLosesNothing() throws Exception {
        leave();
        assertThat(leaver.text(note, "observations")).as("without a network").contains(TEXT);
        untilTheServerKnows();
        syncEnds();
        assertThat(quarantineOf(HOLDER)).contains(TEXT);
        assertThat(quarantineOf("teamledare1@ekdalen"))
                .as("the team lead sees it")
                .contains(TEXT);
        nothingCanBeRead();
        leaver.close();
        leaver = Device.reopen(login, tablet);
        nothingCanBeRead();
        syncEnds();
        nothingCanBeRead();
        assertThat(quarantineOf(HOLDER).split(TEXT, -1)).as("handed over once").hasSize(2);
        aCaseThatOnlyThisTabletHadWaitsForTheLead();
    }

    /** A case that was opened without a network waits for the team lead (decision 103). */
    private void aCaseThatOnlyThisTabletHadWaitsForTheLead() throws Exception {
        UUID own = leaver.openCase();
        syncEnds();
        nothingCanBeRead();
        assertThat(leaver.journal().find(own)).isEmpty();
        assertThat(quarantineOf("teamledare1@ekdalen")).contains(own.toString());
    }

    private void nothingCanBeRead() {
        assertThat(leaver.journal().cases()).isEmpty();
        assertThat(leaver.journal().recordsOf(caseId)).isEmpty();
        assertThat(leaver.journal().find(note.record())).isEmpty();
        assertThat(leaver.journal().outbox()).isEmpty();
        assertThat(leaver.journal().syncState().waiting()).isZero();
        assertThat(leaver.journal().syncState().needAttention()).isZero();
    }
}
