package se.stegvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.PrintedTexts;

class PrintedTextsTest {
    /** Texts of process definitions and of the program. */
    private static final Set<String> ROOMS =
            Set.of("definition", "guard", "guide", "need", "parser", "process", "publication", "term");

    /** Keys, wire names, dates and words of the program. */
    private static final Set<String> OURS = Set.of(
            "kind",
            "key",
            "mediaType",
            "type",
            "path",
            "code",
            "field",
            "rulesUsed",
            "cursor",
            "durable",
            "sentAt",
            "settledBy",
            "member",
            "expected",
            "aliases",
            "choices",
            "finding",
            "Definition.json",
            "BenefitRule.confirmedBy",
            "BenefitRule.facts",
            "BenefitRule.provision",
            "BenefitRule.source",
            "DisclosureDuty.confirmedBy",
            "DisclosureDuty.facts",
            "DisclosureDuty.provision",
            "DisclosureDuty.source",
            "FieldShape.name",
            "FieldLine.label",
            "WithdrawnLines.given");

    @Test
    void f19_aRecordPrintsNoTextThatAPersonMayHaveWritten() throws IOException {
        PrintedTexts.assertLeftOut(60, Path.of("src/main/java/se/stegvis/shared"), ROOMS, OURS);
    }

    @Test
    void oneThatPrintsIsFound() throws IOException {
        String source = """
                record Careless(int number, String name, java.util.List<String> lines) {}
                record Careful(int number, String name) {
                    record Inner(java.util.Optional<String> note) {}
                    public String toString() { return "Careful[" + number + ", " + name.length() + "]"; }
                }
                record Chatty(String name) { public String toString() { return "Chatty[" + name + "]"; } }
                record Ours(String key, java.util.function.Function<String, String> words) {}
                """;
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Careless.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return source;
            }
        };
        assertThat(PrintedTexts.read(List.of(file), Set.of("key")))
                .isEqualTo(Map.of(
                        "Careless", Set.of("name", "lines"),
                        "Careful", Set.of(),
                        "Inner", Set.of("note"),
                        "Chatty", Set.of("name"),
                        "Ours", Set.of()));
    }
}
