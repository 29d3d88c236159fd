package se.stegvis.server.web.page;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.ResourceBundle;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import se.stegvis.server.problem.Language;
import se.stegvis.shared.text.MessageFormatter;

/**
 * The words of the web: Swedish, and English for those whose browser or choice says so. Templates have them as
 * {@code #{key(values)}}. The framework's own resolver makes texts of the values first, so that numbers could not
 * choose between one and many.
 */
@Singleton
public class WebTexts extends AbstractMessageResolver {
    /** The language unless another is asked for. */
    public static final Locale SWEDISH = Language.SWEDISH;

    private static final String BUNDLE = "se.stegvis.server.web.texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * A text with its values put in as {@link MessageFormatter} does, so that none turns what stands around it; without values it is taken as it stands.
     *
     * @throws java.util.MissingResourceException when the bundle lacks it, which is a fault of the caller
     */
    public String text(Locale language, String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString(key);
        return values.length == 0 ? pattern : MessageFormatter.format(pattern, language, values);
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] values) {
        return text(context.getLocale(), key, values == null ? new Object[0] : values);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] values) {
        throw new IllegalStateException("no text " + key);
    }
}
