package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypedNumberTest {
    @Test
    void numbersAreReadAsPeopleTypeThem() {
        Map.of(
                        "12",
                        "12",
                        "12,5",
                        "12.5",
                        "12.5",
                        "12.5",
                        "1 234,50",
                        "1234.50",
                        "1\u00a0234",
                        "1234",
                        "\u22122",
                        "-2",
                        "１２，５",
                        "12.5",
                        "\u200e7\u200f",
                        "7",
                        " 40\u202f",
                        "40",
                        "٤٠٫٥",
                        "40.5")
                .forEach((typed, number) -> assertThat(TypedNumber.read(typed))
                        .as(typed)
                        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(new BigDecimal(number))));
    }

    @Test
    void whatIsNoNumberIsNotGuessed() {
        for (String typed :
                List.of("", " ", "12 5", "1,2,3", "1.234,5", "tolv", "1e9", "0x10", "--1", "½", "12%", ",", ".5")) {
            assertThat(TypedNumber.read(typed)).as(typed).isEmpty();
        }
        assertThat(TypedNumber.read(null)).isEmpty();
    }

    @Test
    void everyDecimalDigitOfUnicodeIsRead() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDigit)
                .forEach(sign -> assertThat(TypedNumber.read(Character.toString(sign)))
                        .hasValue(BigDecimal.valueOf(Character.digit(sign, 10))));
    }
}
