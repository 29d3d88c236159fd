package se.stegvis.server.web.page;

import io.micronaut.core.beans.BeanMap;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.thymeleaf.WebContext;
import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Language;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.MunicipalityProfile;
import se.stegvis.server.team.MunicipalityProfiles;
import se.stegvis.server.web.session.FormToken;

/**
 * Makes a page of a template in {@code web/pages} and its values. Every template is laid out by {@code layout.html},
 * which gets who is logged in, the menu and the forms' code from here.
 */
@Singleton
public class Pages {
    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final TemplateEngine engine;
    private final Accounts accounts;
    private final MunicipalityProfiles profiles;
    private final FormToken tokens;
    private final Clock clock;

    Pages(
            TemplateEngine engine,
            WebTexts texts,
            Accounts accounts,
            MunicipalityProfiles profiles,
            FormToken tokens,
            Clock clock) {
        engine.setMessageResolver(texts);
        this.engine = engine;
        this.accounts = accounts;
        this.profiles = profiles;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A page for someone who is logged in.
     *
     * @param model an {@code @Introspected} record; the template names its components
     */
    public MutableHttpResponse<String> page(
            HttpRequest<?> request, Caller caller, MenuItem place, String template, Record model) {
        Map<String, Object> all = new HashMap<>(BeanMap.of(model));
        all.put("place", place.name());
        return HttpResponse.ok(body(request, caller, template, all)).contentType(HTML);
    }

    /** A page that belongs nowhere in the menu, such as an error, for someone who is logged in. */
    public MutableHttpResponse<String> page(
            HttpRequest<?> request, Caller caller, HttpStatus status, String template, Record model) {
        return HttpResponse.<String>status(status)
                .body(body(request, caller, template, BeanMap.of(model)))
                .contentType(HTML);
    }

    /** A page for someone who may not be logged in; a model with a form brings the form's token as {@code csrf}. */
    public MutableHttpResponse<String> open(HttpRequest<?> request, HttpStatus status, String template, Record model) {
        return HttpResponse.<String>status(status)
                .body(render(request, template, new HashMap<>(BeanMap.of(model))))
                .contentType(HTML);
    }

    /** Where a form leads when it has been accepted: 303, so that loading again does not send again. */
    public static MutableHttpResponse<?> then(String path) {
        return HttpResponse.status(HttpStatus.SEE_OTHER).headers(headers -> headers.location(URI.create(path)));
    }

    private String body(HttpRequest<?> request, Caller caller, String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        accounts.find(caller.municipality(), caller.account())
                .map(account -> PageUser.of(account, profiles.of(caller.municipality())))
                .ifPresent(reader -> all.put("reader", reader));
        tokens.of(request).ifPresent(code -> all.put(FormToken.FIELD, code));
        all.put("menu", MenuItem.of(caller.role()));
        return render(request, template, all);
    }

    private String render(HttpRequest<?> request, String template, Map<String, Object> values) {
        Locale language = Language.of(request);
        values.putIfAbsent("place", "");
        values.putIfAbsent("menu", List.of());
        values.put("language", language.getLanguage());
        values.put("at", TimeOfDay.of(clock.instant()));
        values.put("here", request.getUri().toString());
        StringWriter page = new StringWriter();
        engine.process(template, new WebContext(request, language, values), page);
        return page.toString();
    }

    /** The one who reads, for the head of the page. @param mayFind whether there are cases to search among */
    public record PageUser(String name, String role, String municipality, String colour, boolean mayFind) {
        private static PageUser of(Account account, MunicipalityProfile profile) {
            return new PageUser(
                    account.name(),
                    account.role().name(),
                    profile.name(),
                    profile.colour(),
                    MenuItem.of(account.role()).contains(MenuItem.CASES));
        }

        /** The address of the style of the municipality's mark; empty text for none. */
        public String style() {
            return colour.isEmpty() ? "" : "/assets/mark/" + colour.substring(1) + ".css";
        }

        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "PageUser[" + role + "]";
        }
    }
}
