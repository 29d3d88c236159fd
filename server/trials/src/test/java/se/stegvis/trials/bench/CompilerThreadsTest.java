package se.stegvis.trials.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerThreadsTest {
    @TempDir
    private Path threads;

    @Test
    void aThreadThatHasEndedHasNoWorkToCount() {
        assertThat(CompilerThreads.cpu(threads.resolve("4711"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void aCompilerIsCountedByItsTimeOnTheProcessor() throws IOException {
        Path thread = thread("C1 CompilerThre");
        Files.writeString(thread.resolve("schedstat"), "1500000 200 3\n");
        assertThat(CompilerThreads.cpu(thread)).isEqualTo(Duration.ofNanos(1_500_000));
        assertThat(CompilerThreads.cpu(thread("main"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void aThreadThatIsThereAndCannotBeReadIsTold() throws IOException {
        Path thread = thread("C2 CompilerThre");
        assertThatThrownBy(() -> CompilerThreads.cpu(thread))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is not to be read");
    }

    private Path thread(String name) throws IOException {
        Path thread = Files.createDirectories(threads.resolve(name.split(" ")[0]));
        Files.writeString(thread.resolve("comm"), name + "\n");
        return thread;
    }
}
