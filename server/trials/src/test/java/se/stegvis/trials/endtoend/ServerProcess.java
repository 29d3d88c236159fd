package se.stegvis.trials.endtoend;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.stegvis.trials.municipality.DemoPeople;

/**
 * The packaged server as a process of its own with an empty database and, beside it on its class path, the invented
 * municipality; one for all test classes of this process, stopped when it ends: Surefire runs each class as a run of
 * its own, so what belongs to a run would be started for each of them. Give its address to a test by a parameter of
 * type {@link URI}.
 */
public final class ServerProcess implements BeforeAllCallback, ParameterResolver {

    static final String PASSWORD = DemoPeople.PASSWORD;

    private static final Path SERVER = Path.of("..", "target");
    /** One for each process that runs tests, should there be several. */
    private static final Path FOLDER = Path.of("target", "endtoend-server", System.getProperty("test.process", "1"))
            .toAbsolutePath();

    private static final String ANNOUNCEMENT = "Stegvis: ";
    private static final long MOST_SECONDS = 180;

    /** Started when first touched. */
    private static final class Shared {
        private static final URI ADDRESS = start();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        address();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return address();
    }

    private static URI address() {
        return Shared.ADDRESS;
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
    }

    private static URI start() {
        if (!Files.exists(SERVER.resolve("stegvis-server.jar")) || !Files.exists(SERVER.resolve("lib"))) {
            throw new IllegalStateException(
                    "No packaged server in " + SERVER.toAbsolutePath().normalize()
                            + ": these tests run in 'mvn verify' from the top folder, or after 'mvn -pl server -am package'.");
        }
        try {
            delete(FOLDER);
            Files.createDirectories(FOLDER);
            ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
            builder.environment().put("MICRONAUT_ENVIRONMENTS", "demo");
            builder.environment().put("STEGVIS_DEMO_CLIENTS", "5");
            // A login at the cost of a real one takes a second of a machine that other tests use too.
            builder.environment().put("STEGVIS_PASSWORD_MEMORY_KIB", "64");
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "server-end"));
            CompletableFuture<URI> address = new CompletableFuture<>();
            Thread reader = new Thread(() -> read(process, address), "server-output");
            reader.setDaemon(true);
            reader.start();
            return awaited(process, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the packaged server, and of the trials beside it. */
    static String classPath() {
        return String.join(
                File.pathSeparator,
                "target/classes",
                SERVER.resolve("stegvis-server.jar").toString(),
                SERVER.resolve("lib") + "/*");
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "se.stegvis.server.start.Main",
                "--port",
                "0",
                "--data",
                FOLDER.resolve("data").toString());
    }

    private static void read(Process process, CompletableFuture<URI> address) {
        try (BufferedReader lines = process.inputReader();
                Writer log = Files.newBufferedWriter(FOLDER.resolve("server.log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                log.flush();
                if (line.startsWith(ANNOUNCEMENT)) {
                    address.complete(URI.create(line.substring(ANNOUNCEMENT.length())));
                }
            }
            address.completeExceptionally(new IOException("the server ended"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    private static URI awaited(Process process, CompletableFuture<URI> address) {
        try {
            return address.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The server did not start; see " + FOLDER.resolve("server.log"), e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
