package se.stegvis.server.web.page;

import io.micronaut.context.AbstractMessageSource;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/** The words of the web: Swedish, and English for those whose browser or choice says so. */
@Singleton
public class WebTexts extends AbstractMessageSource {
    /** The language unless another is asked for. */
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private static final String BUNDLE = "se.stegvis.server.web.texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * A text with its values put in as {@link MessageFormat} does.
     *
     * @throws java.util.MissingResourceException when the bundle lacks it, which is a fault of the caller
     */
    public String text(Locale language, String key, Object... values) {
        String pattern = bundle(language).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language).format(values);
    }

    /** The text of a key that may be unknown, such as a step of a municipality's own; else what is given. */
    public String textOr(Locale language, String key, String otherwise) {
        ResourceBundle bundle = bundle(language);
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    @Override
    public Optional<String> getRawMessage(String code, MessageContext context) {
        ResourceBundle bundle = bundle(context.getLocale(SWEDISH));
        return bundle.containsKey(code) ? Optional.of(bundle.getString(code)) : Optional.empty();
    }

    @Override
    public String interpolate(String template, MessageContext context) {
        var values = context.getVariables();
        if (values.isEmpty()) {
            return template;
        }
        Object[] inOrder = IntStream.range(0, values.size())
                .mapToObj(index -> values.get(Integer.toString(index)))
                .toArray();
        return new MessageFormat(template, context.getLocale(SWEDISH)).format(inOrder);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
    }
}
