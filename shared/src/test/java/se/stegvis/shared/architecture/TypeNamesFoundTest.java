package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeNamesFoundTest {
    @Test
    void nestedAndLocalTypesCountAndCommentsDoNot() {
        assertThat(TypeNames.declared(
                        "/** A class Note. */ class Outer { record Inner(String s) {} String s = \"enum Text\"; }"))
                .containsExactly("Outer", "Inner");
    }
}
