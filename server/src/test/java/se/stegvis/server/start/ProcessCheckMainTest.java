package se.stegvis.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessCheckMainTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "odlingen.json");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int check(String... args) {
        return ProcessCheckMain.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String changed(String old, String now) throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(old);
        return Files.writeString(folder.resolve("own.json"), text.replace(old, now))
                .toString();
    }

    @Test
    void theExampleOfTheDocumentationCanBePublished() {
        assertThat(check(EXAMPLE.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("can be published");
        assertThat(err.size()).isZero();
    }

    @Test
    void everyErrorIsToldWithItsPlaceAndWhatToDo() throws IOException {
        String file = changed("\"COACH\"", "\"CHEF\"");
        assertThat(check(file)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(file + ":26:37 steps[2].responsible “CHEF” is not one of")
                .contains("docs/own-process.md");
    }

    @Test
    void aBuiltInVersionIsNotFreeToUse() throws IOException {
        String builtIn =
                Files.readString(Path.of("..", "shared", "src", "main", "resources", "process", "tranas-rehab.json"));
        Path file = Files.writeString(folder.resolve("tranas.json"), builtIn.replace("Tranås", "Ekdalen"));
        assertThat(check(file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Give the new one version 3");
    }

    @Test
    void aFileThatIsNotThereAndAMissingNameAreTold() {
        assertThat(check(folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(check(folder.toString())).isEqualTo(2);
        assertThat(check()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be read", "takes one file");
    }
}
