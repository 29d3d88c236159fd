package se.stegvis.shared.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Accept-Encoding} (RFC 9110 §12.5.3): codings with weights, of which 0 means "not this one". */
final class AcceptEncoding {
    private static final Pattern NOT_THIS = Pattern.compile("q=0(\\.0{0,3})?");
    private static final String ANY = "*";

    private AcceptEncoding() {}

    /** Whether a coding is taken: by its own name, or by the star where its name does not stand. */
    static boolean takes(List<String> headers, String token) {
        return said(headers, token).or(() -> said(headers, ANY)).orElse(false);
    }

    private static Optional<Boolean> said(List<String> headers, String token) {
        return headers.stream()
                .flatMap(header -> Pattern.compile(",").splitAsStream(header))
                .map(one -> one.toLowerCase(Locale.ROOT).replaceAll("[ \t]", "").split(";", 2))
                .filter(one -> one[0].equals(token))
                .map(one -> one.length == 1 || !NOT_THIS.matcher(one[1]).matches())
                .findFirst();
    }
}
