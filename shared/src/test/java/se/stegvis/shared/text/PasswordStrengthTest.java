package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {
    private static final List<String> KNOWN = List.of("anna.berg", "Anna Berg", "ekdalen");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "password1234",
                "Password1234!",
                "123456789012",
                "1234567890",
                "password12",
                "ekdalen12345",
                "annaberg2026",
                "sommar2026",
                "Sommaren2026",
                "Hösten-2026!",
                "qwertyuiop123",
                "abcabcabcabc",
                "lösenord2026",
                "iloveyou1234",
                "stegvis-2026"
            })
    void sec16_whatIsGuessedFirstIsFoundOut(String typed) {
        assertThat(PasswordStrength.isGuessable(typed, KNOWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mörbylånga2026!!", "Morbylanga-2026", "qvarnhult2026", "Qvarnhult-77!"})
    void sec16_whatTheTabletKnowsOfThePersonIsFoundOut(String typed) {
        assertThat(PasswordStrength.isGuessable(typed, List.of("qvarnhult1@morbylanga")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blå cykel under granen",
                "tre gröna äpplen på bordet",
                "korrekt-häst-batteri-stift",
                "vT7#qLm2xZ9p",
                "ljus ton över taket",
                "\uD83D\uDC1F fisk i en gammal hink"
            })
    void someWordsInARowAreTaken(String typed) {
        assertThat(PasswordStrength.isGuessable(typed, KNOWN)).isFalse();
    }

    @Test
    void aVeryLongOneIsLookedAtInTime() {
        assertThat(PasswordStrength.isGuessable("a".repeat(1_000), KNOWN)).isTrue();
        assertThat(PasswordStrength.isGuessable("ö-7k".repeat(3) + "snö i maj och regn i juli ".repeat(40), KNOWN))
                .isFalse();
    }
}
