package se.stegvis.server.web.overview;

import java.util.List;
import se.stegvis.server.web.overview.Overview.OverviewRow;

/**
 * Bars of what is overdue, longest first, drawn as SVG. The numbers are in the table beside it, so that the picture
 * says nothing which the page does not say in words.
 *
 * @param width and height in the units of the drawing's view box
 */
public record LateChart(int width, int height, List<Bar> bars) {
    private static final int WIDTH = 520;
    private static final int NAMES = 200;
    private static final int LINE = 32;
    private static final int NUMBERS = 48;

    /** One bar. */
    public record Bar(String name, long value, int y, int x, int length, String address) {
        /** The place of the line's text. */
        public int baseline() {
            return y + 16;
        }

        public int end() {
            return x + length + 8;
        }

        /** Leaves out whose it is. */
        @Override
        public String toString() {
            return "Bar[" + value + "]";
        }
    }

    static LateChart of(List<OverviewRow> rows) {
        List<OverviewRow> late = rows.stream()
                .filter(row -> row.counts().overdue() > 0)
                .sorted((one, other) ->
                        Long.compare(other.counts().overdue(), one.counts().overdue()))
                .toList();
        long most = late.stream().mapToLong(row -> row.counts().overdue()).max().orElse(1);
        List<Bar> bars = new java.util.ArrayList<>();
        for (OverviewRow row : late) {
            int length = (int) Math.max(4, row.counts().overdue() * (WIDTH - NAMES - NUMBERS) / most);
            bars.add(new Bar(
                    row.name(), row.counts().overdue(), bars.size() * LINE, NAMES, length, row.followUps("OVERDUE")));
        }
        return new LateChart(WIDTH, Math.max(LINE, bars.size() * LINE), List.copyOf(bars));
    }
}
