package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.wire.Json;

/** Data that stays on the device of somebody whose account has ended (B4). */
class AccountEndedTest {
    private static final String AT = "2026-11-23T10:15:30+01:00";
    private static final StoreOwner OWNER =
            new StoreOwner("ekdalen", new UUID(7, 7), "handlaggare1", "Hanna Handläggare", "CASEWORKER");

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private final UUID history = new UUID(1, 1);
    private final UUID caseId = new UUID(2, 2);
    private final RecordTarget visit = new RecordTarget(new UUID(3, 3), "HOME_VISIT", caseId);
    private SealedJournal journal;

    @BeforeEach
    void aCaseOfThisUser() throws NotSaved {
        journal = SealedJournal.create(SealedStore.create(folder.resolve("j.store"), key), OWNER, UUID.randomUUID());
        pull(
                history,
                state(
                        caseId,
                        "CASE",
                        Json.newObject().put("responsible", OWNER.user().toString())),
                state(visit.record(), "HOME_VISIT", Json.newObject().put("observations", "hört")));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void reopen() {
        journal.close();
        journal = SealedJournal.open(SealedStore.open(folder.resolve("j.store"), key));
    }

    private PullItem.State state(UUID record, String kind, ObjectNode doc) {
        return new PullItem.State(record, kind, caseId, 1, 1, Json.bytes(doc));
    }

    private void pull(UUID from, PullItem... items) throws NotSaved {
        journal.accept(new PullResponse(from, "c", false, "", List.of(items), Optional.empty()), AT);
    }

    private void write(String text) throws NotSaved {
        journal.save(visit, 1, Json.newObject().put("observations", text), AT);
    }

    private Change sent() throws NotSaved {
        List<SentChange> sent = journal.nextPush(10).orElseThrow().changes();
        assertThat(sent).hasSize(1);
        return (Change) sent.get(0);
    }

    private void refuse(Change change, String problem) throws NotSaved {
        Problem told = new Problem(Problem.BASE + problem, "Titel", "Text", List.of());
        journal.accept(new PushResponse(history, List.of(ChangeResult.refused(change.id(), told))), AT);
    }

    @Test
    void b4_whatTheServerHoldsGoesAndStaysGoneAfterARestart() throws Exception {
        write("lämnat över");
        refuse(sent(), "handed-over");
        journal.accountEnded(AT);
        assertThat(journal.cases()).isEmpty();
        assertThat(journal.find(visit.record())).isEmpty();
        assertThat(journal.outbox()).isEmpty();
        reopen();
        assertThat(journal.cases()).isEmpty();
        assertThat(journal.recordsOf(caseId)).isEmpty();
        assertThat(journal.outbox()).isEmpty();
        journal.accountEnded(AT);
        assertThat(journal.syncState().needAttention()).isZero();
    }

    @Test
    void b4_whatTheServerHasNotTakenStays() throws Exception {
        write("inte skickat");
        journal.accountEnded(AT);
        assertThat(journal.outbox()).hasSize(1);
        assertThat(journal.find(visit.record()).orElseThrow().content().doc().text("observations"))
                .contains("inte skickat");
        refuse(sent(), "account-ended");
        journal.accountEnded(AT);
        reopen();
        assertThat(journal.outbox()).hasSize(1);
        assertThat(journal.outbox().get(0).problem().orElseThrow().name()).isEqualTo("account-ended");
        assertThat(journal.find(visit.record()).orElseThrow().content().doc().text("observations"))
                .contains("inte skickat");
    }

    /** Found by the simulation: the later text was let go with the change that the server keeps. */
    @Test
    void b4_whatWasWrittenWhileAKeptChangeWasUnderWayIsSentAfterIt() throws Exception {
        write("före slutet");
        Change first = sent();
        write("före slutet, och efter");
        journal.save(visit, 1, Json.newObject().put("clientSays", "skrivet medan det var på väg"), AT);
        refuse(first, "handed-over");
        Change second = sent();
        assertThat(second.after()).contains(first.id());
        assertThat(second.set().path("clientSays").asText()).isEqualTo("skrivet medan det var på väg");
        journal.accountEnded(AT);
        assertThat(journal.outbox()).hasSize(1);
        refuse(second, "account-ended");
        journal.accountEnded(AT);
        reopen();
        assertThat(journal.outbox()).singleElement().satisfies(item -> {
            assertThat(item.set().toString()).contains("före slutet, och efter");
            assertThat(item.problem().orElseThrow().name()).isEqualTo("account-ended");
        });
        journal.retry(second.id());
        refuse(sent(), "handed-over");
        journal.accountEnded(AT);
        assertThat(journal.outbox()).isEmpty();
    }

    @Test
    void b4_anAccountThatIsOpenedAgainPullsEverythingAnew() throws Exception {
        journal.accountEnded(AT);
        assertThat(journal.cursor()).isEmpty();
        pull(history, state(visit.record(), "HOME_VISIT", Json.newObject().put("observations", "hört")));
        assertThat(journal.find(visit.record()).orElseThrow().content().doc().text("observations"))
                .contains("hört");
    }

    @Test
    void b4_whatWasHandedOverGoesAgainWhenTheServersDatabaseIsPutBack() throws Exception {
        write("lämnat över");
        Change change = sent();
        refuse(change, "handed-over");
        journal.accountEnded(AT);
        assertThat(journal.nextPush(10)).isEmpty();
        reopen();
        pull(new UUID(1, 2));
        assertThat(sent().id()).isEqualTo(change.id());
    }

    @Test
    void b4_whatWasTakenInTheMeantimeIsNotLost() throws Exception {
        write("taget");
        Change change = sent();
        journal.accept(
                new PushResponse(
                        history, List.of(ChangeResult.stored(change.id(), Outcome.APPLIED, 2, 2, Optional.empty()))),
                AT);
        journal.accountEnded(AT);
        assertThat(journal.find(visit.record())).isEmpty();
        pull(new UUID(1, 2));
        assertThat(sent().id()).as("after a restore").isEqualTo(change.id());
    }
}
