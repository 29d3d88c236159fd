package se.stegvis.shared.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {
    private static final String OFFICIAL = "199006022397";

    @ParameterizedTest
    @ValueSource(
            strings = {"199006022397", "199107172380", "199610202385", "200001052380", "199705162387", "194408139089"})
    void theOfficialTestNumbersAreNumbers(String digits) {
        PersonalNumber number = PersonalNumber.read(digits).orElseThrow();
        assertThat(number.digits()).isEqualTo(digits);
        assertThat(number.isCoordinationNumber()).isFalse();
        assertThat(number.birthYear()).isEqualTo(Integer.parseInt(digits.substring(0, 4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900602-2397",
                " 199006022397 ",
                "19900602 2397",
                "900602-2397",
                "9006022397",
                "19900602\u20132397",
                "199006\u00a002 2397",
                "\u202a199006022397\u202c",
                "199006022397\u200e",
                "\ufeff19900602\u22122397",
                "１９９００６０２２３９７",
                "١٩٩٠٠٦٠٢٢٣٩٧",
                "19900602\u202f-\u202f2397"
            })
    void theUsualWaysOfWritingAreRead(String written) {
        assertThat(PersonalNumber.read(written)).contains(new PersonalNumber(OFFICIAL));
    }

    @Test
    void aPlusMeansAHundredYearsOld() {
        assertThat(PersonalNumber.read("900602+2397").orElseThrow().birthYear()).isEqualTo(1890);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "199006022398",
                "199013022397",
                "199006312397",
                "19900602239",
                "1990060223970",
                "T90060223977",
                "abc",
                "+",
                "-",
                "000000000000",
                "199006022397x"
            })
    void anythingElseIsNone(String written) {
        assertThat(PersonalNumber.read(written)).isEmpty();
    }

    @Test
    void theDayOfACoordinationNumberIsShiftedBySixty() {
        PersonalNumber number =
                PersonalNumber.read(withCheckDigit("19900662239")).orElseThrow();
        assertThat(number.isCoordinationNumber()).isTrue();
        assertThat(number.birthYear()).isEqualTo(1990);
        assertThat(PersonalNumber.read(withCheckDigit("19900692239"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "199006022397,true",
        "189006022397,true",
        "209006022397,false",
        "129006022397,false",
        "109006022397,false",
    })
    void b7_nobodyWasBornInAnotherAge(String digits, boolean possible) {
        PersonalNumber stored = PersonalNumber.read(digits).orElseThrow();
        assertThat(stored.isPossibleOn(LocalDate.of(2026, 12, 1))).isEqualTo(possible);
        assertThat(stored.digits()).as("what is stored stays readable").isEqualTo(digits);
    }

    @Test
    void b7_aNumberIsPossibleFromTheDayOfBirth() {
        PersonalNumber plain = PersonalNumber.read("199006022397").orElseThrow();
        PersonalNumber shifted =
                PersonalNumber.read(withCheckDigit("19900662239")).orElseThrow();
        for (PersonalNumber number : new PersonalNumber[] {plain, shifted}) {
            assertThat(number.isPossibleOn(LocalDate.of(1990, 6, 2))).isTrue();
            assertThat(number.isPossibleOn(LocalDate.of(1990, 6, 1))).isFalse();
        }
    }

    @Test
    void itIsWrittenWithAHyphen() {
        assertThat(new PersonalNumber(OFFICIAL).written()).isEqualTo("19900602-2397");
    }

    @Test
    void itHidesItself() {
        assertThat(new PersonalNumber(OFFICIAL).toString()).doesNotContain("1990", "2397");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"199006022398", " 9006022397 ", "19900602-239", "900602-2397"})
    void onlyTwelveDigitsMakeOneAndTheMessageDoesNotRepeatThem(String digits) {
        assertThatThrownBy(() -> new PersonalNumber(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("2397")
                .hasMessageNotContaining("2398");
    }

    /** Luhn over the last ten digits. */
    private static String withCheckDigit(String eleven) {
        int sum = 0;
        for (int i = 2; i < 11; i++) {
            int digit = (eleven.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return eleven + (10 - sum % 10) % 10;
    }
}
