package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.Caller;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.team.Role;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullItem.GoneReason;
import se.stegvis.shared.sync.PullResponse;

class PullTest {
    private static SyncServer server;
    private Tablet hanna;
    private Tablet astrid;
    private Tablet lead;
    private UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openCase() {
        hanna = server.tablet("handlaggare1@ekdalen");
        astrid = server.tablet("arbetsterapeut1@ekdalen");
        lead = server.tablet("teamledare1@ekdalen");
        caseId = id();
        hanna.push(change("CASE", caseId, caseId, 0, set("occupationalTherapist", account("arbetsterapeut1"))));
        hanna.pull();
        astrid.pull();
        lead.pull();
    }

    private static String account(String username) {
        return TestPeople.account(TestPeople.EKDALEN, username).toString();
    }

    @Test
    void whatIsNewArrivesOnceAndOnlyInItsNewestState() {
        UUID visit = id();
        hanna.push(visit(caseId, visit, 0, "observations", "Ett."));
        hanna.push(visit(caseId, visit, 1, "observations", "Två."));

        assertThat(astrid.states()).singleElement().satisfies(state -> {
            assertThat(state.record()).isEqualTo(visit);
            assertThat(state.revision()).isEqualTo(2);
            assertThat(Tablet.doc(state).path("observations").asText()).isEqualTo("Två.");
        });
        assertThat(astrid.pull()).isEmpty();
    }

    @Test
    void nothingNewIsSmall() {
        astrid.pull();
        Answer nothing = astrid.sendPull(astrid.cursor, 500);
        assertThat(nothing.raw().body().length).isLessThan(1024);
        assertThat(nothing.json().path("items")).isEmpty();
        assertThat(nothing.json().path("durable").isTextual()).isTrue();
    }

    @Test
    void whatTheDeviceSentItselfDoesNotComeBack() {
        hanna.push(visit(caseId, id(), 0, "observations", "Mitt."));

        assertThat(hanna.pull()).isEmpty();
        assertThat(astrid.states()).hasSize(1);
    }

    @Test
    void whatOthersAddedToItDoesComeBack() {
        UUID visit = id();
        hanna.push(visit(caseId, visit, 0, "observations", "Mitt."));
        astrid.push(visit(caseId, visit, 1, "nextStep", "Astrids."));
        hanna.push(visit(caseId, visit, 1, "clientSays", "Mitt."));

        assertThat(hanna.states()).singleElement().satisfies(state -> assertThat(Tablet.doc(state))
                .isEqualTo(set("observations", "Mitt.", "nextStep", "Astrids.", "clientSays", "Mitt.")));
    }

    @Test
    void whatTheServerFilledInComesBackToTheDeviceThatSentIt() {
        UUID opened = hanna.openCase();

        assertThat(hanna.states()).singleElement().satisfies(state -> {
            assertThat(state.record()).isEqualTo(opened);
            assertThat(Tablet.doc(state).path("responsible").asText()).isEqualTo(account("handlaggare1"));
            assertThat(Tablet.doc(state).path("team").asText())
                    .isEqualTo(TestPeople.team(1, 1).toString());
        });
    }

    @Test
    void aDeviceThatLostEverythingGetsItsOwnWorkBackPageByPage() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            changes.add(visit(caseId, id(), 0, "observations", "Nummer " + i));
        }
        hanna.push(changes);
        hanna.cursor = Optional.empty();

        List<UUID> records = new ArrayList<>();
        for (PullItem item : hanna.pull(7)) {
            records.add(((PullItem.State) item).record());
        }
        assertThat(records).doesNotHaveDuplicates();
        assertThat(records).containsAll(changes.stream().map(Change::record).toList());
        assertThat(hanna.pull()).isEmpty();
    }

    /** Found by seed 426 of the simulation, after a restore. */
    @Test
    void whatADeviceSendsWhileACaseComesWholeComesToo() {
        UUID visit = id();
        hanna.push(visit(caseId, id(), 0, "observations", "Annat."), visit(caseId, visit, 0, "observations", "Ett."));
        hanna.cursor = Optional.empty();
        assertThat(hanna.page(1).more()).isTrue();
        hanna.push(visit(caseId, visit, 1, "observations", "Två."));

        assertThat(hanna.states())
                .filteredOn(state -> state.record().equals(visit))
                .extracting(PullItem.State::revision)
                .containsExactly(2);
        assertThat(hanna.pull()).isEmpty();
    }

    @Test
    void aHandedOverCaseLeavesTheOldHandsAndArrivesWholeInTheNew() {
        hanna.push(visit(caseId, id(), 0, "observations", "Innan."));
        Tablet hugo = server.tablet("handlaggare2@ekdalen");
        hugo.pull();
        lead.push(change("CASE", caseId, caseId, 1, set("responsible", account("handlaggare2"))));

        assertThat(hanna.pull()).containsExactly(new PullItem.Gone(caseId, GoneReason.ACCESS_ENDED));
        assertThat(hanna.pull()).isEmpty();
        assertThat(hugo.states()).extracting(PullItem.State::kind).containsExactly("CASE", "HOME_VISIT");
    }

    @Test
    void anErasedCaseIsGoneAsErased() throws Exception {
        try (var connection = server.connection();
                var statement = connection.createStatement()) {
            String id = "UNHEX('" + caseId.toString().replace("-", "") + "')";
            statement.execute("DELETE FROM care_record WHERE case_id = " + id);
            statement.execute("DELETE FROM care_case WHERE case_id = " + id);
            statement.execute(
                    "INSERT INTO erased_case (municipality, case_id, erased_at) VALUES (1, " + id + ", '2026-11-22')");
        }
        assertThat(astrid.pull()).containsExactly(new PullItem.Gone(caseId, GoneReason.ERASED));
        assertThat(astrid.pushOne(visit(caseId, id(), 0))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("erased");
    }

    @Test
    void aCursorOfSomeoneElseOrADamagedOneIsTurnedAway() {
        String cursor = astrid.cursor.orElseThrow();
        for (String foreign : List.of(cursor.substring(1), "x", "", cursor + "AA", "%%%", "AAAA".repeat(300))) {
            Answer answer = astrid.sendPull(Optional.of(foreign), 500);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("unknown-cursor");
        }
        assertThat(hanna.sendPull(astrid.cursor, 500).problem()).isEqualTo("unknown-cursor");
    }

    @Test
    void aCursorOfAnEarlierLifeOfTheDatabaseStartsOver() throws Exception {
        CursorCodec codec = server.bean(CursorCodec.class);
        var caller = new Caller(
                1,
                "ekdalen",
                TestPeople.account(1, "arbetsterapeut1"),
                Role.OCCUPATIONAL_THERAPIST,
                Set.of(),
                Optional.empty());
        astrid.cursor =
                Optional.of(codec.write(caller, new PullCursor(id(), Map.of(caseId, new PullCursor.Position(99, 0)))));

        assertThat(astrid.states()).extracting(PullItem.State::record).contains(caseId);
    }

    @Test
    void aPageHoldsAtMostTheLimitAndAMebibyte() {
        String long64 = "å".repeat(60_000);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            changes.add(visit(caseId, id(), 0, "observations", long64));
        }
        // 60,000 å are 120 kB, so that twelve of them are more than a page holds.
        hanna.push(changes.subList(0, 6));
        hanna.push(changes.subList(6, 12));
        PullResponse first = astrid.page(500);
        assertThat(first.items()).hasSize(8);
        assertThat(first.more()).isTrue();
        assertThat(astrid.pull()).hasSize(4);
        assertThat(astrid.another().page(3).items()).hasSize(3);
    }

    @Test
    void theCaseWithTheNearestFollowUpComesFirst() {
        UUID later = hanna.openCase();
        UUID sooner = hanna.openCase();
        hanna.push(followUp(later, "2027-03-01"), followUp(sooner, "2026-12-01"));

        List<UUID> order = hanna.another().states().stream()
                .map(PullItem.State::caseId)
                .distinct()
                .toList();
        assertThat(order.indexOf(sooner)).isLessThan(order.indexOf(later));
        assertThat(order.indexOf(later)).isLessThan(order.indexOf(caseId));
    }

    private static Change followUp(UUID caseId, String date) {
        var set = Tablet.signedVisit();
        set.putObject("followUp").put("date", date).put("what", "Ring");
        return change("HOME_VISIT", caseId, id(), 0, set);
    }

    @Test
    void aProtectedClientLeavesTheTabletOfTheTeamLead() {
        assertThat(lead.another().states()).extracting(PullItem.State::caseId).contains(caseId);
        hanna.push(change("CLIENT", caseId, id(), 0, set("protection", "PROTECTED_REGISTRATION")));

        assertThat(lead.pull()).contains(new PullItem.Gone(caseId, GoneReason.ACCESS_ENDED));
        assertThat(astrid.states()).extracting(PullItem.State::kind).contains("CLIENT");
    }

    @Test
    void everyCaseReadLeavesAnAuditLine() {
        hanna.push(visit(caseId, id(), 0, "observations", "Läst."));
        String lines = "SELECT COUNT(*) FROM audit_entry WHERE action = 'READ' AND case_id = UNHEX('"
                + caseId.toString().replace("-", "") + "')";
        long before = server.count(lines);
        astrid.pull();
        assertThat(server.count(lines)).isEqualTo(before + 1);
        astrid.pull();
        assertThat(server.count(lines)).isEqualTo(before + 1);
    }
}
