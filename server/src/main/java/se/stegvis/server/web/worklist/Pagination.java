package se.stegvis.server.web.worklist;

import java.util.List;

/**
 * The pagination of a long list: one page of it.
 *
 * @param number from 1
 * @param of how many pages there are, at least 1
 * @param all how many lines there are on all of them
 */
public record Pagination<T>(List<T> lines, int number, int of, int all) {
    /** Lines on a page: as many names as someone reads at a time, since each is a read that is noted. */
    public static final int LONGEST = 50;

    /** @param asked the page that the address asks for; one that is not there gives the nearest */
    public static <T> Pagination<T> of(List<T> all, int asked) {
        int pages = Math.max(1, (all.size() + LONGEST - 1) / LONGEST);
        int number = Math.min(Math.max(asked, 1), pages);
        List<T> lines = all.subList((number - 1) * LONGEST, Math.min(all.size(), number * LONGEST));
        return new Pagination<>(List.copyOf(lines), number, pages, all.size());
    }

    public boolean hasNext() {
        return number < of;
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
