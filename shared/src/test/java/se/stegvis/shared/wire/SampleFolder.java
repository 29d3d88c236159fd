package se.stegvis.shared.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.record.Kind;

/**
 * The wire samples on the disk: a folder for each version of the wire, {@code v1} as the first release wrote it. A new
 * field is shown in the folder of the version that brings it, in {@code push-KIND.json} or {@code push-KIND-word.json}.
 */
public final class SampleFolder {
    private static final Path WIRE = Path.of("src/test/resources/wire");

    private SampleFolder() {}

    /** The pushes of a kind in every version, oldest first. */
    static List<Path> pushesOf(Kind kind) throws IOException {
        try (Stream<Path> all = Files.walk(WIRE)) {
            return all.filter(path -> named(path, "push-" + kind)).sorted().toList();
        }
    }

    /** The pulls of the kinds that the first version knew. */
    static List<Path> pullsOfKinds() throws IOException {
        try (Stream<Path> all = Files.walk(WIRE)) {
            return all.filter(path -> path.getFileName().toString().matches("pull-[A-Z_]+\\.json"))
                    .sorted()
                    .toList();
        }
    }

    /** The sample of that name in the oldest version that has one. */
    public static byte[] first(String name) throws IOException {
        try (Stream<Path> all = Files.walk(WIRE)) {
            Path sample = all.filter(path -> path.endsWith(name + ".json"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new AssertionError("The wire sample " + name + ".json is missing: write shared/"
                            + WIRE.resolve(newest()).resolve(name + ".json")
                            + " as a client or server of today sends it (CONTRIBUTING.md, \"Add a kind of record\")."));
            return Files.readAllBytes(sample);
        }
    }

    private static String newest() {
        try (Stream<Path> versions = Files.list(WIRE).filter(Files::isDirectory)) {
            return versions.map(version -> version.getFileName().toString())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean named(Path path, String start) {
        String name = path.getFileName().toString();
        return name.equals(start + ".json") || name.startsWith(start + "-") && name.endsWith(".json");
    }

    /** Lines of {@code sha256 name}, in the order of the names. */
    static String hashes(String version) throws IOException {
        try (Stream<Path> all = Files.list(WIRE.resolve(version))) {
            return all.sorted()
                    .map(path -> sha256(path) + " " + path.getFileName())
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /** The same lines as they were when the version was released. */
    static String frozen(String version) throws IOException {
        return Files.readString(WIRE.resolve(version + ".sha256"), UTF_8);
    }

    private static String sha256(Path path) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
