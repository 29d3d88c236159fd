package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.wire.Json;

/**
 * The facts that screens rely on, held by every {@link Journal}: the sealed one, and the one in memory that most tests
 * of screens run on.
 */
abstract class JournalContract {
    static final StoreOwner OWNER =
            new StoreOwner("ekdalen", new UUID(7, 7), "handlaggare1", "Hanna Handel", "CASEWORKER");
    private static final String AT = "2026-11-23T10:15:30+01:00";
    private static final String LATER = "2026-11-24T08:00:00+01:00";
    private static final Problem SIGNED =
            new Problem(Problem.BASE + "signed-record", "Signerad", "Gör en rättelse.", List.of());

    private final UUID caseId = new UUID(2, 2);
    private final RecordTarget visit = new RecordTarget(new UUID(3, 3), "HOME_VISIT", caseId);
    private Journal journal;

    /** An empty journal of {@link #OWNER}. */
    abstract Journal make() throws NotSaved;

    /** A record comes from the server. */
    abstract void arrive(Journal journal, RecordTarget target, int revision, ObjectNode doc) throws NotSaved;

    /** The server refuses the unsent change of the record. */
    abstract void refuse(Journal journal, RecordTarget target, Problem problem) throws NotSaved;

    /** From now on nothing can be written. */
    abstract void breakDisk(Journal journal);

    @BeforeEach
    void empty() throws NotSaved {
        journal = make();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static ObjectNode set(String... pairs) {
        ObjectNode set = Json.newObject();
        for (int i = 0; i < pairs.length; i += 2) {
            set.put(pairs[i], pairs[i + 1]);
        }
        return set;
    }

    private String field(RecordTarget target, String name) {
        return journal.find(target.record())
                .flatMap(stored -> stored.content().doc().text(name))
                .orElse("");
    }

    private RecordState state(RecordTarget target) {
        return journal.find(target.record()).orElseThrow().state();
    }

    private UUID change() {
        assertThat(journal.outbox()).hasSize(1);
        return journal.outbox().get(0).change();
    }

    @Test
    void f11_whatIsSavedIsReadAndWaits() throws NotSaved {
        StoredRecord saved = journal.save(visit, 0, set("observations", "Rent"), AT);

        assertThat(saved.state()).isEqualTo(RecordState.WAITING);
        assertThat(saved.content().header().kind()).isEqualTo(Kind.HOME_VISIT.name());
        assertThat(field(visit, "observations")).isEqualTo("Rent");
        assertThat(journal.outbox()).singleElement().satisfies(item -> {
            assertThat(item.target()).isEqualTo(visit);
            assertThat(item.at()).isEqualTo(AT);
            assertThat(item.needsAttention()).isFalse();
            assertThat(item.set()).isEqualTo(set("observations", "Rent"));
        });
        assertThat(journal.syncState().waiting()).isEqualTo(1);
        assertThat(journal.owner()).isEqualTo(OWNER);
    }

    @Test
    void f11_twoSavesOfARecordAreOneUnsentChange() throws NotSaved {
        journal.save(visit, 0, set("observations", "a", "assessment", "b"), AT);
        journal.save(visit, 0, set("observations", "c"), LATER);

        assertThat(field(visit, "observations")).isEqualTo("c");
        assertThat(field(visit, "assessment")).isEqualTo("b");
        assertThat(journal.outbox()).singleElement().satisfies(item -> assertThat(item.set())
                .isEqualTo(set("observations", "c", "assessment", "b")));
    }

    @Test
    void f11_editsOfTwoRecordsWaitInTheirOrder() throws NotSaved {
        RecordTarget other = new RecordTarget(new UUID(3, 4), "SIP_PLAN", caseId);

        journal.save(List.of(new RecordEdit(visit, 0, set("a", "1")), new RecordEdit(other, 0, set("b", "2"))), AT);

        assertThat(journal.outbox()).extracting(OutboxItem::target).containsExactly(visit, other);
        assertThat(field(other, "b")).isEqualTo("2");
    }

    @Test
    void f11_aSaveThatFailsChangesNothing() throws NotSaved {
        journal.save(visit, 0, set("observations", "a"), AT);
        RecordTarget other = new RecordTarget(new UUID(3, 4), "SIP_PLAN", caseId);
        breakDisk(journal);

        assertThatThrownBy(() -> journal.save(
                        List.of(
                                new RecordEdit(visit, 0, set("observations", "b")),
                                new RecordEdit(other, 0, set("b", "2"))),
                        LATER))
                .isInstanceOf(NotSaved.class);

        assertThat(field(visit, "observations")).isEqualTo("a");
        assertThat(journal.find(other.record())).isEmpty();
        assertThat(journal.outbox()).singleElement().satisfies(item -> assertThat(item.set())
                .isEqualTo(set("observations", "a")));
    }

    @Test
    void f11_aFieldIsClearedByNull() throws NotSaved {
        journal.save(visit, 0, set("observations", "a"), AT);
        journal.save(visit, 0, set("observations", null), LATER);

        assertThat(field(visit, "observations")).isEmpty();
    }

    @Test
    void f11_whatCameFromTheServerWaitsForNothing() throws NotSaved {
        arrive(journal, visit, 4, set("observations", "x"));

        assertThat(state(visit)).isEqualTo(RecordState.SYNCED);
        assertThat(field(visit, "observations")).isEqualTo("x");
        assertThat(journal.outbox()).isEmpty();
        assertThat(journal.syncState().waiting()).isZero();
    }

    @Test
    void f11_recordsOfACaseAreNewestFirstAndOfThatCaseOnly() throws NotSaved {
        RecordTarget older = new RecordTarget(new UUID(3, 5), "HOME_VISIT", caseId);
        RecordTarget elsewhere = new RecordTarget(new UUID(3, 6), "HOME_VISIT", new UUID(2, 9));
        arrive(journal, older, 1, set("happenedAt", "2026-11-01T10:00:00+01:00"));
        arrive(journal, visit, 1, set("happenedAt", "2026-11-20T10:00:00+01:00"));
        arrive(journal, elsewhere, 1, set("happenedAt", "2026-11-21T10:00:00+01:00"));

        assertThat(journal.recordsOf(caseId))
                .extracting(stored -> stored.content().id())
                .containsExactly(visit.record(), older.record());
    }

    @Test
    void f11_aDiscardedDraftIsInItsOwnList() throws NotSaved {
        journal.save(visit, 0, set("observations", "a", "discardedAt", AT), AT);

        assertThat(journal.recordsOf(caseId)).isEmpty();
        assertThat(journal.discardedOf(caseId)).hasSize(1);
        assertThat(journal.find(visit.record())).isPresent();
    }

    @Test
    void f11_aCaseHasACardWithItsClient() throws NotSaved {
        UUID client = new UUID(4, 4);
        arrive(
                journal,
                new RecordTarget(client, "CLIENT", caseId),
                1,
                set("givenName", "Amira", "familyName", "Testsson", "personalNumber", "199006022397"));
        arrive(journal, new RecordTarget(caseId, "CASE", caseId), 1, set("client", client.toString(), "step", "3a"));

        assertThat(journal.cases()).singleElement().satisfies(card -> {
            assertThat(card.caseId()).isEqualTo(caseId);
            assertThat(card.clientName()).isEqualTo("Amira Testsson");
            assertThat(card.personalNumber()).isEqualTo("199006022397");
            assertThat(card.step()).contains("3a");
            assertThat(card.closed()).isFalse();
        });
    }

    @Test
    void f11_whatIsRefusedKeepsItsTextAndItsReason() throws NotSaved {
        journal.save(visit, 0, set("observations", "a"), AT);

        refuse(journal, visit, SIGNED);

        assertThat(state(visit)).isEqualTo(RecordState.NEEDS_ATTENTION);
        assertThat(field(visit, "observations")).isEqualTo("a");
        assertThat(journal.outbox()).singleElement().satisfies(item -> {
            assertThat(item.problem()).contains(SIGNED);
            assertThat(item.set()).isEqualTo(set("observations", "a"));
        });
        assertThat(journal.syncState().needAttention()).isEqualTo(1);
        assertThat(journal.syncState().waiting()).isZero();
    }

    @Test
    void f11_aRetryWaitsUnderANewId() throws NotSaved {
        journal.save(visit, 0, set("observations", "a"), AT);
        refuse(journal, visit, SIGNED);
        UUID refused = change();

        journal.retry(refused);

        assertThat(change()).isNotEqualTo(refused);
        assertThat(state(visit)).isEqualTo(RecordState.WAITING);
        assertThat(journal.syncState().needAttention()).isZero();
        assertThatThrownBy(() -> journal.retry(refused)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void f11_aCorrectionTakesTheRefusedTextAlong() throws NotSaved {
        journal.save(visit, 0, set("observations", "a", "assessment", "wrong"), AT);
        refuse(journal, visit, SIGNED);

        StoredRecord corrected = journal.correct(change(), set("assessment", "right"), LATER);

        assertThat(corrected.state()).isEqualTo(RecordState.WAITING);
        assertThat(journal.outbox()).singleElement().satisfies(item -> assertThat(item.set())
                .isEqualTo(set("observations", "a", "assessment", "right")));
    }

    @Test
    void f11_anAddendumCarriesTheRefusedTextAndSettlesIt() throws NotSaved {
        arrive(journal, visit, 4, set("observations", "x", "status", "SIGNED"));
        journal.save(visit, 4, set("observations", "mine"), AT);
        refuse(journal, visit, SIGNED);

        StoredRecord addendum = journal.asAddendum(change(), LATER);

        assertThat(addendum.content().addendumTo()).contains(visit.record());
        assertThat(addendum.content().header().caseId()).isEqualTo(caseId);
        assertThat(state(visit)).isEqualTo(RecordState.SYNCED);
        assertThat(journal.outbox()).singleElement().satisfies(item -> assertThat(item.set())
                .isEqualTo(
                        set("observations", "mine", "addendumTo", visit.record().toString())));
        assertThat(journal.syncState().needAttention()).isZero();
    }

    @Test
    void f11_listenersHearEachWriteUntilTheyAreClosed() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        AutoCloseable listening = journal.onChange(heard::incrementAndGet);

        journal.save(visit, 0, set("observations", "a"), AT);
        assertThat(heard).hasValue(1);
        journal.contact(ServerContact.REACHED, LATER);
        assertThat(heard).hasValue(2);
        listening.close();
        journal.save(visit, 0, set("observations", "b"), AT);
        assertThat(heard).hasValue(2);
    }

    @Test
    void f11_theLastContactIsTheLastThatWasReached() {
        journal.contact(ServerContact.REACHED, AT);
        journal.contact(ServerContact.NO_NETWORK, LATER);

        assertThat(journal.syncState().lastContact()).contains(AT);
        assertThat(journal.syncState().contact()).contains(ServerContact.NO_NETWORK);
    }

    @Test
    void f11_aSecretIsKeptUntilAnotherTakesItsPlace() throws NotSaved {
        assertThat(journal.secret("refresh")).isEmpty();
        journal.keepSecret("refresh", "one");
        journal.keepSecret("refresh", "two");

        assertThat(journal.secret("refresh")).contains("two");
        assertThat(journal.secret("other")).isEmpty();
    }

    @Test
    void f11_newIdsAreOrderedByTimeAndDiffer() {
        UUID first = journal.newId();

        assertThat(first.version()).isEqualTo(7);
        assertThat(journal.newId()).isNotEqualTo(first);
        assertThat(journal.device()).isEqualTo(journal.device());
    }
}
