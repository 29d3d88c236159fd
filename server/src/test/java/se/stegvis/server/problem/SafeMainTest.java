package se.stegvis.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.database.DatabaseStartException;
import se.stegvis.server.settings.WrongSettings;

class SafeMainTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void item14_theCodeOfTheMainPartIsTheProgrammes() {
        assertThat(SafeMain.code("stegvis", () -> 3, asked -> asked, err)).isEqualTo(3);
        assertThat(text()).isEmpty();
    }

    @Test
    void item14_whatWasAskedWronglyIsTwoAndOneLine() {
        SafeMain.Asked<Integer> wrong = () -> {
            throw new IllegalArgumentException("unknown option '--x'");
        };

        assertThat(SafeMain.code("stegvis", wrong, asked -> 0, err)).isEqualTo(2);
        assertThat(text()).isEqualToIgnoringNewLines("stegvis: unknown option '--x'");
    }

    @Test
    void item14_anyFaultOfTheMainPartIsOne() {
        for (Throwable fault : new Throwable[] {
            new IllegalArgumentException("not the person's"), new StackOverflowError(), new InterruptedException()
        }) {
            assertThat(SafeMain.<Integer>code("stegvis", () -> 1, asked -> SafeMainTest.<Error>thrown(fault), err))
                    .isEqualTo(1);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(text()).contains("not the person's").contains("StackOverflowError");
    }

    @Test
    void ops12_aDatabaseOfANewerVersionIsThreeAndASentence() {
        SafeMain.Part<String> part = fault -> {
            throw new IllegalStateException(
                    "wrapped",
                    new FlywayValidateException(new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, fault), fault));
        };

        assertThat(SafeMain.code("stegvis", () -> "Detected applied migration not resolved locally: 91.", part, err))
                .isEqualTo(3);
        assertThat(text())
                .startsWith("stegvis: a newer Stegvis has worked on the database: its migration 91 is not known to")
                .hasLineCount(1);
        told.reset();

        assertThat(SafeMain.code("stegvis", () -> "Migration checksum mismatch for migration version 3", part, err))
                .isEqualTo(1);
        assertThat(text()).contains("not those of any Stegvis: Migration checksum mismatch for migration version 3");
    }

    @Test
    void item14_aDatabaseThatIsRefusedIsToldInItsSentenceAlone() {
        SafeMain.Part<Integer> part = asked -> {
            throw new IllegalStateException("wrapped", new DatabaseStartException("Put back the key."));
        };

        assertThat(SafeMain.code("stegvis", () -> 1, part, err)).isEqualTo(1);
        assertThat(text()).isEqualToIgnoringNewLines("stegvis: Put back the key.");
    }

    @ParameterizedTest
    @CsvSource({
        "broken.yml, 'no YAML: see line 2, column'",
        "missing.yml, 'Failed to read configuration file'",
        "plain.txt, 'Unsupported properties file'",
    })
    void ops9_aFileOfSettingsThatCannotBeReadIsToldByItsPlaceAndNotByItsText(String name, String sentence)
            throws IOException {
        Files.writeString(folder.resolve("broken.yml"), "stegvis: [a\n  jwt-secret: {hunter2\n");
        Files.writeString(folder.resolve("plain.txt"), "hunter2");
        System.setProperty("micronaut.config.files", folder.resolve(name).toString());
        try {
            SafeMain.Part<Integer> part = asked -> {
                ApplicationContext.builder().build().getEnvironment().start();
                return 0;
            };
            assertThat(SafeMain.code("stegvis", () -> 1, part, err)).isEqualTo(2);
        } finally {
            System.clearProperty("micronaut.config.files");
        }

        assertThat(text()).contains(sentence).doesNotContain("hunter2", "\tat ");
    }

    @Test
    void f13_aWrongSettingIsToldInItsSentenceAloneAndIsTwo() {
        SafeMain.Part<Integer> part = asked -> {
            throw new IllegalStateException("wrapped", new WrongSettings("stegvis.mail.port is '0': correct it."));
        };

        assertThat(SafeMain.code("stegvis", () -> 1, part, err)).isEqualTo(2);
        assertThat(text()).isEqualToIgnoringNewLines("stegvis: stegvis.mail.port is '0': correct it.");
    }

    private String text() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> int thrown(Throwable fault) throws E {
        throw (E) fault;
    }
}
