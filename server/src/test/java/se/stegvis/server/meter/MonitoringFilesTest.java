package se.stegvis.server.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alarms and the board beside the documentation ask for the meters that there are, and for all of them. */
class MonitoringFilesTest {
    private static final Pattern METER = Pattern.compile("\\bstegvis(_[a-z]+)+\\b");

    @Test
    void ops10_prometheusReadsTheAlarms() throws Exception {
        Path promtool = Path.of("/usr/bin/promtool");
        assumeTrue(Files.isExecutable(promtool), "Prometheus is not installed; its alarms are not read");
        Process checked = new ProcessBuilder(
                        promtool.toString(), "check", "rules", "../docs/monitoring/stegvis-rules.yml")
                .redirectErrorStream(true)
                .start();
        String said = new String(checked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(checked.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stegvis-rules.yml", "stegvis-grafana.json"})
    void ops10_everyMeterIsInTheFileAndNoOther(String file) throws IOException {
        String text = Files.readString(Path.of("../docs/monitoring", file));
        Set<String> named =
                METER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .as("meters named in docs/monitoring/" + file
                        + "; those of StegvisMeter and StegvisCounter, as Prometheus writes them")
                .isEqualTo(Stream.concat(
                                Arrays.stream(StegvisMeter.values()).map(StegvisMeter::prometheusName),
                                Arrays.stream(StegvisCounter.values()).map(StegvisCounter::prometheusName))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
