package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLengthsFoundTest {
    @TempDir
    Path main;

    @Test
    void aLongFileIsFoundAndTheTextSaysWhatToDo() throws IOException {
        write("room/Long.java", FileLengths.MOST + 1);
        write("room/Short.java", FileLengths.MOST);

        assertThatThrownBy(() -> FileLengths.assertShort(2, main, Map.of()))
                .hasMessageContaining("room/Long.java")
                .hasMessageContaining(main.toString())
                .hasMessageContaining("find the second purpose")
                .message()
                .doesNotContain("room/Short.java");
    }

    @Test
    void anExceptionIsGoodForALongFileAlone() throws IOException {
        write("room/Long.java", FileLengths.MOST + 1);
        write("room/Short.java", 1);

        FileLengths.assertShort(2, main, Map.of("room/Long.java", "a table"));
        assertThatThrownBy(() ->
                        FileLengths.assertShort(2, main, Map.of("room/Long.java", "a table", "room/Short.java", "?")))
                .hasMessageContaining("room/Short.java")
                .hasMessageContaining("take them out");
    }

    @Test
    void linesAreCounted() throws IOException {
        write("A.java", 3);

        assertThat(FileLengths.read(main)).containsExactly(Map.entry("A.java", 3L));
    }

    private void write(String file, int lines) throws IOException {
        Path path = main.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "// a line\n".repeat(lines));
    }
}
