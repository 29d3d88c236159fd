package se.stegvis.server.attachment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import se.stegvis.server.problem.ProblemResponse;

/** Both sides say which version of tus they speak, in every request and every answer, errors too. */
@ServerFilter({Tus.PATH, Tus.PATH + "/**"})
class TusFilter {

    /** 412 with the version that is spoken here, for any other. */
    @RequestFilter
    @Nullable
    HttpResponse<?> version(HttpRequest<?> request) {
        boolean spoken = request.getMethod() == HttpMethod.OPTIONS
                || Tus.VERSION.equals(request.getHeaders().get(Tus.RESUMABLE));
        return spoken
                ? null
                : ProblemResponse.of(HttpStatus.PRECONDITION_FAILED, "tus-version")
                        .header(Tus.VERSIONS, Tus.VERSION);
    }

    @ResponseFilter
    void answer(MutableHttpResponse<?> response) {
        response.header(Tus.RESUMABLE, Tus.VERSION);
    }
}
