package se.stegvis.server.settings;

import io.micronaut.core.convert.ConversionService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings for a test, read as the server reads its own. */
public final class TestSettings {
    private TestSettings() {}

    /** @param written names and values in turn, for example {@code "stegvis.login.window", "PT1H"} */
    public static StegvisSettings of(String... written) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < written.length; i += 2) {
            values.put(written[i], written[i + 1]);
        }
        return SettingsReader.read(name -> Optional.ofNullable(values.get(name)), ConversionService.SHARED);
    }
}
