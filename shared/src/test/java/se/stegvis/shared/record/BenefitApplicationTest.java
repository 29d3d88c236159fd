package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications for benefits: what signs, and for whom a benefit is. */
class BenefitApplicationTest {
    private static final String APPLIED = "'benefit':'AKTIVITETSERSATTNING','appliedOn':'2026-09-01'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | benefit required-choice,appliedOn required",
                "'benefit':'SJUKERSATTNING','appliedOn':'2026-09-01' | -",
                APPLIED + ",'answer':'COMPLEMENT' | answeredOn required",
                APPLIED + ",'answer':'COMPLEMENT','answeredOn':'2026-10-01' | -",
                APPLIED + ",'answer':'REFUSED','answeredOn':'2026-08-31' | answeredOn ends-before-start",
                APPLIED
                        + ",'answer':'GRANTED','answeredOn':'2026-10-01' | grantedFrom required,grantedTo benefit-without-end",
                APPLIED
                        + ",'answer':'GRANTED','answeredOn':'2026-10-01','grantedFrom':'2026-10-01','grantedTo':'2026-09-30'"
                        + " | grantedTo ends-before-start",
                APPLIED
                        + ",'answer':'GRANTED','answeredOn':'2026-10-01','grantedFrom':'2026-10-01','grantedTo':'2028-09-30'"
                        + " | -",
                "'benefit':'SJUKERSATTNING','appliedOn':'2026-09-01','answer':'GRANTED','answeredOn':'2026-10-01',"
                        + "'grantedFrom':'2026-10-01' | -",
                APPLIED + ",'answer':'REFUSED','answeredOn':'2026-10-01','reviewAskedOn':'2026-09-30'"
                        + " | reviewAskedOn ends-before-start",
                APPLIED + ",'certificates':{'0190b000-0000-7000-8000-0000000000e4':{'by':'Vårdcentralen'}}"
                        + " | certificates/0190b000-0000-7000-8000-0000000000e4/what required"
            })
    void f5_aSignatureNeedsWhatAnApplicationIsFor(String fields, String missing) {
        assertThat(findings(
                        "BENEFIT_APPLICATION", "{" + Optional.ofNullable(fields).orElse("") + "}"))
                .containsExactlyElementsOf(missing == null ? List.of() : Arrays.asList(missing.split(",")));
    }

    @ParameterizedTest
    @CsvSource({
        "AKTIVITETSERSATTNING, 50, 1996-09-01, 30",
        "AKTIVITETSERSATTNING, 50, 1996-09-02, ",
        "AKTIVITETSERSATTNING, 100, 2007-09-02, 18",
        "SJUKERSATTNING, 50, 1996-09-02, 29",
        "SJUKERSATTNING, 50, 1996-09-01, ",
        "SJUKERSATTNING, 100, 1996-09-02, ",
        "SAMORDNING, 50, 1950-01-01, "
    })
    void f5_aBenefitForOtherAgesIsWarnedOf(String benefit, String extent, LocalDate born, Integer warnedAge) {
        List<Finding> warnings = application(benefit, extent)
                .warnings(CaseFacts.NONE.with(new BenefitGrounds(Optional.of(born), Optional.empty())));
        if (warnedAge == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).extracting(Finding::code).containsExactly("benefit-by-age");
            assertThat(warnings.get(0).text(Locale.forLanguageTag("sv")))
                    .contains(warnedAge + " år", "SFB 33 kap.", "Ingen jurist");
        }
    }

    @Test
    void f5_aBenefitForGoodIsWarnedOfWhereTheChainSaysOtherwise() {
        CareRecord before = chain("2026-05-01", true);
        CareRecord latest = chain("2026-06-01", false);
        CaseFacts facts = CaseFacts.of(List.of(latest, before));
        assertThat(application("SJUKERSATTNING", "100").warnings(facts))
                .extracting(Finding::code)
                .containsExactly("benefit-by-length");
        assertThat(application("AKTIVITETSERSATTNING", "100").warnings(facts)).isEmpty();
        assertThat(application("SJUKERSATTNING", "100").warnings(CaseFacts.of(List.of(before))))
                .isEmpty();
    }

    @Test
    void f5_theAgeIsThatOfThePersonalNumber() {
        // Test personnummer of Skatteverket.
        CareRecord client = view("CLIENT", "{'personalNumber':'199006022397'}");
        assertThat(BenefitGrounds.of(List.of(client)).ageOn(LocalDate.of(2026, 6, 1)))
                .contains(35);
        assertThat(BenefitGrounds.of(List.of(client)).ageOn(LocalDate.of(2026, 6, 2)))
                .contains(36);
        assertThat(BenefitGrounds.of(List.of()).ageOn(LocalDate.of(2026, 6, 2))).isEmpty();
    }

    private static BenefitApplication application(String benefit, String extent) {
        return (BenefitApplication) view(
                "BENEFIT_APPLICATION",
                "{'benefit':'" + benefit + "','appliedOn':'2026-09-01','extent':'" + extent + "'}");
    }

    private static CareRecord chain(String day, boolean permanent) {
        return view(
                "DFA_CHAIN",
                "{'status':'SIGNED','happenedAt':'" + day + "T10:00:00+02:00','permanent':" + permanent + "}");
    }
}
