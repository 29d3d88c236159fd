package se.stegvis.mobile.paper;

import java.util.Set;

/**
 * The signs of direction (UAX 9) of a text for print. The print service sets the runs of a line one after another as they
 * are written, and the letters within a run alone from the right. A space or bracket that it counts to a run from the
 * right therefore lands on the other side of the words, beside nothing, and what follows sticks to the name.
 */
final class PaperDirection {
    private static final int MARK = 0x200E;

    /** Overrides: they turn letters of any script and the text behind them. */
    private static final Set<Integer> TURNS_ALL = Set.of(0x202D, 0x202E);

    /** Isolates and embeddings; the mark keeps what stands around them apart as well, and brackets within unturned. */
    private static final Set<Integer> ENCLOSES = Set.of(0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069);

    private final StringBuilder out = new StringBuilder();
    /** Behind the last letter from the right since which no letter from the left has come; -1 when there is none. */
    private int behindRight = -1;

    private PaperDirection() {}

    static String of(String written) {
        PaperDirection text = new PaperDirection();
        written.codePoints().filter(sign -> !TURNS_ALL.contains(sign)).forEach(text::add);
        return text.out.toString();
    }

    private void add(int sign) {
        if (ENCLOSES.contains(sign)) {
            out.appendCodePoint(MARK);
            behindRight = -1;
            return;
        }
        byte direction = Character.getDirectionality(sign);
        if (direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER && behindRight >= 0) {
            out.insert(behindRight, Character.toString(MARK));
            behindRight = -1;
        }
        out.appendCodePoint(sign);
        switch (direction) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                behindRight = out.length();
            case Character.DIRECTIONALITY_NONSPACING_MARK -> behindRight = behindRight < 0 ? -1 : out.length();
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> behindRight = -1;
            default -> {}
        }
    }
}
