package se.stegvis.trials.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Expectations expect = new Expectations(
            ResourceBundle.getBundle("se.stegvis.trials.demo.texts", Locale.forLanguageTag("sv")),
            new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void oneThatDoesNotHoldSpoilsTheDayAndSaysWhatWasFound() {
        expect.that("lost", 0, 0);
        expect.that("lost", 0, 3);

        assertThat(expect.allHeld()).isFalse();
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("✓")
                .contains("✗")
                .contains("fann 3");
    }

    @Test
    void aDayHoldsWhenAllHold() {
        expect.that("mails", 4, 4);
        expect.atLeast("MERGED", 1, 2);

        assertThat(expect.allHeld()).isTrue();
    }
}
