package se.stegvis.trials.galera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that an administrator runs when all nodes are down. */
class RunbookTest {
    private static final String LIFE = "abe3e1fd-e889-11f1-8f23-b2884da31f70";
    private static final List<String> POSITIONS = List.of("a=" + LIFE + ":5", "b=" + LIFE + ":9", "c=" + LIFE + ":9");

    @TempDir
    Path files;

    private final Runbook runbook = new Runbook(Path.of("../../docs/cluster/recover.sh"));

    @BeforeEach
    void crashed() throws IOException {
        assumeThat(Path.of("/bin/bash")).exists();
        Files.writeString(
                files.resolve("grastate.dat"),
                "# GALERA saved state\nversion: 2.1\nuuid:    " + LIFE + "\nseqno:   -1\nsafe_to_bootstrap: 0\n");
    }

    private String state() throws IOException {
        return Files.readString(files.resolve("grastate.dat"));
    }

    @Test
    void theNodeThatCameFurthestIsNamed() throws Exception {
        assertThat(runbook.furthest(POSITIONS)).isEqualTo("b");
    }

    @Test
    void anotherNodeIsRefusedAndStaysUnmarked() throws Exception {
        assertThat(runbook.allows(files, "a", POSITIONS)).isFalse();
        assertThat(state()).contains("safe_to_bootstrap: 0");
    }

    @Test
    void theOneThatCameFurthestIsMarkedAndSoMayItsEqual() throws Exception {
        assertThat(runbook.allows(files, "b", POSITIONS)).isTrue();
        assertThat(runbook.allows(files, "c", POSITIONS)).isTrue();
        assertThat(state()).contains("safe_to_bootstrap: 1").contains("uuid:    " + LIFE);
    }

    @Test
    void noNodeBeginsWhileOneDoesNotKnowHowFarItCame() {
        assertThatThrownBy(() -> runbook.furthest(List.of("a=" + LIFE + ":-1", "b=" + LIFE + ":9")))
                .hasMessageContaining("a does not know how far it came");
    }

    @Test
    void nodesOfDifferentClustersAreNotCompared() {
        String other = LIFE.replace('a', 'b');
        assertThatThrownBy(() -> runbook.furthest(List.of("a=" + LIFE + ":5", "b=" + other + ":9")))
                .hasMessageContaining("b belongs to another cluster");
    }

    @Test
    void aPositionThatIsNoneIsNamed() {
        assertThatThrownBy(() -> runbook.furthest(List.of("a=5", "b=" + LIFE + ":9")))
                .hasMessageContaining("'a=5' is not NAME=UUID:NUMBER");
    }
}
