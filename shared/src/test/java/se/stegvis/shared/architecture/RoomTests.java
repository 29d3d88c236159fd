package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A room is tested in its own package: who changes it finds there what must stay true. */
public final class RoomTests {
    private RoomTests() {}

    /**
     * Compares the packages of a module with those of its tests.
     *
     * @param least so many rooms must have been read, or a folder was a wrong one
     * @param without rooms without a test of their own, by their path, with the reason
     */
    public static void assertInOwnPackage(int least, Path main, Path tests, Map<String, String> without)
            throws IOException {
        Set<String> rooms = folders(main, name -> !name.equals("package-info.java"));
        Enough.read(rooms, least, "rooms", main);
        Set<String> tested = folders(tests, name -> name.endsWith("Test.java"));
        Set<String> untested = new TreeSet<>(rooms);
        untested.removeAll(tested);
        Set<String> needless = new TreeSet<>(without.keySet());
        needless.removeAll(untested);
        untested.removeAll(without.keySet());
        assertThat(untested)
                .as(
                        "rooms of %s without a …Test in the same package below %s: write there what must stay true of"
                                + " the room; one without rules of its own goes into this test with the reason",
                        main, tests)
                .isEmpty();
        assertThat(needless)
                .as("rooms that this test lets go untested, and that have tests or are gone: take them out of its list")
                .isEmpty();
    }

    private static Set<String> folders(Path root, Predicate<String> counted) throws IOException {
        Set<String> folders = new TreeSet<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(file -> file.toString().endsWith(".java")
                            && counted.test(file.getFileName().toString()))
                    .forEach(file -> folders.add(
                            root.relativize(file.getParent()).toString().replace('\\', '/')));
        }
        folders.remove("");
        return folders;
    }
}
