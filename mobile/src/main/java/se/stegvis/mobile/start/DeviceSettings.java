package se.stegvis.mobile.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.mobile.widget.Theme.Colours;
import se.stegvis.mobile.widget.Theme.TextSize;

/** How this device shows the product. Nothing about any person. */
record DeviceSettings(Theme theme, Locale language) {
    static final Locale SWEDISH = new Locale("sv");
    static final DeviceSettings USUAL = new DeviceSettings(Theme.USUAL, SWEDISH);

    DeviceSettings with(Theme other) {
        return new DeviceSettings(other, language);
    }

    DeviceSettings with(Locale other) {
        return new DeviceSettings(theme, other);
    }

    /** An unreadable setting has its default. */
    static DeviceSettings of(Properties written) {
        return new DeviceSettings(
                new Theme(
                        constant(Colours.values(), written.getProperty("colours"), Colours.LIGHT),
                        constant(TextSize.values(), written.getProperty("text-size"), TextSize.NORMAL)),
                "en".equals(written.getProperty("language")) ? Locale.ENGLISH : SWEDISH);
    }

    Properties toProperties() {
        Properties written = new Properties();
        written.setProperty("colours", theme.colours().name());
        written.setProperty("text-size", theme.textSize().name());
        written.setProperty("language", language.getLanguage());
        return written;
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name, E otherwise) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
