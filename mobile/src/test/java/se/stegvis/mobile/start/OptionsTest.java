package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/home/anna/pl\uFFFD\uFFFDt", "/srv/\uFFFD", "/srv/a\u0000b"})
    void b21_aFolderWhoseLettersDidNotComeThroughIsRefusedWithTheRemedy(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(List.of("--user-dir", written)))
                .withMessageContaining("--user-dir names a folder with letters")
                .withMessageContaining("LANG=C.UTF-8")
                .withMessageNotContaining(written);
    }

    @Test
    void b21_aFolderOfSwedishLettersIsTaken() {
        assertThat(Options.of(List.of("--user-dir", "/srv/pl\u00e5t \u00f6")).userDir())
                .isEqualTo(Path.of("/srv/pl\u00e5t \u00f6"));
    }
}
