package se.stegvis.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.trials.municipality.DemoPeople;

/**
 * Issue 14, item 5: the product holds nothing of the trials, no password that is known to everybody and no receiver of
 * mails. Reads what Maven compiled and, where the product has been packaged, its archives and libraries.
 */
class ProductTest {
    /** Passwords that stand in this repository: the demonstration's, the cluster's. */
    private static final List<String> KNOWN = List.of(DemoPeople.PASSWORD, "prov-" + "losenord-2026");

    /** In classes its package has slashes, in settings dots. */
    private static final String RECEIVER = "subethamail";

    @TempDir
    Path planted;

    @ParameterizedTest
    @CsvSource({
        "../target, stegvis-server.jar, se/stegvis/server/",
        "../../mobile/target, stegvis-mobile.jar, se/stegvis/mobile/"
    })
    void item5_theProductHoldsNothingOfTheTrials(Path target, String archive, String own) throws IOException {
        Map<String, byte[]> product = new LinkedHashMap<>(files(target.resolve("classes")));
        assertThat(product.keySet()).anyMatch(name -> name.startsWith(own));
        if (Files.exists(target.resolve(archive))) {
            entries(target.resolve(archive)).forEach((name, bytes) -> product.put(archive + "!/" + name, bytes));
        }

        assertThat(faults(product))
                .as(
                        "files of %s that belong to server/trials: move the class or resource there, take the dependency"
                                + " away, and build again (./stegvis build) where an old archive is left",
                        target)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"../target/lib", "../../mobile/target/lib"})
    void item5_noLibraryOfTheProductReceivesMails(Path libraries) throws IOException {
        if (!Files.exists(libraries)) {
            // Not packaged yet, as with 'mvn test': 'mvn verify' packages the product before this module.
            return;
        }
        List<String> receivers = new ArrayList<>();
        for (Path library : jars(libraries)) {
            try (JarFile jar = new JarFile(library.toFile())) {
                if (jar.stream().anyMatch(entry -> isOfTheTrials(entry.getName()))) {
                    receivers.add(library.toString());
                }
            }
        }
        assertThat(receivers)
                .as(
                        "libraries of the product that only the trials use: make the dependency one of server/trials/pom.xml,"
                                + " or of tests, then build again")
                .isEmpty();
    }

    @Test
    void item5_aPasswordAReceiverAndAClassOfTheTrialsWouldBeFound() throws IOException {
        Files.createDirectories(planted.resolve("se/stegvis/trials/demo"));
        Files.writeString(planted.resolve("se/stegvis/trials/demo/DemoMain.class"), "x");
        Files.writeString(planted.resolve("settings.yml"), "password: " + DemoPeople.PASSWORD);
        Files.writeString(planted.resolve("Mail.class"), "import org/" + RECEIVER + "/smtp");
        Files.writeString(planted.resolve("good.yml"), "password: ${STEGVIS_PASSWORD}");

        assertThat(faults(files(planted)))
                .containsExactlyInAnyOrder(
                        "se/stegvis/trials/demo/DemoMain.class is of the trials",
                        "settings.yml holds a password that everybody knows",
                        "Mail.class uses a receiver of mails");
    }

    private static List<String> faults(Map<String, byte[]> product) {
        List<String> faults = new ArrayList<>();
        product.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (isOfTheTrials(name.substring(name.indexOf('!') < 0 ? 0 : name.indexOf('!') + 2))) {
                faults.add(name + " is of the trials");
            }
            if (KNOWN.stream().anyMatch(text::contains)) {
                faults.add(name + " holds a password that everybody knows");
            }
            if (text.contains(RECEIVER)) {
                faults.add(name + " uses a receiver of mails");
            }
        });
        return faults;
    }

    private static boolean isOfTheTrials(String name) {
        return name.startsWith("se/stegvis/trials/") || name.startsWith("org/" + RECEIVER);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, byte[]> entries(Path archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (JarFile jar = new JarFile(archive.toFile())) {
            for (JarEntry entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
                entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
