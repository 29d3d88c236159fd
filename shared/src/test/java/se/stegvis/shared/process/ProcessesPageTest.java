package se.stegvis.shared.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

class ProcessesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "processes.md");

    @Test
    void thePageSaysWhatTheDataSays() throws IOException {
        String made = ProcessesPage.of(ProcessRegistry.builtIn().all().stream()
                .map(PublishedProcess::definition)
                .toList());
        if (Boolean.getBoolean("processes.write")) {
            Files.writeString(PAGE, made, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .as("docs/processes.md is made from the data; write it anew with"
                        + " mvn -o -q -pl shared test -Dtest=ProcessesPageTest -Dprocesses.write=true")
                .isEqualTo(made);
    }
}
