package se.stegvis.mobile.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPiecesTest {
    private static final int WIDTH = 70;
    private static final String PARAGRAPH = "Berättar att smärtan är värre på morgonen. ".repeat(7) + "\n";

    private long looked;
    private final TextPieces pieces = new TextPieces(this::lineStart);

    /** As JavaFX wraps: spaces hang over the end, and a word that has no room on a line of its own is cut. */
    private int lineStart(String text, int index) {
        looked += text.length();
        return lineStarts(text).previousSetBit(index);
    }

    private static BitSet lineStarts(String text) {
        BitSet starts = new BitSet();
        int line = 0;
        starts.set(0);
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line = i + 1;
                word = line;
                starts.set(line);
            } else if (text.charAt(i) == ' ') {
                word = i + 1;
            } else if (i - line >= WIDTH) {
                line = word > line ? word : i;
                word = line;
                starts.set(line);
            }
        }
        return starts;
    }

    private List<Integer> ends() {
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        for (TextPieces.Piece piece : pieces.all()) {
            end += piece.length();
            ends.add(end);
        }
        return ends;
    }

    /** Every piece but the last ends where a line of the whole text does. */
    private void isCutBetweenLines(String text) {
        List<Integer> ends = ends();
        assertThat(ends.get(ends.size() - 1)).isEqualTo(text.length());
        BitSet starts = lineStarts(text);
        assertThat(ends.subList(0, ends.size() - 1)).allMatch(starts::get);
        assertThat(pieces.all()).allMatch(piece -> piece.length() < 2 * TextPieces.LONGEST);
    }

    private void settle() {
        int rounds = 0;
        while (pieces.isRagged()) {
            pieces.settle();
            assertThat(++rounds).isLessThan(1_000);
        }
    }

    private static List<String> texts(int length) {
        return List.of(
                PARAGRAPH.repeat(length / PARAGRAPH.length() + 1).substring(0, length),
                "ord och inga visor ".repeat(length / 19 + 1).substring(0, length),
                "x".repeat(length),
                "\n".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 30_000, 65_536})
    void b23_whatIsLookedAtForAKeyDoesNotGrowWithTheText(int length) {
        for (String text : texts(length)) {
            for (int at : new int[] {0, length / 2, length - 1, length}) {
                pieces.write(text);
                settle();
                StringBuilder written = new StringBuilder(text);
                for (int key = 0; key < 30; key++) {
                    written.insert(at + key, key % 6 == 5 ? ' ' : 'y');
                    looked = 0;
                    TextPieces.PieceChange change = pieces.write(written.toString());
                    assertThat(looked).isLessThanOrEqualTo(16L * TextPieces.LONGEST);
                    assertThat(change.added()).isLessThanOrEqualTo(TextPieces.AT_ONCE + 6);
                    assertThat(pieces.all().size()).isLessThan(length / 20 + 20);
                }
                settle();
                isCutBetweenLines(written.toString());
            }
        }
    }

    @Test
    void b23_piecesEndWhereLinesEndWhateverIsWritten() {
        for (int seed = 0; seed < 24; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(texts(4_000 + seed * 20).get(seed % 4));
            pieces.write(text.toString());
            for (int round = 0; round < 60; round++) {
                int at = random.nextInt(text.length() + 1);
                switch (random.nextInt(6)) {
                    case 0 -> text.insert(at, "\n");
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(90)));
                    case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(3_000)));
                    case 3 -> text.insert(at, "ord och inga visor ".repeat(random.nextInt(160)));
                    default -> text.insert(at, random.nextBoolean() ? "ö" : " ");
                }
                pieces.write(text.toString());
                if (random.nextInt(3) == 0) {
                    settle();
                    isCutBetweenLines(text.toString());
                }
            }
            pieces.write("");
            assertThat(ends()).containsExactly(0);
        }
    }

    @Test
    void b23_aLastEmptyLineIsAPieceOfItsOwn() {
        pieces.write("a\n");
        assertThat(ends()).containsExactly(2, 2);
        pieces.write("b\n");
        assertThat(ends()).containsExactly(2, 2);
        pieces.write("b\nc");
        assertThat(ends()).containsExactly(3);
        pieces.write("b\n");
        assertThat(ends()).containsExactly(2, 2);
    }

    @Test
    void b23_aSignOfTwoUnitsIsNeverDivided() {
        String text = "x" + "😀".repeat(3_000);
        TextPieces wide = new TextPieces((part, index) -> 0);
        wide.write(text);
        int end = 0;
        for (TextPieces.Piece piece : wide.all().subList(0, wide.all().size() - 1)) {
            end += piece.length();
            assertThat(Character.isHighSurrogate(text.charAt(end - 1))).isFalse();
        }
    }
}
