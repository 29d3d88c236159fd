package se.stegvis.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.reminder.FollowUpState.Standing;

class FollowUpStateTest {
    private static final String DUE = "'followUp':{'date':'2026-12-01'}";

    private static Optional<FollowUpState> visit(String json) {
        return FollowUpState.of(JsonRecords.of("HOME_VISIT", "{" + json + "}"));
    }

    @Test
    void aSignedRecordWithADateIsOpen() {
        UUID worker = UUID.randomUUID();
        assertThat(visit("'status':'SIGNED','followUp':{'date':'2026-12-01','responsible':'" + worker + "'}"))
                .contains(new FollowUpState(
                        Standing.OPEN, LocalDate.of(2026, 12, 1), Optional.of(worker), Optional.empty(), false));
    }

    @Test
    void aDraftObligesNobody() {
        assertThat(visit(DUE)).isEmpty();
        assertThat(visit("'status':'DRAFT'," + DUE)).isEmpty();
    }

    @Test
    void theCaseItselfNeedsNoSignature() {
        assertThat(FollowUpState.of(JsonRecords.of("CASE", "{" + DUE + "}"))).isPresent();
    }

    @Test
    void aRecordWithoutADateHasNoFollowUp() {
        assertThat(visit("'status':'SIGNED'")).isEmpty();
    }

    @Test
    void theJointFollowUpOfASipCounts() {
        assertThat(FollowUpState.of(JsonRecords.of("SIP_PLAN", "{'status':'SIGNED','jointFollowUp':'2027-02-01'}")))
                .map(FollowUpState::due)
                .contains(LocalDate.of(2027, 2, 1));
    }

    @Test
    void aPostponementMovesTheDate() {
        assertThat(visit("'status':'SIGNED'," + DUE
                        + ",'followUpOutcomes':{'a':{'outcome':'POSTPONED','newDate':'2026-12-20'}}"))
                .map(FollowUpState::due)
                .contains(LocalDate.of(2026, 12, 20));
    }

    @Test
    void theLastOutcomeDecides() {
        Optional<FollowUpState> state = visit("'status':'SIGNED'," + DUE
                + ",'followUpOutcomes':{'a':{'outcome':'POSTPONED','newDate':'2026-12-20'},'b':{'outcome':'DONE'}}");
        assertThat(state).map(FollowUpState::standing).contains(Standing.DONE);
        assertThat(state).map(FollowUpState::due).contains(LocalDate.of(2026, 12, 20));
        assertThat(visit("'status':'SIGNED'," + DUE + ",'followUpOutcomes':{'a':{'outcome':'CANCELLED'}}"))
                .map(FollowUpState::standing)
                .contains(Standing.CANCELLED);
    }

    @Test
    void anOutcomeOfANewerVersionChangesNothing() {
        assertThat(visit("'status':'SIGNED'," + DUE + ",'followUpOutcomes':{'a':{'outcome':'DELEGATED'}}"))
                .map(FollowUpState::standing)
                .contains(Standing.OPEN);
    }
}
