package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldLiteralsFoundTest {
    @Test
    void aNameOfAFieldWouldBeFound() {
        List<String> faults = new ArrayList<>();
        new FieldLiterals(Map.of("visit", Set.of("purpose")))
                .read(
                        "visit/X.java",
                        "visit",
                        List.of(
                                "// \"observations\"",
                                "a(\"observations\");",
                                "b(\"actions/what\", \"HOME_VISIT\", \"observed\");",
                                "row.optionalId(\"responsible\"), row.text(\"kind\"), row.number(\"version\")",
                                "getStyleClass().add(\"fields\");",
                                "c(\"purpose\");"),
                        faults::add);
        assertThat(faults)
                .containsExactly(
                        "visit/X.java:2: \"observations\"",
                        "visit/X.java:3: \"actions/what\"",
                        "visit/X.java:3: \"HOME_VISIT\"");
    }
}
