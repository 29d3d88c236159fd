package se.stegvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.Enough;

/**
 * The tests that read the whole module fail for somebody who has not seen them before: each failure names the thing and
 * its place, and then the remedy.
 */
class FailureTextsTest {
    private static final List<Path> GUARDS = List.of(
            Path.of("src/test/java/se/stegvis/shared"),
            Path.of("src/test/java/se/stegvis/shared/architecture"),
            Path.of("../server/src/test/java/se/stegvis/server"),
            Path.of("../mobile/src/test/java/se/stegvis/mobile"),
            Path.of("../server/trials/src/test/java/se/stegvis/trials"));

    private static final Pattern NO_CODE =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern RULE = Pattern.compile("\\bArchRule \\w+ ?=|\\.check\\(");
    private static final Pattern REASON =
            Pattern.compile("\\.because\\(|Rooms\\.rule\\(|new ArchCondition|forms\\.check");
    private static final Pattern COUNT =
            Pattern.compile("(?s)\\bassertThat\\(.*\\.(isEmpty\\(\\)|isGreaterThan|hasSizeGreaterThan)");
    private static final Pattern TEXT = Pattern.compile("\\.as\\(");

    @Test
    void f18_everyGuardSaysTheThingThePlaceAndTheRemedy() throws IOException {
        List<String> bare = new ArrayList<>();
        int read = 0;
        for (Path folder : GUARDS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    read++;
                    bare(Files.readString(file)).forEach(statement -> bare.add(file + ": " + statement));
                }
            }
        }
        Enough.read(read, 20, "tests that read sources", GUARDS);
        assertThat(bare)
                .as("checks without a remedy: add .because(\"…\") to a rule, or .as(\"…\") to an assertion, that says"
                        + " what to do instead; count what was read by Enough.read")
                .isEmpty();
    }

    @Test
    void aCheckThatSaysNothingWouldBeFound() {
        assertThat(bare("noClasses().should().beInterfaces().check(ALL); assertThat(seen).isGreaterThan(3);"
                        + "static final ArchRule none = noClasses().should().beEnums();"))
                .hasSize(3);
        assertThat(bare("noClasses().should().beEnums().because(\"x\").check(ALL);"
                        + " assertThat(wrong).as(\"x\").isEmpty(); assertThat(1).isEqualTo(1);"))
                .as("checks that say what to do")
                .isEmpty();
    }

    private static List<String> bare(String source) {
        return Stream.of(NO_CODE.matcher(source).replaceAll("\"\"").split(";"))
                .filter(statement -> RULE.matcher(statement).find()
                                && !REASON.matcher(statement).find()
                        || COUNT.matcher(statement).find()
                                && !TEXT.matcher(statement).find())
                .map(statement -> statement.replaceAll("\\s+", " "))
                .toList();
    }
}
