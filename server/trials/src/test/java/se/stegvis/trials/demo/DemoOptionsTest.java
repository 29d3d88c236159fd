package se.stegvis.trials.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOptionsTest {
    private static final Path HOME = Path.of("home");

    @Test
    void withoutOptionsItStaysUpOn8080WithItsDataBesideTheProgram() {
        assertThat(DemoOptions.read(new String[0], HOME))
                .isEqualTo(new DemoOptions(false, 8080, Path.of("home/data/demo"), false));
    }

    @Test
    void everyOptionIsTaken() {
        String[] args = {"--once", "--port", "0", "--data", "elsewhere", "--fresh"};

        assertThat(DemoOptions.read(args, HOME)).isEqualTo(new DemoOptions(true, 0, Path.of("elsewhere"), true));
    }

    @ParameterizedTest
    @CsvSource({"--twice,--twice", "--port,needs a value", "--port x,'x'", "--port 65536,'65536'"})
    void whatIsNotUnderstoodIsNamed(String line, String named) {
        assertThatThrownBy(() -> DemoOptions.read(line.split(" "), HOME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/x", "/dev/null"})
    void ops8_aFolderThatCannotHoldTheDataIsNamedBeforeAnythingIsDone(String folder) {
        DemoOptions options = DemoOptions.read(new String[] {"--fresh", "--data", folder}, HOME);

        assertThatThrownBy(options::makeFolder)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--data is '" + folder + "'")
                .hasMessageContaining("Name one that you may write in");
    }
}
