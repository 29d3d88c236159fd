package se.stegvis.trials.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.mobile.journal.OutboxItem;
import se.stegvis.shared.record.HomeVisit;

/**
 * How things stand after the last life of a tablet that was ended again and again, and one last round with the server.
 *
 * @param count what became of the notes that the tablet called saved
 * @param undelivered what the tablet could not get rid of
 * @param onTablet newest text of each record as the tablet shows it
 * @param onServer newest text of each record as the server holds it
 */
record Aftermath(
        NoteCount count, List<OutboxItem> undelivered, Map<UUID, String> onTablet, Map<UUID, String> onServer) {

    /** @param called what the tablet called saved, and how often */
    static Aftermath of(URI server, String user, Path home, UUID caseId, Map<String, Integer> called) throws Exception {
        Map<UUID, String> onTablet;
        List<OutboxItem> undelivered;
        try (Device device = Device.reopen(user, home)) {
            device.sync();
            undelivered = device.journal().outbox();
            onTablet = visits(device, caseId);
        }
        Map<UUID, List<String>> onServer = new ServerRecords(server, user).observations(caseId);
        return new Aftermath(NoteCount.of(called, onServer.values()), undelivered, onTablet, newest(onServer));
    }

    void assertAllArrivedOnce(String seed) {
        assertThat(undelivered).as("undelivered, %s", seed).isEmpty();
        assertThat(onServer).as(seed).isEqualTo(onTablet);
        assertThat(count.lost()).as("lost, %s", seed).isEmpty();
        assertThat(count.doubled()).as("doubled, %s", seed).isEmpty();
    }

    private static Map<UUID, String> visits(Device device, UUID caseId) {
        return device.journal().recordsOf(caseId).stream()
                .map(stored -> stored.content())
                .filter(HomeVisit.class::isInstance)
                .collect(Collectors.toMap(
                        visit -> visit.id(),
                        visit -> visit.doc().text("observations").orElseThrow()));
    }

    private static Map<UUID, String> newest(Map<UUID, List<String>> histories) {
        return histories.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, record -> record.getValue()
                .get(record.getValue().size() - 1)));
    }
}
