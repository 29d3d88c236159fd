package se.stegvis.server.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * The manifest of a backup, in {@code backup.json}. Written last: a folder with it is whole.
 *
 * @param history of the database that was copied
 * @param durable what was acknowledged before this instant is in the backup
 * @param sha256  of the file {@code stegvis.sql.gz}, hexadecimal
 * @param version of MariaDB that made the sums
 * @param tables  by name
 */
record BackupManifest(UUID history, Instant durable, String sha256, String version, Map<String, TableSums.Sum> tables) {
    static final String NAME = "backup.json";
    static final String STATEMENTS = "stegvis.sql.gz";

    void write(Path folder) throws IOException {
        ObjectNode json = Json.newObject()
                .put("history", history.toString())
                .put("durable", durable.toString())
                .put("sha256", sha256)
                .put("version", version);
        ObjectNode sums = json.putObject("tables");
        tables.forEach(
                (name, sum) -> sums.putObject(name).put("rows", sum.rows()).put("checksum", sum.checksum()));
        SafeFile.write(folder.resolve(NAME), Json.bytes(json));
    }

    /** @throws BackupException when there is none or it cannot be read */
    static BackupManifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BackupException("there is no whole backup in " + folder + ": " + NAME
                    + " is missing. Name the folder that " + ProgramName.COMMAND + " backup printed.");
        }
        try {
            JsonNode json = Json.object(Files.readAllBytes(file));
            Map<String, TableSums.Sum> tables = new TreeMap<>();
            json.path("tables")
                    .properties()
                    .forEach(one -> tables.put(
                            one.getKey(),
                            new TableSums.Sum(
                                    one.getValue().path("rows").asLong(),
                                    one.getValue().path("checksum").asLong())));
            return new BackupManifest(
                    UUID.fromString(json.path("history").asText()),
                    Instant.parse(json.path("durable").asText()),
                    json.path("sha256").asText(),
                    json.path("version").asText(),
                    tables);
        } catch (MalformedMessage | DateTimeException | IllegalArgumentException damaged) {
            throw new BackupException(file + " is damaged. Use another copy of this backup.", damaged);
        }
    }

    /** @throws BackupException when the statements are not those that were written */
    void demandUndamaged(Path folder) throws IOException {
        Path file = folder.resolve(STATEMENTS);
        String found = Files.isRegularFile(file) ? SafeFile.sha256(file) : "missing";
        if (!found.equals(sha256)) {
            throw new BackupException(file + " is not the file that was written: its SHA-256 is " + found
                    + " instead of " + sha256 + ". Use another copy of this backup.");
        }
    }
}
