package se.stegvis.server.web.signin;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parameters with which an identity provider sends a browser back. */
final class AnswerParameters {
    private AnswerParameters() {}

    static Map<String, List<String>> of(HttpRequest<?> request) {
        Map<String, List<String>> all = new TreeMap<>();
        request.getParameters().forEach(one -> all.put(one.getKey(), List.copyOf(one.getValue())));
        return all;
    }
}
