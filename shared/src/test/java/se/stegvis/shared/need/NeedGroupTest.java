package se.stegvis.shared.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedGroupTest {
    @ParameterizedTest
    @CsvSource({"R1,RH1", "R2,RH2", "r3,RH3", "' am2 ',AM2", "rh1,RH1"})
    void anAliasIsReadAndNeverPrinted(String written, NeedGroup group) {
        assertThat(NeedGroup.read(written)).contains(group);
        assertThat(group.name()).doesNotMatch("R\\d");
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyReadsAsItself(NeedGroup group) {
        assertThat(NeedGroup.read(group.name())).contains(group);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "R4", "R0", "RH4", "AM", "AM1 x"})
    void anythingElseIsNoGroup(String written) {
        assertThat(NeedGroup.read(written)).isEmpty();
    }
}
