package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.UnknownRecord;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.Json;

class SealedJournalTest {

    private static final String AT = "2026-11-23T10:15:30+01:00";
    private static final StoreOwner OWNER =
            new StoreOwner("ekdalen", new UUID(7, 7), "handlaggare1", "Hanna Handläggare", "CASEWORKER");
    private static final Problem LOCKED =
            new Problem(Problem.BASE + "signed-record", "Signerad", "Gör en rättelse.", List.of());

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private final UUID history = new UUID(1, 1);
    private final UUID caseId = new UUID(2, 2);
    private final RecordTarget visit = new RecordTarget(new UUID(3, 3), "HOME_VISIT", caseId);
    private SealedJournal journal;

    @BeforeEach
    void emptyJournal() throws NotSaved {
        journal = SealedJournal.create(SealedStore.create(folder.resolve("j.store"), key), OWNER, UUID.randomUUID());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void reopen() {
        journal.close();
        journal = SealedJournal.open(SealedStore.open(folder.resolve("j.store"), key));
    }

    private static ObjectNode set(String... pairs) {
        ObjectNode set = Json.newObject();
        for (int i = 0; i < pairs.length; i += 2) {
            set.put(pairs[i], pairs[i + 1]);
        }
        return set;
    }

    private void save(String... pairs) throws NotSaved {
        save(visit, set(pairs));
    }

    /** By someone who sees the record as it is now. */
    private void save(RecordTarget target, ObjectNode set) throws NotSaved {
        int seen = journal.find(target.record())
                .map(stored -> stored.content().header().revision())
                .orElse(0);
        journal.save(target, seen, set, AT);
    }

    private List<Change> sent() throws NotSaved {
        return journal.nextPush(500)
                .map(push -> push.changes().stream().map(Change.class::cast).toList())
                .orElse(List.of());
    }

    private Change sentOne() throws NotSaved {
        List<Change> sent = sent();
        assertThat(sent).hasSize(1);
        return sent.get(0);
    }

    private void answer(ChangeResult... results) throws NotSaved {
        journal.accept(new PushResponse(history, List.of(results)), AT);
    }

    private void answer(Change change, Outcome outcome, int revision) throws NotSaved {
        answer(ChangeResult.stored(change.id(), outcome, revision, revision, Optional.empty()));
    }

    private void refuse(Change change, Problem problem) throws NotSaved {
        answer(ChangeResult.refused(change.id(), problem));
    }

    private void pull(UUID fromHistory, boolean more, String durable, PullItem... items) throws NotSaved {
        journal.accept(new PullResponse(fromHistory, "c" + items.length, more, durable, List.of(items)), AT);
    }

    private void pull(PullItem... items) throws NotSaved {
        pull(history, false, "", items);
    }

    private PullItem.State state(RecordTarget target, int revision, String... pairs) {
        return state(target, revision, set(pairs));
    }

    private static PullItem.State state(RecordTarget target, int revision, ObjectNode doc) {
        return new PullItem.State(target.record(), target.kind(), target.caseId(), revision, revision, Json.bytes(doc));
    }

    @Test
    void b2_textsThatAreNotReadOutliveTheProgramAndGoWithTheirRecord() throws NotSaved {
        save("observations", "Kallt.");
        journal.keepUnread(visit, Map.of("followUp/date", "efter jul"));
        reopen();
        assertThat(journal.unread(visit.record())).containsExactly(Map.entry("followUp/date", "efter jul"));
        journal.keepUnread(visit, Map.of("start", "vid tre"));
        reopen();
        assertThat(journal.unread(visit.record())).containsExactly(Map.entry("start", "vid tre"));
        assertThat(sentOne().set().toString()).doesNotContain("vid tre");
        Change first = sentOne();
        answer(first, Outcome.APPLIED, 1);
        pull(state(visit, 1, "observations", "Kallt."));
        pull(new PullItem.Gone(caseId, PullItem.GoneReason.ACCESS_ENDED));
        assertThat(journal.find(visit.record())).isEmpty();
        assertThat(journal.unread(visit.record())).isEmpty();
        journal.keepUnread(visit, Map.of("start", "vid tre"));
        journal.keepUnread(visit, Map.of());
        reopen();
        assertThat(journal.unread(visit.record())).isEmpty();
    }

    private String field(String name) {
        return field(visit, name);
    }

    private String field(RecordTarget target, String name) {
        return journal.find(target.record())
                .orElseThrow()
                .content()
                .doc()
                .text(name)
                .orElse(null);
    }

    private RecordState recordState() {
        return journal.find(visit.record()).orElseThrow().state();
    }

    private int revision() {
        return journal.find(visit.record()).orElseThrow().content().header().revision();
    }

    @Test
    void whatWasSavedIsThereAfterReopening() throws NotSaved {
        save("observations", "a");
        UUID device = journal.device();
        journal.keepSecret("refresh", "hemlig");
        journal.contact(ServerContact.REACHED, AT);
        reopen();
        assertThat(field("observations")).isEqualTo("a");
        assertThat(recordState()).isEqualTo(RecordState.WAITING);
        assertThat(journal.find(visit.record()).orElseThrow().content()).isInstanceOf(HomeVisit.class);
        assertThat(journal.owner()).isEqualTo(OWNER);
        assertThat(journal.device()).isEqualTo(device);
        assertThat(journal.secret("refresh")).contains("hemlig");
        assertThat(journal.secret("another")).isEmpty();
        assertThat(journal.syncState()).isEqualTo(new SyncState(1, 0, 0, Optional.of(AT), Optional.empty()));
    }

    @Test
    void editsOfTwoRecordsAreSavedTogetherInTheirOrder() throws NotSaved {
        RecordTarget other = new RecordTarget(new UUID(3, 4), "SIP_PLAN", caseId);
        journal.save(List.of(new RecordEdit(visit, 0, set("a", "1")), new RecordEdit(other, 0, set("b", "2"))), AT);
        reopen();
        assertThat(field(visit, "a")).isEqualTo("1");
        assertThat(field(other, "b")).isEqualTo("2");
        assertThat(sent()).extracting(Change::record).containsExactly(visit.record(), other.record());
    }

    @Test
    void ofTwoEditsBothAreSavedOrNone() {
        RecordTarget other = new RecordTarget(new UUID(3, 4), "SIP_PLAN", caseId);
        journal.close();
        assertThatThrownBy(() -> journal.save(
                        List.of(new RecordEdit(visit, 0, set("a", "1")), new RecordEdit(other, 0, set("b", "2"))), AT))
                .isInstanceOf(NotSaved.class);
        reopen();
        assertThat(journal.find(visit.record())).isEmpty();
        assertThat(journal.find(other.record())).isEmpty();
    }

    @Test
    void unsentChangesOfARecordBecomeOne() throws NotSaved {
        save("observations", "a", "assessment", "b");
        save("observations", "c");
        Change change = sentOne();
        assertThat(change.set()).isEqualTo(set("observations", "c", "assessment", "b"));
        assertThat(change.base()).isZero();
        assertThat(change.after()).isEmpty();
    }

    @Test
    void aChangeUnderWayIsSentAgainAsItWas() throws NotSaved {
        save("observations", "a");
        Change first = sentOne();
        save("observations", "b");
        assertThat(sentOne()).isEqualTo(first);
        reopen();
        assertThat(sentOne()).isEqualTo(first);
        assertThat(field("observations")).isEqualTo("b");
    }

    @Test
    void anAppliedChangeNeedsNoEcho() throws NotSaved {
        save("observations", "a");
        answer(sentOne(), Outcome.APPLIED, 1);
        assertThat(recordState()).isEqualTo(RecordState.SYNCED);
        assertThat(revision()).isEqualTo(1);
        assertThat(field("observations")).isEqualTo("a");
        assertThat(sent()).isEmpty();
        reopen();
        assertThat(revision()).isEqualTo(1);
        assertThat(field("observations")).isEqualTo("a");
    }

    @Test
    void afterAnAppliedFirstTheSecondHasItsRevisionAsBase() throws NotSaved {
        save("observations", "a");
        Change first = sentOne();
        save("assessment", "b");
        answer(first, Outcome.APPLIED, 1);
        Change second = sentOne();
        assertThat(second.base()).isEqualTo(1);
        assertThat(second.after()).isEmpty();
        assertThat(second.set()).isEqualTo(set("assessment", "b"));
    }

    @Test
    void afterAMergedFirstTheSecondKeepsBaseAndAfter() throws NotSaved {
        pull(state(visit, 1, "observations", "x"));
        save("observations", "a");
        Change first = sentOne();
        save("assessment", "b");
        answer(first, Outcome.MERGED, 3);
        assertThat(field("observations")).as("own view until pulled").isEqualTo("a");
        Change second = sentOne();
        assertThat(second.base()).isEqualTo(1);
        assertThat(second.after()).contains(first.id());
        pull(state(visit, 3, "observations", "a", "clientSays", "theirs"));
        assertThat(field("clientSays")).isEqualTo("theirs");
        assertThat(field("assessment")).isEqualTo("b");
    }

    @Test
    void afterAConflictInTheFirstTheSecondKeepsBaseAndAfter() throws NotSaved {
        pull(state(visit, 1));
        save("observations", "a");
        Change first = sentOne();
        save("assessment", "b");
        answer(ChangeResult.stored(first.id(), Outcome.CONFLICT, 3, 3, Optional.of(new UUID(9, 9))));
        assertThat(recordState()).isEqualTo(RecordState.CONFLICT);
        assertThat(field("observations")).isEqualTo("a");
        Change second = sentOne();
        assertThat(second.base()).isEqualTo(1);
        assertThat(second.after()).contains(first.id());
        reopen();
        assertThat(recordState()).isEqualTo(RecordState.CONFLICT);
    }

    @Test
    void whatIsWrittenOnARefusedChangeStaysWithIt() throws NotSaved {
        save("observations", "a");
        Change first = sentOne();
        save("assessment", "b");
        refuse(first, LOCKED);
        assertThat(sent()).isEmpty();
        assertThat(journal.outbox()).hasSize(1);
        assertThat(journal.outbox().get(0).set()).isEqualTo(set("observations", "a", "assessment", "b"));
        assertThat(recordState()).isEqualTo(RecordState.NEEDS_ATTENTION);
        assertThat(field("observations")).isEqualTo("a");
    }

    @Test
    void aConflictIsShownUntilItIsSettled() throws NotSaved {
        pull(state(visit, 1));
        save("observations", "mine");
        Change change = sentOne();
        answer(ChangeResult.stored(change.id(), Outcome.CONFLICT, 3, 3, Optional.of(new UUID(9, 9))));
        ObjectNode doc = set("observations", "theirs");
        doc.putObject("conflicts").putObject("k").putObject("fields").put("observations", "mine");
        pull(state(visit, 3, doc));
        assertThat(field("observations")).isEqualTo("theirs");
        assertThat(recordState()).isEqualTo(RecordState.CONFLICT);
        assertThat(journal.syncState().conflicts()).isEqualTo(1);
        ObjectNode settle = set("observations", "mine");
        settle.putObject("conflicts").putNull("k");
        save(visit, settle);
        assertThat(recordState()).isEqualTo(RecordState.WAITING);
        assertThat(journal.syncState().conflicts()).isZero();
        Change settling = sentOne();
        assertThat(settling.base()).isEqualTo(3);
        assertThat(settling.after()).isEmpty();
    }

    @Test
    void aRefusedChangeShowsTheServersStateAndKeepsTheText() throws NotSaved {
        pull(state(visit, 4, "observations", "server", "status", "SIGNED"));
        save("observations", "mine");
        refuse(sentOne(), LOCKED);
        assertThat(field("observations")).isEqualTo("server");
        assertThat(recordState()).isEqualTo(RecordState.NEEDS_ATTENTION);
        reopen();
        OutboxItem item = journal.outbox().get(0);
        assertThat(item.problem()).contains(LOCKED);
        assertThat(item.set()).isEqualTo(set("observations", "mine"));
        assertThat(journal.syncState().needAttention()).isEqualTo(1);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aRetryGoesUnderANewId() throws NotSaved {
        save("observations", "a");
        Change refused = sentOne();
        refuse(refused, LOCKED);
        journal.retry(refused.id());
        Change again = sentOne();
        assertThat(again.id()).isNotEqualTo(refused.id());
        assertThat(again.set()).isEqualTo(refused.set());
        assertThat(journal.outbox()).hasSize(1);
        assertThat(journal.outbox().get(0).needsAttention()).isFalse();
        assertThatThrownBy(() -> journal.retry(refused.id())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRetryGoesBelowWhatWasWrittenSince() throws NotSaved {
        pull(state(visit, 1));
        save("observations", "a", "assessment", "old");
        Change refused = sentOne();
        refuse(refused, LOCKED);
        save("assessment", "new");
        journal.retry(refused.id());
        assertThat(sentOne().set()).isEqualTo(set("observations", "a", "assessment", "new"));
    }

    @Test
    void aCorrectionTakesTheRefusedTextAlong() throws NotSaved {
        pull(state(visit, 1));
        save("observations", "a", "assessment", "wrong");
        Change refused = sentOne();
        refuse(refused, LOCKED);
        journal.correct(refused.id(), set("assessment", "right"), AT);
        assertThat(sentOne().set()).isEqualTo(set("observations", "a", "assessment", "right"));
        assertThat(journal.syncState().needAttention()).isZero();
    }

    @Test
    void writingOnARecordThatTheServerRefusedGoesOnFromThere() throws NotSaved {
        save("observations", "a");
        refuse(sentOne(), LOCKED);
        save("assessment", "b");
        assertThat(sentOne().set()).isEqualTo(set("observations", "a", "assessment", "b"));
        assertThat(journal.syncState().needAttention()).isZero();
    }

    @Test
    void anAddendumCarriesTheRefusedTextAndSettlesIt() throws NotSaved {
        pull(state(visit, 4, "status", "SIGNED"));
        save("observations", "mine", "status", "SIGNED");
        Change refused = sentOne();
        refuse(refused, LOCKED);
        StoredRecord addendum = journal.asAddendum(refused.id(), AT);
        assertThat(addendum.content().addendumTo()).contains(visit.record());
        assertThat(addendum.content().header().caseId()).isEqualTo(caseId);
        assertThat(recordState()).isEqualTo(RecordState.SYNCED);
        Change sent = sentOne();
        assertThat(sent.record()).isEqualTo(addendum.content().id());
        assertThat(sent.set())
                .isEqualTo(
                        set("observations", "mine", "addendumTo", visit.record().toString()));
        assertThat(journal.syncState().needAttention()).isZero();
    }

    @Test
    void aDeferredChangeStaysAndDoesNotBlockOthers() throws NotSaved {
        save("observations", "a");
        RecordTarget other = new RecordTarget(new UUID(4, 4), "HOME_VISIT", caseId);
        save(other, set("observations", "b"));
        Change stuck = (Change) journal.nextPush(1).orElseThrow().changes().get(0);
        assertThat(stuck.record()).isEqualTo(visit.record());
        answer(ChangeResult.deferred(stuck.id()));
        assertThat(((Change) journal.nextPush(1).orElseThrow().changes().get(0)).record())
                .isEqualTo(other.record());
        assertThat(sent()).hasSize(2).contains(stuck);
    }

    @Test
    void whatIsPutOffForMoreThanADayNeedsAttentionAlsoAfterReopening() throws NotSaved {
        save("observations", "a");
        Change change = sentOne();
        ChangeResult deferred = ChangeResult.deferred(change.id());
        journal.accept(new PushResponse(history, List.of(deferred)), "2026-11-23T10:00:00+01:00");
        journal.accept(new PushResponse(history, List.of(deferred)), "2026-11-24T10:00:00+01:00");
        assertThat(journal.syncState().needAttention()).isZero();
        reopen();
        journal.accept(new PushResponse(history, List.of(deferred)), "2026-11-24T09:00:01Z");
        assertThat(journal.syncState().needAttention()).isEqualTo(1);
        reopen();
        assertThat(journal.outbox()).singleElement().satisfies(item -> {
            assertThat(item.needsAttention()).isTrue();
            assertThat(item.problem()).isEmpty();
        });
        assertThat(sentOne()).isEqualTo(change);
    }

    @Test
    void changesGoOldestFirst() throws NotSaved {
        List<UUID> saved = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            RecordTarget target = new RecordTarget(UUID.randomUUID(), "HOME_VISIT", caseId);
            save(target, set("observations", "" + i));
            saved.add(target.record());
        }
        reopen();
        assertThat(sent().stream().map(Change::record)).containsExactlyElementsOf(saved);
        assertThat(journal.outbox().stream().map(item -> item.target().record()))
                .containsExactlyElementsOf(saved);
    }

    @Test
    void answersToUnknownOrAnsweredOrUnsentChangesAreIgnored() throws NotSaved {
        save("observations", "a");
        UUID unsent = journal.outbox().get(0).change();
        answer(ChangeResult.refused(unsent, LOCKED), ChangeResult.refused(UUID.randomUUID(), LOCKED));
        assertThat(recordState()).isEqualTo(RecordState.WAITING);
        Change change = sentOne();
        answer(change, Outcome.APPLIED, 1);
        refuse(change, LOCKED);
        answer(change, Outcome.CONFLICT, 7);
        assertThat(recordState()).isEqualTo(RecordState.SYNCED);
    }

    @Test
    void receivingTwiceOrLateChangesNothing() throws NotSaved {
        pull(state(visit, 5, "observations", "new"));
        pull(state(visit, 5, "observations", "new"));
        pull(state(visit, 4, "observations", "old"));
        assertThat(field("observations")).isEqualTo("new");
        assertThat(revision()).isEqualTo(5);
    }

    @Test
    void anAnswerThatComesAfterThePullTakesNothingBack() throws NotSaved {
        save("observations", "a");
        Change change = sentOne();
        pull(state(visit, 2, "observations", "a", "clientSays", "theirs"));
        answer(change, Outcome.APPLIED, 1);
        assertThat(revision()).isEqualTo(2);
        assertThat(field("clientSays")).isEqualTo("theirs");
        assertThat(recordState()).isEqualTo(RecordState.SYNCED);
    }

    @Test
    void ownTextThatHidesACollequesTextIsNotTakenForHavingSeenIt() throws NotSaved {
        pull(state(visit, 1, "observations", "old"));
        save("observations", "mine");
        pull(state(visit, 2, "observations", "theirs"));
        save("observations", "mine, longer");
        Change change = sentOne();
        assertThat(change.base()).isEqualTo(1);
        assertThat(change.set()).isEqualTo(set("observations", "mine, longer"));
    }

    @Test
    void aFormThatStaysOpenDoesNotPassForHavingSeenWhatArrived() throws NotSaved {
        pull(state(visit, 1, "observations", "old"));
        pull(state(visit, 2, "observations", "theirs"));
        journal.save(visit, 1, set("observations", "mine"), AT);
        assertThat(sentOne().base()).isEqualTo(1);
    }

    @Test
    void aFormThatStaysOpenHasSeenItsOwnRevisions() throws NotSaved {
        pull(state(new RecordTarget(caseId, "CASE", caseId), 1));
        journal.save(visit, 0, set("observations", "a"), AT);
        answer(sentOne(), Outcome.APPLIED, 1);
        journal.save(visit, 0, set("observations", "ab"), AT);
        answer(sentOne(), Outcome.APPLIED, 2);
        journal.save(visit, 0, set("observations", "abc"), AT);
        Change third = sentOne();
        assertThat(third.base()).isEqualTo(2);
        assertThat(third.after()).isEmpty();
    }

    private PullItem.State lost(int revision, UUID change, String text) {
        ObjectNode doc = set("observations", "theirs");
        ObjectNode entry = doc.putObject("conflicts").putObject(change.toString());
        entry.put("change", change.toString())
                .put("by", OWNER.user().toString())
                .put("at", AT);
        entry.putObject("fields").put("observations", text);
        return state(visit, revision, doc);
    }

    @Test
    void moreTextInAFormWhoseTextLostTakesThePlaceOfTheLostText() throws NotSaved {
        pull(state(visit, 1));
        journal.save(visit, 1, set("observations", "a"), AT);
        Change first = sentOne();
        answer(first, Outcome.CONFLICT, 3);
        pull(lost(3, first.id(), "a"));
        journal.save(visit, 1, set("observations", "ab"), AT);
        Change second = sentOne();
        assertThat(second.base()).isEqualTo(1);
        assertThat(second.after()).contains(first.id());
        assertThat(second.set().path("observations").asText()).isEqualTo("ab");
        assertThat(second.set().path("conflicts").path(first.id().toString()).isNull())
                .isTrue();
    }

    @Test
    void aConflictThatTheFormShowedIsNotReplacedByWritingOn() throws NotSaved {
        pull(state(visit, 1));
        journal.save(visit, 1, set("observations", "a"), AT);
        Change first = sentOne();
        answer(first, Outcome.CONFLICT, 3);
        pull(lost(3, first.id(), "a"));
        journal.save(visit, 3, set("observations", "theirs and more"), AT);
        assertThat(sentOne().set().has("conflicts")).isFalse();
    }

    @Test
    void otherFieldsLeaveTheConflictAlone() throws NotSaved {
        pull(state(visit, 1));
        journal.save(visit, 1, set("observations", "a"), AT);
        Change first = sentOne();
        answer(first, Outcome.CONFLICT, 3);
        pull(lost(3, first.id(), "a"));
        journal.save(visit, 1, set("assessment", "b"), AT);
        assertThat(sentOne().set()).isEqualTo(set("assessment", "b"));
    }

    @Test
    void allThatCameTooLateForASignedRecordIsOneText() throws NotSaved {
        pull(state(visit, 1));
        journal.save(visit, 1, set("observations", "a"), AT);
        refuse(sentOne(), LOCKED);
        journal.save(visit, 1, set("observations", "ab", "assessment", "b"), AT);
        refuse(sentOne(), LOCKED);
        assertThat(journal.outbox()).hasSize(1);
        assertThat(journal.outbox().get(0).set()).isEqualTo(set("observations", "ab", "assessment", "b"));
    }

    @Test
    void aFormThatStaysOpenOverAMergeBuildsOnItsOwnChange() throws NotSaved {
        pull(state(visit, 1));
        journal.save(visit, 1, set("observations", "a"), AT);
        Change first = sentOne();
        answer(first, Outcome.MERGED, 3);
        pull(state(visit, 3, "observations", "a", "clientSays", "theirs"));
        journal.save(visit, 1, set("observations", "ab"), AT);
        Change second = sentOne();
        assertThat(second.base()).isEqualTo(1);
        assertThat(second.after()).contains(first.id());
    }

    @Test
    void whatIsWrittenOnAMergedRecordStartsFromIt() throws NotSaved {
        pull(state(visit, 1));
        save("observations", "a");
        Change first = sentOne();
        save("assessment", "b");
        answer(first, Outcome.MERGED, 3);
        pull(state(visit, 3, "observations", "a", "clientSays", "theirs"));
        save("clientSays", "both");
        assertThat(sentOne().set()).isEqualTo(set("assessment", "b"));
        answer(sentOne(), Outcome.MERGED, 4);
        Change third = sentOne();
        assertThat(third.base()).isEqualTo(3);
        assertThat(third.set()).isEqualTo(set("clientSays", "both"));
    }

    @Test
    void keysOfAMapAreCoalescedOneByOne() throws NotSaved {
        ObjectNode first = set();
        first.putObject("present").putObject("k1").put("name", "Barn");
        ObjectNode second = set();
        second.putObject("present").putNull("k1").putObject("k2").put("name", "Make");
        save(visit, first);
        save(visit, second);
        assertThat(sentOne().set()).isEqualTo(second);
        ObjectNode clear = set();
        clear.putNull("present");
        pull(state(visit, 1));
        assertThat(journal.find(visit.record()).orElseThrow().content().doc().map("present"))
                .containsOnlyKeys("k2");
    }

    @Test
    void aMapClearedAndFilledAgainLosesItsOldKeys() throws NotSaved {
        ObjectNode doc = set();
        doc.putObject("present").putObject("old").put("name", "Barn");
        pull(state(visit, 1, doc));
        ObjectNode clear = set();
        clear.putNull("present");
        ObjectNode fill = set();
        fill.putObject("present").putObject("k2").put("name", "Make");
        save(visit, clear);
        save(visit, fill);
        ObjectNode expected = set();
        expected.putObject("present").putNull("old").putObject("k2").put("name", "Make");
        assertThat(sentOne().set()).isEqualTo(expected);
    }

    @Test
    void aGoneCaseLeavesOnlyWhatTheServerHasNotTaken() throws NotSaved {
        RecordTarget careCase = new RecordTarget(caseId, "CASE", caseId);
        RecordTarget pulled = new RecordTarget(new UUID(4, 4), "HOME_VISIT", caseId);
        RecordTarget refusedVisit = new RecordTarget(new UUID(5, 5), "HOME_VISIT", caseId);
        pull(
                state(careCase, 1),
                state(pulled, 1, "observations", "theirs"),
                state(refusedVisit, 2, "status", "SIGNED"));
        save(refusedVisit, set("observations", "refused"));
        refuse(sentOne(), LOCKED);
        save("observations", "unsent");
        assertThat(journal.cases()).hasSize(1);
        pull(new PullItem.Gone(caseId, PullItem.GoneReason.ACCESS_ENDED));
        reopen();
        assertThat(journal.cases()).isEmpty();
        assertThat(journal.find(pulled.record())).isEmpty();
        assertThat(field("observations")).isEqualTo("unsent");
        assertThat(field(refusedVisit, "observations")).isEqualTo("refused");
        assertThat(journal.outbox()).hasSize(2);
        refuse(sentOne(), new Problem(Problem.BASE + "handed-over", "", "", List.of()));
        assertThat(journal.outbox()).hasSize(2).allMatch(OutboxItem::needsAttention);
    }

    @Test
    void anUnknownKindIsKeptUnharmed() throws NotSaved {
        RecordTarget future = new RecordTarget(new UUID(6, 6), "HOLOGRAM", caseId);
        pull(state(future, 1, "shape", "round"));
        reopen();
        assertThat(journal.find(future.record()).orElseThrow().content()).isInstanceOf(UnknownRecord.class);
        assertThat(field(future, "shape")).isEqualTo("round");
    }

    @Test
    void afterARestoreEverythingAcknowledgedGoesAgainAsItWas() throws NotSaved {
        pull();
        save("observations", "a");
        Change first = sentOne();
        answer(first, Outcome.APPLIED, 1);
        save("observations", "b");
        Change second = sentOne();
        answer(second, Outcome.APPLIED, 2);
        assertThat(journal.cursor()).isPresent();
        UUID restored = new UUID(1, 2);
        pull(restored, false, "", state(visit, 1, "observations", "zzz"));
        reopen();
        assertThat(journal.cursor()).as("pulls from nothing").isEmpty();
        assertThat(field("observations")).isEqualTo("b");
        assertThat(sentOne()).isEqualTo(first);
        journal.accept(
                new PushResponse(
                        restored, List.of(ChangeResult.stored(first.id(), Outcome.APPLIED, 1, 1, Optional.empty()))),
                AT);
        assertThat(sentOne()).isEqualTo(second);
        pull(restored, false, "", state(visit, 1, "observations", "a"));
        assertThat(field("observations")).isEqualTo("b");
        journal.accept(
                new PushResponse(
                        restored, List.of(ChangeResult.stored(second.id(), Outcome.APPLIED, 2, 2, Optional.empty()))),
                AT);
        assertThat(sent()).isEmpty();
        assertThat(field("observations")).isEqualTo("b");
        assertThat(revision()).isEqualTo(2);
        assertThat(recordState()).isEqualTo(RecordState.SYNCED);
    }

    /** Found by seed 53 of the simulation. */
    @Test
    void whatGoesAgainAfterARestoreDoesNotBringBackACaseThatIsGone() throws NotSaved {
        pull();
        save("observations", "a");
        Change first = sentOne();
        answer(first, Outcome.APPLIED, 1);
        UUID restored = new UUID(1, 2);
        pull(restored, false, "");
        pull(restored, false, "");
        assertThat(sentOne()).isEqualTo(first);
        ChangeResult again = ChangeResult.stored(first.id(), Outcome.APPLIED, 1, 1, Optional.empty());
        journal.accept(new PushResponse(restored, List.of(again)), AT);
        pull(restored, false, "");
        assertThat(journal.find(visit.record())).isEmpty();
    }

    /** Found by seed 971 of the simulation: its author could not send it again, having lost the case. */
    @Test
    void whatTheServerLostInARestoreGoesFromATabletThatKeepsTheCase() throws NotSaved {
        RecordTarget careCase = new RecordTarget(caseId, "CASE", caseId);
        pull(state(careCase, 1), state(visit, 1, "observations", "a"));
        UUID restored = new UUID(1, 2);
        pull(restored, false, "", state(careCase, 1));
        pull(restored, false, "", state(careCase, 1));
        assertThat(journal.recordsOf(caseId))
                .extracting(stored -> stored.content().id())
                .containsExactly(caseId);
    }

    /** Found by seed 326 of the simulation: the first answer of a new life of the server is the answer to a push. */
    @Test
    void aNoteInACaseThatIsGoneWhenTheServerIsRestoredGoesToo() throws NotSaved {
        pull();
        save("observations", "a");
        Change sent = sentOne();
        UUID restored = new UUID(1, 2);
        ChangeResult applied = ChangeResult.stored(sent.id(), Outcome.APPLIED, 1, 1, Optional.empty());
        journal.accept(new PushResponse(restored, List.of(applied)), AT);
        assertThat(field("observations")).as("until the pull has told").isEqualTo("a");
        pull(restored, false, "");
        assertThat(journal.find(visit.record())).isEmpty();
    }

    /** Found by seed 18 of the simulation: the server names who holds a case that does not say so itself. */
    @Test
    void whatTheServerAddedToAnAppliedChangeIsShown() throws NotSaved {
        save("observations", "a");
        answer(sentOne(), Outcome.APPLIED, 1);
        pull(state(visit, 1, "observations", "a", "agreements", "b"));
        assertThat(field("agreements")).isEqualTo("b");
    }

    @Test
    void aRestoreNoticedInAPushAnswerResendsToo() throws NotSaved {
        pull();
        save("observations", "a");
        Change first = sentOne();
        answer(first, Outcome.APPLIED, 1);
        save("observations", "b");
        Change second = sentOne();
        UUID restored = new UUID(1, 2);
        ChangeResult deferred = ChangeResult.deferred(second.id());
        journal.accept(new PushResponse(restored, List.of(deferred)), AT);
        assertThat(sentOne()).isEqualTo(first);
        assertThat(journal.cursor()).isEmpty();
    }

    @Test
    void whatIsDurableOnTheServerIsNotSentAgain() throws NotSaved {
        pull();
        save("observations", "a");
        answer(sentOne(), Outcome.APPLIED, 1);
        pull(history, false, "2026-11-23T09:15:31Z");
        pull(new UUID(1, 2), false, "");
        assertThat(sent()).isEmpty();
    }

    @Test
    void whatWasAcknowledgedAtTheDurableInstantIsKept() throws NotSaved {
        pull();
        save("observations", "a");
        answer(sentOne(), Outcome.APPLIED, 1);
        pull(history, false, "2026-11-23T09:15:30Z");
        pull(new UUID(1, 2), false, "");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void acknowledgedChangesAreKeptThirtyFiveDays() throws NotSaved {
        pull();
        save("observations", "a");
        answer(sentOne(), Outcome.APPLIED, 1);
        journal.accept(new PullResponse(history, "c", false, "", List.of()), "2026-12-28T10:15:30+01:00");
        journal.accept(new PullResponse(history, "c", false, "", List.of()), "2026-12-28T10:15:31+01:00");
        pull(new UUID(1, 2), false, "");
        assertThat(sent()).isEmpty();
    }

    @Test
    void casesThatDoNotComeAgainAfterStartingOverAreGone() throws NotSaved {
        RecordTarget kept = new RecordTarget(new UUID(8, 8), "CASE", new UUID(8, 8));
        RecordTarget lost = new RecordTarget(caseId, "CASE", caseId);
        pull(state(kept, 1), state(lost, 1));
        save("observations", "unsent");
        journal.startOver();
        assertThat(journal.cursor()).isEmpty();
        pull(history, true, "", state(kept, 1));
        assertThat(journal.cases()).hasSize(2);
        pull();
        assertThat(journal.cases()).extracting(CaseCard::caseId).containsExactly(kept.caseId());
        assertThat(field("observations")).isEqualTo("unsent");
    }

    @Test
    void theCardTellsTheEarliestOpenFollowUp() throws NotSaved {
        RecordTarget careCase = new RecordTarget(caseId, "CASE", caseId);
        RecordTarget client = new RecordTarget(new UUID(11, 1), "CLIENT", caseId);
        pull(state(careCase, 1), state(client, 1, "givenName", "Test", "familyName", "Testsson", "protection", "NONE"));
        followUp(new UUID(12, 1), "2026-12-24");
        followUp(new UUID(12, 2), "2026-12-10");
        CaseCard card = journal.cases().get(0);
        assertThat(card.clientName()).isEqualTo("Test Testsson");
        assertThat(card.nextFollowUp()).contains(LocalDate.parse("2026-12-10"));
        assertThat(card.protectedIdentity()).isFalse();
        ObjectNode outcomes = set();
        ObjectNode postponed = outcomes.putObject("followUpOutcomes").putObject("o1");
        postponed.put("outcome", "POSTPONED").put("newDate", "2026-12-15");
        save(new RecordTarget(new UUID(12, 2), "HOME_VISIT", caseId), outcomes);
        assertThat(journal.cases().get(0).nextFollowUp()).contains(LocalDate.parse("2026-12-15"));
        ObjectNode done = set();
        done.putObject("followUpOutcomes").putObject("o2").put("outcome", "DONE");
        save(new RecordTarget(new UUID(12, 2), "HOME_VISIT", caseId), done);
        assertThat(journal.cases().get(0).nextFollowUp()).contains(LocalDate.parse("2026-12-24"));
    }

    private void followUp(UUID record, String date) throws NotSaved {
        ObjectNode set = set("status", "SIGNED");
        set.putObject("followUp").put("date", date);
        save(new RecordTarget(record, "HOME_VISIT", caseId), set);
    }

    @Test
    void recordsComeNewestFirst() throws NotSaved {
        pull(state(new RecordTarget(caseId, "CASE", caseId), 1));
        save("happenedAt", "2026-11-20T10:00:00+01:00");
        RecordTarget later = new RecordTarget(new UUID(4, 4), "HOME_VISIT", caseId);
        save(later, set("happenedAt", "2026-11-20T10:30:00+02:00"));
        assertThat(journal.recordsOf(caseId).stream()
                        .map(stored -> stored.content().id()))
                .containsExactly(visit.record(), later.record(), caseId);
    }

    @Test
    void aTextTooLongForTheServerIsStillThereAfterReopening() throws NotSaved {
        String text = "å".repeat(70_000);
        save("observations", text);
        reopen();
        assertThat(field("observations")).isEqualTo(text);
        journal.refuse(sentOne().id(), LOCKED);
        assertThat(journal.outbox().get(0).set().get("observations").asText()).isEqualTo(text);
        assertThat(sent()).isEmpty();
    }

    @Test
    void whatCannotBeSavedChangesNothing() throws NotSaved {
        save("observations", "a");
        journal.close();
        assertThatThrownBy(() -> save("observations", "b")).isInstanceOf(NotSaved.class);
        assertThat(field("observations")).isEqualTo("a");
        journal = SealedJournal.open(SealedStore.open(folder.resolve("j.store"), key));
        assertThat(field("observations")).isEqualTo("a");
    }

    @Test
    void listenersHearOfEachCommitUntilTheyStop() throws Exception {
        List<String> heard = new ArrayList<>();
        AutoCloseable handle = journal.onChange(() -> heard.add(field("observations")));
        save("observations", "a");
        save("observations", "b");
        handle.close();
        save("observations", "c");
        assertThat(heard).containsExactly("a", "b");
    }
}
