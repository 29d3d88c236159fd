package se.stegvis.server.statistics;

/**
 * One figure for one group, before it is decided whether it may be shown.
 *
 * @param dimension {@code ALL}, {@code NEED_GROUP}, {@code AGE}, {@code SEX} or {@code ASSISTANCE}
 * @param people counted among
 * @param hits of them counted
 * @param value a count, per cent with one decimal, or days
 */
record Cell(Measure measure, String dimension, String group, int people, int hits, double value) {

    /** Fewer than five people, among those counted or those left out, could be known again. */
    boolean isSmall() {
        return few(people) || few(hits) || few(people - hits);
    }

    private static boolean few(int count) {
        return count > 0 && count < Suppression.FEWEST;
    }
}
