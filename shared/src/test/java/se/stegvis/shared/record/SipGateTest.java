package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demands on a SIP in force, and the warnings for its signer (SoL 10:8–9, Jönköping). */
class SipGateTest {
    private static final String ACTION =
            "'actions':{'a':{'what':'Läkarbesök','principal':'REGION','due':'2026-12-20'}}";
    private static final String RESPONSIBLE = "'overallResponsible':'MUNICIPALITY','jointFollowUp':'2026-12-20',"
            + "'meetingAt':'2026-11-27T10:00:00+01:00'";
    private static final CaseFacts FACTS = CaseFacts.of(List.of(view(
                    "CONSENT",
                    "{'status':'SIGNED','type':'SIP_MAY_BE_MADE','decision':'GIVEN','form':'ORAL_DOCUMENTED','parties':{},"
                            + "'validFrom':'2026-11-20','validTo':'2026-11-30'}")))
            .signedOn(LocalDate.of(2026, 11, 27))
            .within(60);

    private static String plan(String... more) {
        return "{" + RESPONSIBLE + "," + String.join(",", more) + "}";
    }

    private static List<String> warnings(String fields) {
        return SigningCheck.warnings(view("SIP_PLAN", fields), FACTS).stream()
                .map(one -> one.field() + " " + one.code())
                .toList();
    }

    @Test
    void aPlanInForceHasAnAction() {
        assertThat(findings("SIP_PLAN", plan("'clientPresent':true"), FACTS))
                .containsExactly("actions sip-without-action");
        assertThat(findings("SIP_PLAN", plan(ACTION), FACTS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Principal.class,
            names = {"MUNICIPALITY", "REGION"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseHasTheOverallResponsibility(Principal other) {
        assertThat(findings("SIP_PLAN", plan(ACTION).replace("'MUNICIPALITY'", "'" + other + "'"), FACTS))
                .containsExactly("overallResponsible sip-responsible-principal");
    }

    @Test
    void theRegionHasItOnlyWhenCareTakesPart() {
        String municipal = "'actions':{'a':{'what':'Praktik','principal':'MUNICIPALITY','due':'2026-12-20'}}";
        String fault = "overallResponsible sip-responsible-not-with";
        assertThat(region(municipal)).containsExactly(fault);
        assertThat(region(municipal, "'calledParties':['AF']")).containsExactly(fault);
        assertThat(region(municipal, "'participants':{'a':{'party':'REGION_PRIMARY','attends':'NO'}}"))
                .as("who does not come takes no part")
                .containsExactly(fault);
        assertThat(region(municipal, "'calledParties':['REGION_PSYCHIATRY']")).isEmpty();
        assertThat(region(municipal, "'callFrom':'REGION_PRIMARY'")).isEmpty();
        assertThat(region(municipal, "'participants':{'a':{'party':'REGION_PRIMARY','attends':'YES'}}"))
                .isEmpty();
        assertThat(region(ACTION)).isEmpty();
    }

    private static List<String> region(String... more) {
        return findings("SIP_PLAN", plan(more).replace("'MUNICIPALITY','jointF", "'REGION','jointF"), FACTS);
    }

    @Test
    void thePersonIsThereOrItSaysWhyNot() {
        assertThat(findings("SIP_PLAN", plan(ACTION, "'clientPresent':false"), FACTS))
                .containsExactly("clientAbsentWhy sip-client-absent-why");
        assertThat(findings("SIP_PLAN", plan(ACTION, "'clientPresent':false,'clientAbsentWhy':'Inlagd'"), FACTS))
                .isEmpty();
        assertThat(SipGate.unasked((SipPlan) view("SIP_PLAN", plan(ACTION))))
                .extracting(Finding::code)
                .containsExactly("sip-client-present");
        assertThat(SipGate.unasked((SipPlan) view("SIP_PLAN", plan(ACTION, "'clientPresent':true"))))
                .isEmpty();
    }

    @Test
    void aPlanOfTheLawWarnsOfNothing() {
        assertThat(warnings(plan(ACTION, "'calledParties':['REGION_PRIMARY']"))).isEmpty();
    }

    @Test
    void careIsPartOfTheLawsPlan() {
        String municipal = "'actions':{'a':{'what':'Praktik','principal':'MUNICIPALITY','due':'2026-12-20'}}";
        assertThat(warnings(plan(municipal))).containsExactly("calledParties sip-without-care");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AF", "FK"})
    void anAuthorityIsCalledOnlyWithACaseOfItsOwn(String party) {
        String called = plan(ACTION, "'calledParties':['REGION_PRIMARY','" + party + "']");
        assertThat(warnings(called)).containsExactly("ownCases sip-party-without-case");
        assertThat(warnings(called.replace("{'over", "{'ownCases':['" + party + "'],'over")))
                .isEmpty();
    }

    @Test
    void anActionHasADateAndTheFollowUpIsWithinTheInterval() {
        String late = plan(ACTION.replace(",'due':'2026-12-20'", ""))
                .replace("'jointFollowUp':'2026-12-20'", "'jointFollowUp':'2027-01-27'");
        assertThat(warnings(late))
                .containsExactly("actions sip-action-without-date", "jointFollowUp sip-follow-up-late");
        assertThat(warnings(late.replace("2027-01-27", "2027-01-26")))
                .as("sixty days after the meeting")
                .containsExactly("actions sip-action-without-date");
        assertThat(SigningCheck.warnings(view("SIP_PLAN", late), FACTS).get(1).text(Locale.forLanguageTag("sv")))
                .isEqualTo("Den gemensamma uppföljningen ligger senare än processens 60 dagar, som går till och med"
                        + " 2027-01-26.");
    }

    @Test
    void aCorrectionWarnsOfNothing() {
        String addendum = "{'addendumTo':'018f0000-0000-7000-8000-000000000001','place':'Torget 2'}";
        assertThat(warnings(addendum)).isEmpty();
        assertThat(SipGate.unasked((SipPlan) view("SIP_PLAN", addendum))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachWarningIsKnownByItsSentence(SigningWarning warning) {
        Finding finding = warning.at(SipPlan.ACTIONS, 60, "2027-01-26");
        assertThat(SigningWarning.of(finding)).isEqualTo(warning);
        for (Locale language : List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH)) {
            assertThat(finding.text(language)).doesNotContain("{");
            assertThat(Wording.of(language).choice(CommonFields.PASSED_WARNINGS, warning.name()))
                    .isNotEqualTo(warning.name());
        }
    }
}
