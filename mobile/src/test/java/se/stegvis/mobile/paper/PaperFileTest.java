package se.stegvis.mobile.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFileTest {
    @TempDir
    Path folder;

    @Test
    void theNameSaysKindAndDayOnly() {
        assertThat(PaperFile.name("Kvitto på samtycke", LocalDate.of(2026, 11, 25)))
                .isEqualTo("Kvitto-på-samtycke-2026-11-25.pdf");
    }

    @Test
    void theEndingIsAddedWhenItWasLeftOut() throws IOException {
        Path file = PaperFile.write(folder.resolve("kopia"), new byte[] {1});
        assertThat(file.getFileName()).hasToString("kopia.pdf");
        assertThat(Files.readAllBytes(file)).containsExactly(1);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldAndLeavesNothing() {
        assertThatThrownBy(() -> PaperFile.write(folder.resolve("finns-inte").resolve("a.pdf"), new byte[] {1}))
                .isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
