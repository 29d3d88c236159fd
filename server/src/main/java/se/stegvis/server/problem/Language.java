package se.stegvis.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Locale;

/** In which language someone reads: what they chose, else the first of their browser's or
 * tablet's that we have, else Swedish. */
public final class Language {
    /** Holds the choice; says nothing of who it is. */
    public static final String COOKIE = "stegvis-language";

    /** The language unless another is asked for. */
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private static final List<Locale> HAD = List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);

    private Language() {}

    public static Locale of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .or(() -> request.getHeaders().findFirst("Accept-Language"))
                .map(Language::best)
                .orElse(SWEDISH);
    }

    /** Of the request under way; Swedish where there is none. */
    public static Locale current() {
        return ServerRequestContext.currentRequest().map(Language::of).orElse(SWEDISH);
    }

    private static Locale best(String wanted) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), HAD);
            return found == null || found.getLanguage().equals(SWEDISH.getLanguage()) ? SWEDISH : found;
        } catch (IllegalArgumentException notALanguage) {
            return SWEDISH;
        }
    }
}
