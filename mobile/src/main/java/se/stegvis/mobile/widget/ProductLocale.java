package se.stegvis.mobile.widget;

import java.util.Locale;

/** The product's own locale: Sweden's weeks and signs in the language of the user, whatever the machine is set to. */
public final class ProductLocale {
    private ProductLocale() {}

    /** For example {@code sv-SE}, and {@code en-SE}: English words, weeks that begin on Monday. */
    public static Locale of(Locale language) {
        return new Locale.Builder()
                .setLanguage(language.getLanguage())
                .setRegion("SE")
                .build();
    }
}
