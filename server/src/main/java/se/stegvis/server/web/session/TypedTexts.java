package se.stegvis.server.web.session;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.text.VisibleText;

/**
 * The texts of a form that was refused, for the page that says so: it can be copied from there. Passwords,
 * names and choices are left out.
 */
public final class TypedTexts {
    private static final String ATTRIBUTE = "stegvis.web.typed";

    /** The fields in which people write sentences. */
    private static final Set<String> FREE_TEXT = Set.of("why", "reason", "note", "text");

    private TypedTexts() {}

    /** Keeps what was written for the answer to this request; not what another site had the browser send. */
    static void keep(HttpRequest<?> request, String form) {
        if (!"same-origin".equals(request.getHeaders().get("Sec-Fetch-Site", String.class, "same-origin"))) {
            return;
        }
        List<String> texts = Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && FREE_TEXT.contains(pair[0]))
                .flatMap(pair -> decoded(pair[1]))
                .filter(VisibleText::isVisible)
                .toList();
        request.setAttribute(ATTRIBUTE, texts);
    }

    private static Stream<String> decoded(String sent) {
        try {
            return Stream.of(URLDecoder.decode(sent, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noPercentCode) {
            // No browser sends it; the page that reads the form answers to it.
            return Stream.empty();
        }
    }

    /** The texts of a form that is sent on after a login. */
    public static List<String> of(StoppedForm form) {
        return form.fields().stream()
                .filter(field -> FREE_TEXT.contains(field.name()) && VisibleText.isVisible(field.value()))
                .map(StoppedForm.FormField::value)
                .toList();
    }

    /** In the order of the form; empty when nothing was written, or the request was no form. */
    @SuppressWarnings("unchecked")
    public static List<String> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, List.class).orElse(List.of());
    }
}
