package se.stegvis.mobile.repository;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files below a folder that can be read as text. Needs no git, so that an unpacked archive of the sources will do.
 */
final class TextFiles {

    /** The names in {@code .gitignore}, and git itself. */
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode", ".settings");

    private TextFiles() {}

    /** By path below {@code top}, with {@code /} between; what was built, and {@code /data}, is left out. */
    static Map<String, String> ofRepository(Path top) throws IOException {
        return below(
                top,
                folder -> NOT_OURS.contains(folder.getFileName().toString()) || folder.equals(top.resolve("data")));
    }

    /** The files that one module puts into its archive, apart from code. */
    static Map<String, String> packaged(Path top, String module) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Path classes = top.resolve(module).resolve("target/classes");
        below(classes, folder -> false).forEach((name, text) -> found.put(module + ".jar!/" + name, text));
        return found;
    }

    private interface Skip {
        boolean test(Path folder);
    }

    private static Map<String, String> below(Path top, Skip skip) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return skip.test(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.toString().endsWith(".class")) {
                    text(Files.readAllBytes(file))
                            .ifPresent(text ->
                                    found.put(top.relativize(file).toString().replace('\\', '/'), text));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** Empty when the bytes are no text. */
    private static Optional<String> text(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
