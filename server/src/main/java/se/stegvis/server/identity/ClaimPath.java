package se.stegvis.server.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts in a claim: one text or a list of them. A dot leads into an object, unless a claim has the whole name. */
final class ClaimPath {
    private ClaimPath() {}

    /** Empty when there is no such claim. */
    static Optional<Set<String>> texts(Map<String, Object> claims, String path) {
        return value(claims, path).map(ClaimPath::texts);
    }

    private static Optional<Object> value(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return Optional.ofNullable(whole);
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? value(inner, path.substring(dot + 1))
                : Optional.empty();
    }

    private static Set<String> texts(Object value) {
        return value instanceof Collection<?> many
                ? many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet())
                : Set.of(value.toString());
    }
}
