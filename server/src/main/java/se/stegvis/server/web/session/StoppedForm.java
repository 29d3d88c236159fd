package se.stegvis.server.web.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A form that came when its session had ended.
 *
 * @param address where it was sent, with its query
 * @param body as the browser sent it, form-urlencoded
 */
public record StoppedForm(String address, String body) {
    /** A field of the form. */
    public record FormField(String name, String value) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "FormField[hidden]";
        }
    }

    /** All but the token of the session that has ended, in their order; a name may come several times. */
    public List<FormField> fields() {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new FormField(decoded(pair[0]), decoded(pair[1])))
                .filter(field -> !field.name().equals(FormToken.FIELD))
                .toList();
    }

    private static String decoded(String sent) {
        return URLDecoder.decode(sent, StandardCharsets.UTF_8);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "StoppedForm[hidden]";
    }
}
