package se.stegvis.server.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Locale;

/** In which language someone reads: what they chose, else the first of their browser's that we have, else Swedish. */
public final class Language {
    /** Holds the choice; says nothing of who it is. */
    public static final String COOKIE = "stegvis-language";

    private static final List<Locale> HAD = List.of(WebTexts.SWEDISH, Locale.ENGLISH);

    private Language() {}

    public static Locale of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .or(() -> request.getHeaders().findFirst("Accept-Language"))
                .map(Language::best)
                .orElse(WebTexts.SWEDISH);
    }

    private static Locale best(String wanted) {
        try {
            Locale found =
                    Locale.lookup(Locale.LanguageRange.parse(wanted), List.of(Locale.forLanguageTag("sv"), HAD.get(1)));
            return found == null || found.getLanguage().equals("sv") ? WebTexts.SWEDISH : found;
        } catch (IllegalArgumentException notALanguage) {
            return WebTexts.SWEDISH;
        }
    }
}
