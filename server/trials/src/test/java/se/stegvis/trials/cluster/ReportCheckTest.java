package se.stegvis.trials.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

class ReportCheckTest {
    private static final String GOOD = """
            {"finished":true,"acknowledged":900,"lost":0,"held_without_acknowledgement":0,"doubled":0,"missed":0,
            "own_note_not_seen_at_once":0,"waits_kills":{"over_10_s":0},"waits_stop":{"over_10_s":0},"old_server":{"grown":0},
            "minority":{"asked":3,"taken":0,"otherwise":0},"conflicts":{"notes":240,"otherwise":0,"taken_back_by_nodes":9},
            "reminders":{"stored":400,"missing":0,"twice":0}}""";

    private static ObjectNode report() throws MalformedMessage {
        return Json.object(GOOD.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTrialInWhichNothingBrokeHasNoFaults() throws MalformedMessage {
        assertThat(ReportCheck.faults(report())).isEmpty();
    }

    @Test
    void aTrialThatStoppedNoNodeNeedsNoFiguresOfIt() throws MalformedMessage {
        ObjectNode report = report();
        report.remove("minority");
        report.remove("waits_stop");

        assertThat(ReportCheck.faults(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conflicts", "minority"})
    void anAnswerThatIsNeitherYesNorLaterIsNamed(String part) throws MalformedMessage {
        ObjectNode report = report();
        ObjectNode told = (ObjectNode) report.path(part);
        told.put("otherwise", 2)
                .putArray("stories")
                .add("429 too-many-requests")
                .add("no answer (HttpTimeoutException)");

        assertThat(ReportCheck.faults(report))
                .containsExactly(
                        "/" + part + "/otherwise is 2, not 0: 429 too-many-requests; no answer (HttpTimeoutException)");
    }

    @ParameterizedTest
    @CsvSource({
        "'',lost",
        "'',doubled",
        "'',missed",
        "'',own_note_not_seen_at_once",
        "'',held_without_acknowledgement",
        "/waits_kills,over_10_s",
        "/waits_stop,over_10_s",
        "/old_server,grown",
        "/minority,taken",
        "/minority,otherwise",
        "/conflicts,otherwise",
        "/reminders,missing",
        "/reminders,twice"
    })
    void oneOfWhatMustNotBeIsNamed(String part, String name) throws MalformedMessage {
        ObjectNode report = report();
        ((ObjectNode) report.at(part)).put(name, 1);

        assertThat(ReportCheck.faults(report)).containsExactly(part + "/" + name + " is 1, not 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "missed", "waits_kills", "reminders"})
    void whatWasNotCountedIsNoGoodFigure(String name) throws MalformedMessage {
        ObjectNode report = report();
        report.remove(name);

        assertThat(ReportCheck.faults(report)).isNotEmpty();
    }

    @Test
    void aTrialInWhichNothingHappenedShowsNothing() throws MalformedMessage {
        ObjectNode report = report().put("acknowledged", 0);

        assertThat(ReportCheck.faults(report)).containsExactly("/acknowledged is 0");
    }

    @Test
    void tenSecondsAreNotTooLongAndTheLongestWaitIsTold() {
        WaitTimes waits = new WaitTimes();
        waits.add(Duration.ofSeconds(10), "first");
        waits.add(Duration.ofMillis(10_001), "second");
        waits.add(Duration.ofSeconds(1), "third");

        assertThat(waits.tooLong()).isEqualTo(1);
        assertThat(waits.story()).isEqualTo("second");
    }
}
