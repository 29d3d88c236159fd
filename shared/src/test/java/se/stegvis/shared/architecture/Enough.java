package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;

/** A test that reads the wrong folder finds no fault there: it first asks whether it read what it was written for. */
public final class Enough {
    private Enough() {}

    /**
     * Fails when too little was read.
     *
     * @param things the plural of what is counted, such as {@code sources}
     * @param place where they were looked for
     */
    public static void read(int found, int least, String things, Object place) {
        assertThat(found)
                .as(
                        "%s found in %s, at least %d expected: correct the folder or the pattern of this test, or lower the"
                                + " number when they were taken away on purpose",
                        things, place, least)
                .isGreaterThanOrEqualTo(least);
    }

    /** The same for things that were gathered. */
    public static void read(Collection<?> found, int least, String things, Object place) {
        read(found.size(), least, things, place);
    }
}
