package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A file of the product has one purpose, and is short enough to be read in one go. */
public final class FileLengths {
    /** Lines of a main file, with its imports and comments. */
    public static final int MOST = 250;

    private FileLengths() {}

    /**
     * Reads the main sources of one module.
     *
     * @param least so many files must have been read, or the folder was a wrong one
     * @param ofOnePurpose files that are longer and have no second purpose, with the reason
     */
    public static void assertShort(int least, Path main, Map<String, String> ofOnePurpose) throws IOException {
        Map<String, Long> lengths = read(main);
        Enough.read(lengths.keySet(), least, "sources", main);
        Map<String, Long> tooLong = new TreeMap<>(lengths);
        tooLong.values().removeIf(length -> length <= MOST);
        Set<String> needless = new TreeSet<>(ofOnePurpose.keySet());
        needless.removeAll(tooLong.keySet());
        tooLong.keySet().removeAll(ofOnePurpose.keySet());
        assertThat(tooLong)
                .as(
                        "files in %s with more than %d lines: find the second purpose in each and give it a class with a"
                                + " name and a sentence of its own; one that has none goes into this test with the reason",
                        main, MOST)
                .isEmpty();
        assertThat(needless)
                .as("files that this test lets be long, and that are not: take them out of its list")
                .isEmpty();
    }

    /** Lines of each source, by its path in the folder. */
    static Map<String, Long> read(Path main) throws IOException {
        Map<String, Long> lengths = new TreeMap<>();
        try (Stream<Path> all = Files.walk(main)) {
            for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lengths.put(main.relativize(file).toString().replace('\\', '/'), lines.count());
                }
            }
        }
        return lengths;
    }
}
