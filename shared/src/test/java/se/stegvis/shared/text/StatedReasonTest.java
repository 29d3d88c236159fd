package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedReasonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xxxxxxxxxx",
                "XxXxXxXxXxXx",
                "..........",
                "1234567890",
                "2026-12-03 12:30",
                "asdfasdfasdf",
                "haha haha haha",
                "\ud83d\ude00\ud83d\ude01\ud83d\ude02\ud83d\ude03\ud83d\ude04\ud83d\ude05\ud83d\ude06\ud83d\ude07\ud83d\ude08\ud83d\ude09",
                "e\u0301e\u0300e\u0302e\u0308e\u0301e\u0300e\u0302e\u0308e\u0301e\u0300",
                "för kort"
            })
    void sec11_aRowOfSignsIsNoReason(String written) {
        assertThat(StatedReason.of(written).fits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Suicidrisk",
                "Räksmörgås",
                "Hon ringer",
                "Akut, 2 barn hemma",
                "\u0627\u0644\u0634\u062e\u0635 \u064a\u062a\u0635\u0644 \u0627\u0644\u0622\u0646",
                "\u5979\u5728\u6253\u7535\u8bdd\u800c\u6ca1\u6709\u4eba\u63a5"
            })
    void sec11_aReasonInWordsIsOneInAnyLanguage(String written) {
        assertThat(StatedReason.of(written).fits()).isTrue();
    }
}
