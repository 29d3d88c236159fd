package se.stegvis.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.PropertySource;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Path HOME = Path.of("/srv");

    @Test
    void withoutOptionsTheDataLiesAtHomeUnlessASettingNamesAFolder() {
        assertThat(read()).isEqualTo(new Options(Map.of(), HOME));
        assertThat(dataDir(Map.of())).isEqualTo("/srv/data/server");
        assertThat(dataDir(Map.of("stegvis.data-dir", "/var/lib/stegvis"))).isEqualTo("/var/lib/stegvis");
    }

    private static String dataDir(Map<String, Object> written) {
        try (ApplicationContext context = ApplicationContext.builder()
                .propertySources(read().usual(), PropertySource.of("env", written, EnvironmentPropertySource.POSITION))
                .build()) {
            return context.getEnvironment().start().getRequiredProperty("stegvis.data-dir", String.class);
        }
    }

    @Test
    void portAndFolderAreTaken() {
        assertThat(read("--port", "8443", "--data", "/tmp/x").properties())
                .containsEntry("micronaut.server.port", 8443)
                .containsEntry("stegvis.data-dir", "/tmp/x");
        assertThat(read("--port", "0").properties()).containsEntry("micronaut.server.port", -1);
    }

    @Test
    void aWrongOptionIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("--prot", "1"))
                .withMessageContaining("--prot");
        assertThatIllegalArgumentException().isThrownBy(() -> read("--port", "70000"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("--port"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("--data"));
    }

    @Test
    void b21_aFolderWhoseLettersDidNotComeThroughIsRefusedWithTheRemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("--data", "/srv/socialtj\uFFFD\uFFFDnst \uFFFD\uFFFD"))
                .withMessageContaining("--data names a folder with letters")
                .withMessageContaining("LANG=C.UTF-8")
                .withMessageNotContaining("\uFFFD");
    }

    private static Options read(String... args) {
        return Options.read(args, HOME);
    }
}
