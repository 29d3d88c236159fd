package se.stegvis.server.web.page;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.server.access.CallerBinder;
import se.stegvis.server.problem.ProblemResponse;
import se.stegvis.server.web.session.BackgroundRequests;
import se.stegvis.server.web.session.FormToken;
import se.stegvis.server.web.session.SessionState;
import se.stegvis.server.web.session.StoppedForms;
import se.stegvis.server.web.session.TypedTexts;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.ProblemWire;

/**
 * Makes a page of the problem document that an address of the web ends in: what happened and what to do. A visitor who
 * is not logged in sees the login, and then the page they asked for.
 */
@ServerFilter("/web/**")
class ErrorPages implements Ordered {
    private static final List<String> KEPT = List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.SET_COOKIE);

    /** The problem of a form of a case that somebody else has by now. */
    private static final String HANDED_OVER = "handed-over";

    private static final String CASES = "/web/cases";

    private static final Pattern OF_CASE = Pattern.compile("(/web/cases/[0-9a-f-]{36})/");

    /** A page of ours as a browser names it, without its query: that would tell of what was done before. */
    private static final Pattern PAGE = Pattern.compile("https?://[^/?#]+(/web/[A-Za-z0-9/_-]+)(?:[?#].*)?");

    private static final Pattern SIGNING_IN = Pattern.compile("/web/(?:login|logout|welcome)(?:/.*)?");

    private static final Set<HttpStatus> OPENS_AGAIN = Set.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.CONFLICT,
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            HttpStatus.UNPROCESSABLE_ENTITY);

    private final Pages pages;
    private final FormToken tokens;

    ErrorPages(Pages pages, FormToken tokens) {
        this.pages = pages;
        this.tokens = tokens;
    }

    /**
     * @param typed the texts of the form that was refused
     * @param caseAddress of the case whose form it was; empty text when it was none, or the case cannot be opened
     * @param backAddress of the page that one came from; empty text when it is not known, or the case is offered
     * @param stopped the sealed form, to be sent on after a login; empty text for none
     * @param loginCode token of the login's form; empty text when there is no form to send on
     */
    @Introspected
    record ErrorPage(
            Problem problem,
            List<String> typed,
            String caseAddress,
            String backAddress,
            String stopped,
            String loginCode) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "ErrorPage[" + problem.type() + "]";
        }
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    MutableHttpResponse<?> show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean problem = response.getContentType()
                .filter(ProblemResponse.MEDIA_TYPE::equals)
                .isPresent();
        if (!problem || response.body() == null) { // HEAD is answered without a body
            return null;
        }
        boolean read = request.getMethod() == HttpMethod.GET;
        if (read && response.code() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            // The address of a form: one comes here by logging in again, or in another language, from what a form led
            // to.
            return Pages.then(pageOfForm(request.getPath()));
        }
        boolean login = response.code() == HttpStatus.UNAUTHORIZED.getCode() && read;
        MutableHttpResponse<?> page = login ? login(request) : page(request, response);
        for (String kept : KEPT) {
            response.getHeaders().getAll(kept).forEach(value -> page.header(kept, value));
        }
        return page;
    }

    private static MutableHttpResponse<?> login(HttpRequest<?> request) {
        if (BackgroundRequests.is(request)) {
            // The open page says it itself; the login page must not be put into a part of it.
            return HttpResponse.unauthorized();
        }
        String login = "/web/login?then=" + URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8);
        return Pages.then(SessionState.ended(request) ? login + "&ended=true" : login);
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        String stopped = StoppedForms.of(request);
        if (!stopped.isEmpty()) {
            FormToken.Fresh fresh = tokens.beforeLogin();
            var model = new ErrorPage(problem(response), TypedTexts.of(request), "", "", stopped, fresh.code());
            return pages.open(request, status, "error", model).cookie(fresh.cookie());
        }
        Problem problem = problem(response);
        boolean form = request.getMethod() != HttpMethod.GET;
        boolean isGone = problem.name().equals(HANDED_OVER) || status == HttpStatus.NOT_FOUND && isOfCase(request);
        String ofCase = isGone ? "" : caseAddress(request, status);
        String back = isGone ? CASES : backAddress(request);
        var model =
                new ErrorPage(problem, TypedTexts.of(request), ofCase, form && ofCase.isEmpty() ? back : "", "", "");
        return CallerBinder.of(request)
                .map(caller -> pages.page(request, caller, status, "error", model))
                .orElseGet(() -> pages.open(request, status, "error", model));
    }

    /** The page above the address to which a form is sent. */
    private static String pageOfForm(String path) {
        Matcher ofCase = OF_CASE.matcher(path);
        return ofCase.lookingAt() ? ofCase.group(1) : path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    private static boolean isOfCase(HttpRequest<?> request) {
        return OF_CASE.matcher(request.getPath()).lookingAt();
    }

    /** A person who began something in a case is led back to it, not to the first page. */
    private static String caseAddress(HttpRequest<?> request, HttpStatus status) {
        Matcher ofCase = OF_CASE.matcher(request.getPath());
        return OPENS_AGAIN.contains(status) && ofCase.lookingAt() ? ofCase.group(1) : "";
    }

    /** The page of the form that was sent; browsers name it to nobody but us (Referrer-Policy). */
    private static String backAddress(HttpRequest<?> request) {
        return request.getHeaders()
                .get(HttpHeaders.REFERER, String.class)
                .map(PAGE::matcher)
                .filter(Matcher::matches)
                .map(from -> from.group(1))
                .filter(page -> !SIGNING_IN.matcher(page).matches())
                .orElse("");
    }

    private static Problem problem(MutableHttpResponse<?> response) {
        try {
            return ProblemWire.read(Json.object((byte[]) response.body()));
        } catch (MalformedMessage notOurs) {
            throw new IllegalStateException("a problem document that cannot be read", notOurs);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order() + 2;
    }
}
