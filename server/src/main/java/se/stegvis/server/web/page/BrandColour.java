package se.stegvis.server.web.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The brand colour of a municipality, behind white text.
 *
 * @param rgb 24 bits
 */
public record BrandColour(int rgb) {
    private static final Pattern WRITTEN = Pattern.compile("#?([0-9a-fA-F]{6})");
    /** WCAG 2.2, success criterion 1.4.3: the least contrast of text. */
    private static final double LEAST = 4.5;

    private static final int HEX = 16;
    private static final int BYTE = 0xFF;

    /** Of {@code #1a5f7a}, with or without the sign; empty for other texts. */
    public static Optional<BrandColour> of(String typed) {
        return Optional.of(WRITTEN.matcher(typed))
                .filter(java.util.regex.Matcher::matches)
                .map(found -> new BrandColour(Integer.parseInt(found.group(1), HEX)));
    }

    /** As {@code #1a5f7a}. */
    public String written() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** Whether white text on it can be read. */
    public boolean isReadable() {
        return contrast() >= LEAST;
    }

    /** The contrast with white, from 1 to 21, by WCAG 2.2. */
    public double contrast() {
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return 1.05 / (luminance + 0.05);
    }

    /** The nearest darker shade of it that can be read; itself when it can. */
    public BrandColour readable() {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(this::darker)
                .filter(BrandColour::isReadable)
                .findFirst()
                .orElseThrow();
    }

    private BrandColour darker(int percent) {
        return new BrandColour(IntStream.of(16, 8, 0)
                .map(shift -> ((rgb >> shift & BYTE) * (100 - percent) / 100) << shift)
                .sum());
    }

    private static double linear(int channel) {
        double part = (channel & BYTE) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
