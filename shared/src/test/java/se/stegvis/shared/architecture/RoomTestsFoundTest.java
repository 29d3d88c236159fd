package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTestsFoundTest {
    @TempDir
    Path module;

    private Path main;
    private Path tests;

    @BeforeEach
    void write() throws IOException {
        main = module.resolve("main");
        tests = module.resolve("test");
        write(main, "tested/Rule.java");
        write(main, "helped/Rule.java");
        write(main, "described/package-info.java");
        write(tests, "tested/RuleTest.java");
        write(tests, "helped/Fixture.java");
    }

    @Test
    void aRoomWithoutATestIsFoundAndTheTextSaysWhatToDo() {
        assertThatThrownBy(() -> RoomTests.assertInOwnPackage(2, main, tests, Map.of()))
                .hasMessageContaining("[\"helped\"]")
                .hasMessageContaining(main.toString())
                .hasMessageContaining("write there what must stay true");
    }

    @Test
    void anExceptionIsGoodForAnUntestedRoomAlone() throws IOException {
        RoomTests.assertInOwnPackage(2, main, tests, Map.of("helped", "values"));
        assertThatThrownBy(() ->
                        RoomTests.assertInOwnPackage(2, main, tests, Map.of("helped", "values", "tested", "values")))
                .hasMessageContaining("[\"tested\"]")
                .hasMessageContaining("take them out");
    }

    private static void write(Path root, String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }
}
