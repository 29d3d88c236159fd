package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of each mode, by the contrasts that WCAG 2.2 asks for: 3:1 for edges and rings (1.4.11), 4.5:1 for text (1.4.3). */
class PaletteTest {
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+):\\s*(#[0-9a-f]{6});");
    private static final Pattern SMALL =
            Pattern.compile("(?:font-size|tick-label-font): *(?:0\\.\\d+em|(?:[0-9]|1[0-5])px)");
    private static final List<String> GROUNDS = List.of("-stegvis-card", "-stegvis-page", "-color-accent-subtle");

    private static String sheet(String name) throws IOException {
        try (InputStream css = PaletteTest.class.getResourceAsStream(name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Color> palette(String mode) throws IOException {
        Map<String, Color> palette = new HashMap<>();
        for (String name : List.of("stegvis.css", mode)) {
            Matcher colour = COLOUR.matcher(sheet(name));
            while (colour.find()) {
                palette.put(colour.group(1), Color.web(colour.group(2)));
            }
        }
        return palette;
    }

    @ParameterizedTest
    @ValueSource(strings = {"stegvis.css", "colours-dark.css", "colours-high-contrast.css"})
    void edgesAndTheRingOfFocusStandOutFromWhatTheyLieOn(String mode) throws IOException {
        Map<String, Color> palette = palette(mode);
        for (String edge : List.of("-color-border-default", "-color-accent-fg", "-color-danger-emphasis")) {
            for (String ground : GROUNDS) {
                assertThat(ratio(palette.get(edge), palette.get(ground)))
                        .as("%s on %s", edge, ground)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stegvis.css", "colours-dark.css", "colours-high-contrast.css"})
    void textCanBeReadOnWhatItLiesOn(String mode) throws IOException {
        Map<String, Color> palette = palette(mode);
        for (String text : List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle", "-color-accent-fg")) {
            for (String ground : GROUNDS) {
                assertThat(ratio(palette.get(text), palette.get(ground)))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        for (String tone : List.of("success", "warning", "danger")) {
            assertThat(ratio(palette.get("-color-" + tone + "-fg"), palette.get("-color-" + tone + "-subtle")))
                    .as(tone)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(ratio(palette.get("-color-fg-default"), palette.get("-stegvis-quiet")))
                .as("a badge without a tone")
                .isGreaterThanOrEqualTo(4.5);
        assertThat(ratio(Color.WHITE, palette.get("-color-accent-emphasis"))).isGreaterThanOrEqualTo(4.5);
    }

    /** On a phone alone, the names of the six places share its width. */
    @Test
    void noTextIsSmallerThanTheBodyExceptTheNamesOfThePlacesOnAPhone() throws IOException {
        assertThat(sheet("stegvis.css").lines().filter(line -> SMALL.matcher(line)
                        .find()))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith(".nav-narrow .nav-label"));
    }

    /** By the formula of WCAG 2.2, from 1 to 21. */
    private static double ratio(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
