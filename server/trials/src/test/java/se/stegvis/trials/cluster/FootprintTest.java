package se.stegvis.trials.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class FootprintTest {
    @TempDir
    Path folder;

    @Test
    void openFilesAreCounted() throws Exception {
        Path file = Files.writeString(folder.resolve("one"), "x");
        long self = ProcessHandle.current().pid();
        int before = Footprint.of(self).files();
        List<InputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                open.add(Files.newInputStream(file));
            }
            assertThat(Footprint.of(self).files()).isGreaterThanOrEqualTo(before + 40);
        } finally {
            for (InputStream one : open) {
                one.close();
            }
        }
    }

    @Test
    void threadsAreCounted() throws Exception {
        assertThat(Footprint.of(ProcessHandle.current().pid()).threads()).isGreaterThan(1);
    }
}
