package se.stegvis.server.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.absence.AbsenceRegistration.Wanted;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Absence;
import se.stegvis.server.web.WebFixture;
import se.stegvis.shared.time.SwedishTime;

/** Who may note an absence, and what an absence has. */
class AbsenceRegistrationTest {
    private WebFixture town;
    private AbsenceRegistration absences;
    private Caller worker;
    private Caller colleague;
    private Caller lead;
    private Instant now;
    private LocalDate today;

    @BeforeEach
    void start() {
        town = new WebFixture();
        absences = town.bean(AbsenceRegistration.class);
        worker = town.caller("handlaggare1");
        colleague = town.caller("handlaggare2");
        lead = town.caller("teamledare1");
        now = town.clock().instant();
        today = SwedishTime.day(now);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void onesOwnAbsenceAndThatOfTheTeamIsNotedAndNobodyElses() {
        Absence own = note(worker, worker.account(), colleague.account(), today, today.plusDays(3));
        Absence byLead = note(lead, colleague.account(), worker.account(), today, today);

        assertThat(absences.of(lead, now)).extracting(Absence::id).contains(own.id(), byLead.id());
        assertThat(absences.of(worker, now))
                .extracting(Absence::id)
                .contains(own.id())
                .doesNotContain(byLead.id());
        assertThatThrownBy(() -> note(worker, colleague.account(), worker.account(), today, today))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not-found");
        assertThatThrownBy(() -> absences.end(worker, byLead.id(), now))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not-found");
    }

    @Test
    void eachPartThatIsMissingOrWrongIsNamed() {
        assertThat(wrong(new Wanted(null, null, null, null))).contains("account", "cover", "firstOn", "lastOn");
        assertThat(wrong(new Wanted(worker.account(), worker.account(), today, today)))
                .as("nobody covers for themselves")
                .contains("cover")
                .doesNotContain("lastOn");
        assertThat(wrong(new Wanted(worker.account(), UUID.randomUUID(), today, today)))
                .contains("cover");
        assertThat(wrong(new Wanted(worker.account(), colleague.account(), today, today.minusDays(1))))
                .contains("lastOn");
        assertThat(wrong(new Wanted(worker.account(), colleague.account(), today.plusDays(2), today.plusDays(1))))
                .contains("lastOn");
    }

    @Test
    void whoIsBackIsAwayNoMoreAndOneThatHadNotBegunIsGone() {
        Absence begun = note(worker, worker.account(), colleague.account(), today, today.plusDays(9));
        Absence coming = note(worker, worker.account(), colleague.account(), today.plusDays(20), today.plusDays(21));
        Instant later = now.plus(Duration.ofDays(2));

        absences.end(worker, begun.id(), later);
        absences.end(worker, coming.id(), later);

        assertThat(absences.of(worker, later)).isEmpty();
        assertThat(town.text("SELECT last_on FROM absence WHERE municipality = 1 AND id = CAST('" + begun.id()
                        + "' AS UUID)"))
                .isEqualTo(today.plusDays(1).toString());
        assertThat(town.count("SELECT COUNT(*) FROM absence WHERE municipality = 1 AND id = CAST('" + coming.id()
                        + "' AS UUID)"))
                .isZero();
    }

    private Absence note(Caller caller, UUID account, UUID cover, LocalDate first, LocalDate last) {
        return absences.note(caller, UUID.randomUUID(), new Wanted(account, cover, first, last), now);
    }

    private List<String> wrong(Wanted wanted) {
        try {
            absences.note(worker, UUID.randomUUID(), wanted, now);
        } catch (ProblemException refused) {
            return refused.problem().errors().stream()
                    .map(error -> error.field())
                    .toList();
        }
        throw new AssertionError("nothing was wrong with it");
    }
}
