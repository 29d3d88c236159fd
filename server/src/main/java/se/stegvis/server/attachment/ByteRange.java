package se.stegvis.server.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of bytes, first and last included (RFC 9110, 14.1.2). */
record ByteRange(int first, int last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

    /**
     * @param header of the request; null when it has none
     * @return empty when the range lies outside; the whole when none is asked for, or not one that is read here
     */
    static Optional<ByteRange> of(String header, int length) {
        Matcher single = SINGLE.matcher(header == null ? "" : header);
        if (!single.matches()) {
            return Optional.of(new ByteRange(0, length - 1));
        }
        int first = Integer.parseInt(single.group(1));
        int last = single.group(2).isEmpty() ? length - 1 : Integer.parseInt(single.group(2));
        return first >= length || last < first
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, length - 1)));
    }

    int length() {
        return last - first + 1;
    }

    boolean isWhole(int of) {
        return length() == of;
    }
}
