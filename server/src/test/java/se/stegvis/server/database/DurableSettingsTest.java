package se.stegvis.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurableSettingsTest {
    private static final Map<String, String> SAFE_CLUSTER = Map.ofEntries(
            Map.entry("innodb_flush_log_at_trx_commit", "1"),
            Map.entry("innodb_doublewrite", "ON"),
            Map.entry("innodb_snapshot_isolation", "ON"),
            Map.entry("character_set_database", "utf8mb4"),
            Map.entry("tx_isolation", "REPEATABLE-READ"),
            Map.entry("max_allowed_packet", "16777216"),
            Map.entry("log_bin", "ON"),
            Map.entry("sync_binlog", "1"),
            Map.entry("binlog_format", "ROW"),
            Map.entry("wsrep_on", "ON"),
            Map.entry("wsrep_trx_fragment_size", "0"),
            Map.entry("innodb_autoinc_lock_mode", "2"),
            Map.entry("wsrep_osu_method", "TOI"),
            Map.entry("wsrep_sync_wait", "1"));

    @Test
    void safeSettingsHaveNoFinding() {
        assertThat(DurableSettings.findings(SAFE_CLUSTER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "innodb_flush_log_at_trx_commit, 2",
        "innodb_flush_log_at_trx_commit, 0",
        "innodb_doublewrite, OFF",
        "innodb_snapshot_isolation, OFF",
        "character_set_database, latin1",
        "tx_isolation, READ-UNCOMMITTED",
        "tx_isolation, SERIALIZABLE",
        "max_allowed_packet, 1048576",
        "sync_binlog, 0",
        "binlog_format, STATEMENT",
        "wsrep_trx_fragment_size, 4096",
        "innodb_autoinc_lock_mode, 1",
        "wsrep_osu_method, RSU",
        "wsrep_sync_wait, 0",
        "wsrep_sync_wait, 2"
    })
    void anUnsafeSettingIsNamedWithItsValueAndWhatItShouldBe(String name, String value) {
        Map<String, String> values = new HashMap<>(SAFE_CLUSTER);
        values.put(name, value);

        List<String> findings = DurableSettings.findings(values);

        assertThat(findings).isNotEmpty().allMatch(one -> one.startsWith(name + " is '" + value + "': set it to "));
        assertThat(DurableSettings.names()).contains(name);
    }

    @Test
    void withoutBinaryLogOrClusterTheirSettingsDoNotMatter() {
        Map<String, String> alone = new HashMap<>(SAFE_CLUSTER);
        alone.putAll(Map.of("log_bin", "OFF", "wsrep_on", "OFF", "sync_binlog", "0", "wsrep_sync_wait", "0"));

        assertThat(DurableSettings.findings(alone)).isEmpty();
    }

    @Test
    void aSettingThatThisVersionDoesNotHaveIsNoFinding() {
        Map<String, String> older = new HashMap<>(SAFE_CLUSTER);
        older.remove("innodb_snapshot_isolation");

        assertThat(DurableSettings.findings(older)).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(DurableSettings.findings(Map.of("innodb_flush_log_at_trx_commit", "2", "innodb_doublewrite", "OFF")))
                .hasSize(2);
    }
}
