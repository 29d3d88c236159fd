package se.stegvis.trials.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClusterOptionsTest {
    private static ClusterOptions read(String... args) {
        return ClusterOptions.read(args);
    }

    @Test
    void threeNodesThatStayUpAreTheDefault() {
        assertThat(read()).isEqualTo(new ClusterOptions(3, 0, 0, 1));
        assertThat(read("--kill", "50", "--stop", "60", "--without-sync-wait"))
                .isEqualTo(new ClusterOptions(3, 50, 60, 0));
    }

    @Test
    void anotherNumberIsNamedWithWhatMayBeGiven() {
        assertThatThrownBy(() -> read("--nodes", "2")).hasMessage("--nodes is '2': give a number from 3 to 5");
        assertThatThrownBy(() -> read("--kill")).hasMessage("--kill is '': give a number from 1 to 1000");
        assertThatThrownBy(() -> read("--kil", "5")).hasMessageContaining("'--kil'");
    }
}
