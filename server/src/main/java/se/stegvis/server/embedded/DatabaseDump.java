package se.stegvis.server.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.server.database.DatabaseStartException;

/** MariaDB's own programs that write a schema as statements and read it again. The password never stands on a command line. */
public final class DatabaseDump {
    private final Path bin;

    /** @param programs where the MariaDB programs are unpacked, or will be */
    public DatabaseDump(Path programs) {
        this.bin = MariaDbBinaries.foundOrUnpackedIn(programs).base().resolve("bin");
    }

    /** Everything as of one moment, while others go on writing. */
    public void write(DatabaseAddress from, OutputStream to) throws IOException {
        List<String> command = command("mariadb-dump", from);
        command.addAll(List.of(
                "--single-transaction",
                "--quick",
                "--skip-lock-tables",
                "--hex-blob",
                "--no-tablespaces",
                from.name()));
        run(command, from, process -> {
            process.getOutputStream().close();
            process.getInputStream().transferTo(to);
        });
    }

    /** Stops at the first statement that fails. */
    public void load(DatabaseAddress to, InputStream from) throws IOException {
        List<String> command = command("mariadb", to);
        command.add(to.name());
        run(command, to, process -> {
            try (OutputStream statements = process.getOutputStream()) {
                from.transferTo(statements);
            }
        });
    }

    private List<String> command(String program, DatabaseAddress at) {
        Path file = Stream.of(program, program + ".exe")
                .map(bin::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new DatabaseStartException("There is no " + program + " in " + bin
                        + ". Take the backup with MariaDB's own tools, see docs/operations.md."));
        List<String> command = new ArrayList<>(List.of(
                file.toString(),
                "--no-defaults",
                "--protocol=tcp",
                "--host=" + at.host(),
                "--port=" + at.port(),
                "--user=" + at.user(),
                "--max-allowed-packet=64M",
                "--default-character-set=utf8mb4"));
        command.addAll(at.tls().options());
        return command;
    }

    private interface Feeding {
        void through(Process process) throws IOException;
    }

    private static void run(List<String> command, DatabaseAddress at, Feeding feeding) throws IOException {
        Path complaints = Files.createTempFile("stegvis-dump", ".log");
        var builder = new ProcessBuilder(command).redirectError(complaints.toFile());
        builder.environment().put("MYSQL_PWD", at.password());
        Process process = builder.start();
        try {
            feeding.through(process);
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(failed(command, code, complaints));
            }
        } catch (IOException broken) {
            process.destroy();
            // When the program ended first, what it said is the reason.
            throw Files.size(complaints) > 0 ? new IOException(failed(command, -1, complaints), broken) : broken;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(complaints);
        }
    }

    /** Only the number of the error: the text around it may quote a statement, and with it what a person wrote. */
    private static String failed(List<String> command, int code, Path complaints) throws IOException {
        String number = Files.readString(complaints).replaceAll("(?s).*?\\b(ERROR|error:?) (\\d+).*", "$2");
        return Path.of(command.get(0)).getFileName() + " failed"
                + (number.matches("\\d{1,5}") ? " with MariaDB error " + number : " with code " + code);
    }
}
