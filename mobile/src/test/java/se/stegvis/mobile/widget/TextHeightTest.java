package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextHeightTest {
    private static final int WIDTH = 80;

    private long characters;

    /** A line for each eighty characters. */
    private double lines(String text) {
        characters += text.length();
        return Math.max(1, (text.length() + WIDTH - 1) / WIDTH);
    }

    private static String paragraphs(int length) {
        String paragraph = "Berättar att smärtan är värre på morgonen. ".repeat(7) + "\n";
        return paragraph.repeat(length / paragraph.length() + 1).substring(0, length);
    }

    private long perKey(String text, int at) {
        TextHeight height = new TextHeight(this::lines);
        StringBuilder written = new StringBuilder(text);
        height.of(text);
        characters = 0;
        int keys = 300;
        for (int i = 0; i < keys; i++) {
            written.insert(at + i, i % 6 == 5 ? ' ' : 'x');
            height.of(written.toString());
        }
        return characters / keys;
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 60_000, 131_000})
    void b23_whatIsMeasuredForAKeyDoesNotGrowWithTheText(int length) {
        for (String text : new String[] {paragraphs(length), "ord ".repeat(length / 4), "x".repeat(length)}) {
            for (int at : new int[] {0, length / 2, text.length()}) {
                assertThat(perKey(text, at)).isLessThanOrEqualTo(4L * TextHeight.LONGEST_PIECE);
            }
        }
    }

    @Test
    void b23_theHeightIsThatOfTheWholeTextWhereNoParagraphIsCut() {
        TextHeight height = new TextHeight(this::lines);
        Random random = new Random(20_261_201);
        StringBuilder text = new StringBuilder(paragraphs(3_000));
        for (int round = 0; round < 2_000; round++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, "\n");
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
                default -> text.insert(at, "ord ");
            }
            assertThat(height.of(text.toString())).as("round %d", round).isEqualTo(whole(text.toString()));
        }
        assertThat(height.of("")).isEqualTo(1);
        assertThat(height.of("\n")).isEqualTo(2);
    }

    @Test
    void b23_aLongParagraphIsNeverLowerThanItIs() {
        TextHeight height = new TextHeight(this::lines);
        String text = "ord ".repeat(15_000);
        double found = height.of(text);
        assertThat(found).isBetween(lines(text), lines(text) + text.length() / (double) TextHeight.LONGEST_PIECE + 2);
        height.forget();
        assertThat(height.of(text)).isEqualTo(found);
    }

    private double whole(String text) {
        double sum = 0;
        for (String paragraph : text.split("\n", -1)) {
            for (int from = 0; from == 0 || from < paragraph.length(); from += TextHeight.LONGEST_PIECE) {
                sum += lines(paragraph.substring(from, Math.min(paragraph.length(), from + TextHeight.LONGEST_PIECE)));
            }
        }
        return sum;
    }
}
