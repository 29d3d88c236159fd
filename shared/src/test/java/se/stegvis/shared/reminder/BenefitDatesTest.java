package se.stegvis.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.record.CareRecord;

/** The end of a benefit, and the last day to ask for a review. */
class BenefitDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final String REFUSED = "'answer':'REFUSED','answeredOn':'2026-11-10'";
    private static final String GRANTED =
            "'answer':'GRANTED','answeredOn':'2026-11-10','grantedFrom':'2026-11-01','grantedTo':'2027-02-28'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'answer':'AWAITED' | -",
                "'answer':'WITHDRAWN','answeredOn':'2026-11-10' | -",
                REFUSED + " | BENEFIT_REVIEW 2027-01-10",
                REFUSED + ",'reviewAskedOn':'2026-11-20' | -",
                "'answer':'REFUSED','answeredOn':'2026-12-31' | BENEFIT_REVIEW 2027-02-28",
                GRANTED + ",'grantedExtent':'100' | BENEFIT_ENDS 2027-02-28",
                GRANTED + ",'grantedExtent':'50' | BENEFIT_ENDS 2027-02-28,BENEFIT_REVIEW 2027-01-10",
                GRANTED + ",'grantedExtent':'50','reviewAskedOn':'2026-11-20' | BENEFIT_ENDS 2027-02-28"
            })
    void f5_anAnswerMakesItsDaysDue(String answer, String due) {
        assertThat(found(application("AKTIVITETSERSATTNING", "2026-09-01", answer)))
                .containsExactlyElementsOf(due == null ? List.of() : List.of(due.split(",")));
    }

    @Test
    void f5_aPartThatWasAppliedForIsNoLess() {
        assertThat(found(application(
                        "AKTIVITETSERSATTNING", "2026-09-01", GRANTED + ",'grantedExtent':'50','extent':'50'")))
                .containsExactly("BENEFIT_ENDS 2027-02-28");
    }

    @Test
    void f5_aLaterApplicationForTheSameBenefitSettlesBoth() {
        CareRecord refused = application("AKTIVITETSERSATTNING", "2026-09-01", REFUSED);
        CareRecord other = application("SJUKERSATTNING", "2026-11-20", "'answer':'AWAITED'");
        CareRecord again = application("AKTIVITETSERSATTNING", "2026-11-20", "'answer':'AWAITED'");
        assertThat(found(refused, other)).containsExactly("BENEFIT_REVIEW 2027-01-10");
        assertThat(found(refused, again)).isEmpty();
    }

    @Test
    void f5_aDraftAndAnAddendumMakeNothingDue() {
        CareRecord draft = JsonRecords.of(
                "BENEFIT_APPLICATION", "{'benefit':'AKTIVITETSERSATTNING','appliedOn':'2026-09-01'," + REFUSED + "}");
        CareRecord addendum = application(
                "AKTIVITETSERSATTNING", "2026-09-01", REFUSED + ",'addendumTo':'0190b000-0000-7000-8000-0000000000e3'");
        assertThat(found(draft, addendum)).isEmpty();
    }

    private static CareRecord application(String benefit, String day, String more) {
        return JsonRecords.of(
                "BENEFIT_APPLICATION",
                "{'status':'SIGNED','benefit':'" + benefit + "','appliedOn':'" + day + "'," + more + "}");
    }

    private static List<String> found(CareRecord... records) {
        return BenefitDates.findings(List.of(records), TODAY)
                .map(one -> one.rule() + " " + one.on())
                .toList();
    }
}
