package se.stegvis.trials.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The checks of a trial's report. */
final class ReportCheck {
    private static final List<String> ZERO = List.of(
            "/lost",
            "/held_without_acknowledgement",
            "/doubled",
            "/missed",
            "/own_note_not_seen_at_once",
            "/waits_kills/over_10_s",
            "/old_server/grown",
            "/conflicts/otherwise",
            "/reminders/missing",
            "/reminders/twice");
    private static final List<String> ZERO_IF_STOPPED =
            List.of("/waits_stop/over_10_s", "/minority/taken", "/minority/otherwise");
    private static final List<String> SOME =
            List.of("/acknowledged", "/conflicts/notes", "/conflicts/taken_back_by_nodes", "/reminders/stored");

    private ReportCheck() {}

    /**
     * Names and values of the figures that break a promise, or that show that nothing was tried; none if all is good.
     */
    static List<String> faults(JsonNode report) {
        List<String> faults = new ArrayList<>();
        if (!report.path("finished").asBoolean()) {
            faults.add("/finished is " + report.path("finished"));
        }
        boolean stopped = report.has("minority");
        Stream.concat(ZERO.stream(), stopped ? ZERO_IF_STOPPED.stream() : Stream.empty())
                .filter(path -> !report.at(path).isNumber() || report.at(path).asLong() != 0)
                .forEach(path -> faults.add(path + " is " + report.at(path) + ", not 0" + stories(report, path)));
        Stream.concat(SOME.stream(), stopped ? Stream.of("/minority/asked") : Stream.empty())
                .filter(path -> report.at(path).asLong() == 0)
                .forEach(path -> faults.add(path + " is " + report.at(path)));
        return faults;
    }

    /** The answers of the servers there, where the part of the report tells of them. */
    private static String stories(JsonNode report, String path) {
        List<String> stories = new ArrayList<>();
        if (path.endsWith("/otherwise")) {
            report.at(path.substring(0, path.lastIndexOf('/')) + "/stories").forEach(one -> stories.add(one.asText()));
        }
        return stories.isEmpty() ? "" : ": " + String.join("; ", stories);
    }
}
