package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody outside the municipality gets an assignment that the person has not agreed to (OSL 26:1, SoL 15:6 a). */
class AssignmentTest {
    private static final String CONSENT =
            "{'status':'SIGNED','type':'SECRECY_LIFTED','decision':'GIVEN','form':'ORAL_DOCUMENTED',"
                    + "'parties':{'REGION_PRIMARY':{'information':['HEALTH']}},"
                    + "'validFrom':'2026-11-20','validTo':'2026-11-30'}";

    private static final CaseFacts CONSENTED = CaseFacts.of(List.of(view("CONSENT", CONSENT)));

    @ParameterizedTest
    @CsvSource({
        "AME, 2026-12-24, true",
        "MUNICIPAL_OUTPATIENT, 2026-12-24, true",
        "AF, 2026-12-24, true",
        "FK, 2026-11-25, false",
        "REGION_PRIMARY, 2026-11-19, false",
        "REGION_PRIMARY, 2026-11-20, true",
        "REGION_PRIMARY, 2026-11-30, true",
        "REGION_PRIMARY, 2026-12-01, false",
    })
    void onlyThoseInsideArbetsformedlingenAndWhoeverThePersonAgreedToGetOne(String to, LocalDate day, boolean may) {
        assertThat(findings("ASSIGNMENT", sent(to), CONSENTED.signedOn(day)))
                .isEqualTo(may ? List.of() : List.of("to assignment-without-consent"));
    }

    @Test
    void withoutADayNoConsentIsKnownToHold() {
        assertThat(findings("ASSIGNMENT", sent("REGION_PRIMARY"), CONSENTED))
                .containsExactly("to assignment-without-consent");
    }

    @Test
    void sec4_toAPartyThatOnlyANewerVersionKnowsNothingGoes() {
        assertThat(findings("ASSIGNMENT", sent("REGION_PRIVATE"), CONSENTED.signedOn(LocalDate.of(2026, 11, 25))))
                .containsExactly("to unknown-here");
    }

    private static String sent(String to) {
        return "{'to':'" + to + "','interventions':['WORK_TRAINING']}";
    }

    @ParameterizedTest
    @CsvSource({"AME, true", "MUNICIPAL_OUTPATIENT, true", "AF, false", "REGION_PRIMARY, false", ", false"})
    void theMunicipalitysOwnUnitsAnswerThemselves(String to, boolean inside) {
        assertThat(assignment(to == null ? "{}" : sent(to)).isInside()).isEqualTo(inside);
    }

    /** The commissioner sends it again and takes back what nobody has answered; the rest is the receiver's. */
    @ParameterizedTest
    @CsvSource({
        "SENT, SENT, false",
        "ACCEPTED, SENT, false",
        "SENT, ACCEPTED, true",
        "SENT, RETURNED, true",
        "SENT, ENDED, false",
        ", ENDED, false",
        "ACCEPTED, ENDED, true",
        "RETURNED, ENDED, true",
        "RETURNED, , false",
        "SENT, PASSED_ON, true",
    })
    void theReceiverAcceptsReturnsAndEndsWhatWasAccepted(AssignmentState before, String now, boolean receivers) {
        String state = now == null ? "{}" : "{'state':'" + now + "'}";
        assertThat(assignment(state).isReceiversAnswer(Optional.ofNullable(before)))
                .isEqualTo(receivers);
    }

    @Test
    void itIsSentByItsSignatureAndAReturnSaysWhy() {
        for (AssignmentState state : AssignmentState.values()) {
            assertThat(assignment("{'state':'" + state + "'}")
                            .signatureFindings()
                            .isEmpty())
                    .as("begins as %s", state)
                    .isEqualTo(state == AssignmentState.SENT);
        }
        assertThat(assignment("{'state':'PASSED_ON'}").signatureFindings())
                .as("a state that only a newer version knows")
                .isNotEmpty();
        assertThat(Arrays.asList("{'state':'RETURNED'}", "{'state':'RETURNED','why':'w'}").stream()
                        .map(one -> assignment(one).ownFindings(CaseFacts.NONE).size()))
                .containsExactly(1, 0);
    }

    private static Assignment assignment(String fields) {
        return (Assignment) view("ASSIGNMENT", fields);
    }
}
