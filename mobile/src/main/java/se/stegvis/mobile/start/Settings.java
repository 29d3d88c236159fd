package se.stegvis.mobile.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import se.stegvis.mobile.widget.Look;
import se.stegvis.mobile.widget.Look.Colours;
import se.stegvis.mobile.widget.Look.TextSize;

/** How this device shows the product. Nothing about any person. */
record Settings(Look look, Locale language) {
    static final Locale SWEDISH = new Locale("sv");
    static final Settings USUAL = new Settings(Look.USUAL, SWEDISH);

    Settings with(Look other) {
        return new Settings(other, language);
    }

    Settings with(Locale other) {
        return new Settings(look, other);
    }

    /** What cannot be read is as usual. */
    static Settings of(Properties written) {
        return new Settings(
                new Look(
                        constant(Colours.values(), written.getProperty("colours"), Colours.LIGHT),
                        constant(TextSize.values(), written.getProperty("text-size"), TextSize.NORMAL)),
                "en".equals(written.getProperty("language")) ? Locale.ENGLISH : SWEDISH);
    }

    Properties toProperties() {
        Properties written = new Properties();
        written.setProperty("colours", look.colours().name());
        written.setProperty("text-size", look.textSize().name());
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
