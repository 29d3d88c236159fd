package se.stegvis.mobile.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault B6: no secret and no living person's number lies in the repository or in what is packaged from it. */
class RepositoryTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("shared", "server", "mobile");

    /** The files are read once for all facts. */
    private static Map<String, String> everything;

    /** Planted in pieces, or this file would be found itself. */
    private static final String CUT = "~";

    @TempDir
    Path planted;

    @Test
    void noFileHoldsASecretThatIsNotOnTheList() {
        assertThat(everything)
                .hasSizeGreaterThan(1_500)
                .containsKeys(
                        "pom.xml",
                        ".ci/run",
                        "server/src/main/resources/application.yml",
                        "server.jar!/application.yml",
                        "mobile.jar!/se/stegvis/mobile/texts.properties");
        Allowed allowed = Allowed.written();
        assertThat(secrets(everything)).filteredOn(one -> !allowed.permits(one)).isEmpty();
        assertThat(allowed.unused()).as("lines of the list that permit nothing").isEmpty();
    }

    @Test
    void everyPersonalNumberIsATestNumber() {
        assertThat(numbers(everything)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA ~PRIVATE KEY-----",
                "Authorization: Bearer ey~JhbGciOiJIUzI1NiJ9.ey~JzdWIiOiJzb21lYm9keSJ9.c2lnbmF0dXJl",
                "AK~IAIOSFODNN7EXAMPLE",
                "AI~zaSyA1234567890abcdefghijklmnopqrstuv",
                "gh~p_0123456789abcdefghijklmnopqrstuvwxyz",
                "xo~xb-123456789012-abcdefghijkl",
                "AccountKey~=0123456789abcdefghijABCDEFGHIJ0123456789abcdefghij==",
                "jdbc = \"mysql:~//stegvis:hemligt@db.example/stegvis\"",
                "jdbc:mariadb://db/stegvis?user=a&pass~word=hemligt",
                "String PASS~WORD = \"sommar2026\";",
                "String SEC~RET = \"many-words-and-no-digit-in-them\";",
                "put(\"pass~phrase\", \"en-fras-med-1\")",
                "datasources.default.pass~word: sommar2026",
                "export STEGVIS_SEC~RET=0123456789abcdef",
                "\"apiK~ey\": \"q8Zr1Lw0TfV3xYb7Kp5Nd2Hs\""
            })
    void whatIsPlantedIsFound(String secret) throws IOException {
        Files.writeString(planted.resolve("notes.md"), "Before\n" + secret.replace(CUT, "") + "\nafter\n");
        assertThat(secrets(TextFiles.ofRepository(planted)))
                .singleElement()
                .hasToString("notes.md:2 looks like "
                        + secrets(TextFiles.ofRepository(planted)).get(0).rule());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this.password = password;",
                "login.password=Password",
                "password: ${STEGVIS_PASSWORD}",
                "\"key\": \"jonkoping-lan-ratt-stod\"",
                "https://example.org/path:8080/@name",
                "\"token\": \"<the token of the login>\""
            })
    void whatOnlyNamesOneIsNot(String line) {
        assertThat(SecretRules.look("file", line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19121212~-1212", "191212~121212", "121212~-1212", "12121~21212", "pnr-1212~12-1212,"})
    void aNumberThatMayBeSomebodysIsFound(String number) throws IOException {
        Files.writeString(planted.resolve("people.json"), "{\"number\": \"" + number.replace(CUT, "") + "\"}");
        assertThat(numbers(TextFiles.ofRepository(planted))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900602-2397",
                "9006022397",
                "190001019802",
                "01900000-0000-7000-8000-19121212~1212",
                "19121212~1213",
                "a19121212~1212"
            })
    void testNumbersAndIdsAreNot(String text) {
        assertThat(NumberRules.look("file", text.replace(CUT, ""))).isEmpty();
    }

    @Test
    void aBuiltFileIsNotOfTheRepository() throws IOException {
        Files.createDirectories(planted.resolve("server/target"));
        Files.writeString(planted.resolve("server/target/log.txt"), "text");
        Files.write(planted.resolve("picture.png"), new byte[] {1, 0, 2});
        assertThat(TextFiles.ofRepository(planted)).isEmpty();
    }

    @Test
    void aLineOfTheListNeedsAReasonAndAUse() {
        assertThatThrownBy(() -> Allowed.of("pom.xml | value")).hasMessageContaining("pom.xml");
        Allowed allowed = Allowed.of("# a remark\na.txt | one | because\nb.txt | one | because");
        assertThat(allowed.permits(new Suspicion("a.txt", 1, "a JWT", "one"))).isTrue();
        assertThat(allowed.permits(new Suspicion("a.txt", 1, "a JWT", "two"))).isFalse();
        assertThat(allowed.unused()).containsExactly("b.txt | one");
    }

    @BeforeAll
    static void read() throws IOException {
        Map<String, String> files = new TreeMap<>(TextFiles.ofRepository(TOP));
        for (String module : MODULES) {
            files.putAll(TextFiles.packaged(TOP, module));
        }
        everything = files;
    }

    private static List<Suspicion> secrets(Map<String, String> files) {
        List<Suspicion> found = new ArrayList<>();
        files.forEach((file, text) -> found.addAll(SecretRules.look(file, text)));
        return found;
    }

    private static List<Suspicion> numbers(Map<String, String> files) {
        List<Suspicion> found = new ArrayList<>();
        files.forEach((file, text) -> found.addAll(NumberRules.look(file, text)));
        return found;
    }
}
