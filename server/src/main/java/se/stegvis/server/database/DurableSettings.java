package se.stegvis.server.database;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The settings that MariaDB must have, so that whatever it acknowledged survives a crash and no reader or writer is
 * misled. Rules about a setting that this version does not have hold by themselves.
 *
 * <p>Sources: MariaDB's documentation of InnoDB system variables, of the binary log and of Galera Cluster.
 */
final class DurableSettings {
    private static final long SMALLEST_PACKET = 16L * 1024 * 1024;

    private static final List<Rule> ALWAYS = List.of(
            Rule.is("innodb_flush_log_at_trx_commit", "1", "else a crash loses what was acknowledged"),
            Rule.on("innodb_doublewrite", "else a power cut can tear a page"),
            Rule.on("innodb_snapshot_isolation", "else two writers can overwrite each other unseen"),
            Rule.is("character_set_database", "utf8mb4", "else letters of names are lost; ALTER DATABASE changes it"),
            new Rule(
                    "tx_isolation",
                    "REPEATABLE-READ or READ-COMMITTED",
                    "else readers see what was never committed, or wait for each other",
                    List.of("REPEATABLE-READ", "READ-COMMITTED")::contains),
            new Rule(
                    "time_zone",
                    "+00:00 for the server's sessions: take time_zone, connectionTimeZone and"
                            + " forceConnectionTimeZoneToSession out of the database's address and sessionVariables",
                    "else an hour does not exist for it when clocks go forward",
                    List.of("+00:00", "UTC")::contains),
            new Rule(
                    "max_allowed_packet",
                    "16M or more",
                    "else a large push never arrives",
                    value -> Long.parseLong(value) >= SMALLEST_PACKET));

    private static final List<Rule> WITH_BINARY_LOG = List.of(
            Rule.is("sync_binlog", "1", "else replicas and restores to a point in time miss what was acknowledged"),
            Rule.is("binlog_format", "ROW", "else a replica may not hold the same"));

    private static final List<Rule> IN_A_CLUSTER = List.of(
            Rule.is("wsrep_trx_fragment_size", "0", "else half a push is sent to the other nodes"),
            Rule.is("binlog_format", "ROW", "as Galera demands"),
            Rule.is("innodb_autoinc_lock_mode", "2", "as Galera demands"),
            Rule.is("wsrep_osu_method", "TOI", "else nodes differ while the schema changes"),
            new Rule(
                    "wsrep_sync_wait",
                    "1 or more; for the server's own sessions: sessionVariables=wsrep_sync_wait=1",
                    "else a tablet that is moved to another node does not find what it sent",
                    value -> (Integer.parseInt(value) & 1) == 1));

    private DurableSettings() {}

    /** Every name that a rule or a condition asks for, lower case. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of("log_bin", "wsrep_on"),
                        Stream.of(ALWAYS, WITH_BINARY_LOG, IN_A_CLUSTER)
                                .flatMap(List::stream)
                                .map(Rule::name))
                .distinct()
                .toList();
    }

    /**
     * @param values as MariaDB shows them to a session of the server, by lower-case name
     * @return one sentence for each that is wrong, with its value and the remedy; empty when all is well
     */
    static List<String> findings(Map<String, String> values) {
        return Stream.of(
                        ALWAYS,
                        on(values, "log_bin") ? WITH_BINARY_LOG : List.<Rule>of(),
                        on(values, "wsrep_on") ? IN_A_CLUSTER : List.<Rule>of())
                .flatMap(List::stream)
                .flatMap(rule -> rule.finding(values.get(rule.name())).stream())
                .distinct()
                .toList();
    }

    private static boolean on(Map<String, String> values, String name) {
        return isOn(values.getOrDefault(name, "OFF"));
    }

    private static boolean isOn(String value) {
        return List.of("ON", "1").contains(value.toUpperCase(Locale.ROOT));
    }

    /** One setting, what it must be and what goes wrong otherwise. */
    private record Rule(String name, String wanted, String otherwise, Predicate<String> holds) {
        static Rule is(String name, String wanted, String otherwise) {
            return new Rule(name, wanted, otherwise, wanted::equalsIgnoreCase);
        }

        static Rule on(String name, String otherwise) {
            return new Rule(name, "ON", otherwise, DurableSettings::isOn);
        }

        Optional<String> finding(String value) {
            return value == null || holds.test(value)
                    ? Optional.empty()
                    : Optional.of(String.format(
                            Locale.ROOT, "%s is '%s': set it to %s, %s.", name, value.strip(), wanted, otherwise));
        }
    }
}
