package se.stegvis.shared.wording;

import java.util.ArrayList;
import java.util.List;
import se.stegvis.shared.text.VisibleText;

/** Which words of a text are not in the other text, in the other's order (longest common sequence of words). */
public final class WordDiff {
    /** Above this many comparisons (two texts of about 2,000 words) everything is marked rather than computed. */
    private static final long MOST = 4_000_000;

    /**
     * A run of words.
     *
     * @param text with the white space that follows
     * @param differs it is not in the other text at that place
     */
    public record Run(String text, boolean differs) {
        /** Leaves out the text. */
        @Override
        public String toString() {
            return "Run[" + differs + "]";
        }
    }

    private WordDiff() {}

    /** The words of {@code text}, those marked that {@code other} has not. */
    public static List<Run> of(String text, String other) {
        String[] words = words(text);
        String[] others = words(other);
        if ((long) words.length * others.length > MOST) {
            return List.of(new Run(text, true));
        }
        int[][] common = table(words, others);
        List<Run> runs = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < words.length; i++) {
            while (j < others.length && !same(words[i], others[j]) && common[i][j + 1] >= common[i + 1][j]) {
                j++;
            }
            boolean matched = j < others.length && same(words[i], others[j]);
            j += matched ? 1 : 0;
            add(runs, words[i], !matched);
        }
        return runs;
    }

    /** {@code common[i][j]}: how many words the ends from i and j have in common. */
    private static int[][] table(String[] words, String[] others) {
        int[][] common = new int[words.length + 1][others.length + 1];
        for (int i = words.length - 1; i >= 0; i--) {
            for (int j = others.length - 1; j >= 0; j--) {
                common[i][j] = same(words[i], others[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Run> runs, String word, boolean differs) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).differs() == differs) {
            runs.set(last, new Run(runs.get(last).text() + word, differs));
        } else {
            runs.add(new Run(word, differs));
        }
    }

    private static boolean same(String one, String other) {
        return VisibleText.sameToTheEye(one, other);
    }

    /** Each word with the white space after it. */
    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?=\\S)");
    }
}
