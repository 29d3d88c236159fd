package se.stegvis.server.web.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.page.Place;
import se.stegvis.shared.text.PlainText;

/**
 * The page on which what somebody has in hand is handed over before they leave: an administrator hands over whole lists without
 * reading a case, and ends the account; a team lead hands over those of the team (decision 88).
 */
@Controller("/web/people/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ADMIN, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class HandOverController {
    /** Chosen instead of a receiver: each protected case goes to its own deputy. */
    private static final String DEPUTIES = "DEPUTIES";

    private final HandingOver handingOver;
    private final Pages pages;

    HandOverController(HandingOver handingOver, Pages pages) {
        this.handingOver = handingOver;
        this.pages = pages;
    }

    /** @param moved how many were handed over just now */
    @Get("/hand-over")
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, UUID id, @QueryValue(defaultValue = "0") int moved) {
        return page(caller, request, account(caller, id), Map.of("moved", moved));
    }

    @Post("/hand-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> handOver(Caller caller, HttpRequest<?> request, UUID id, @Body Map<String, Object> form) {
        Account account = account(caller, id);
        boolean some = "SOME".equals(form.get("which"));
        Set<UUID> chosen = ids(form.get("case"));
        Optional<UUID> to = id(form.get("to"));
        Optional<UUID> protectedTo = id(form.get("protectedTo"));
        boolean toDeputies = DEPUTIES.equals(form.get("protectedTo"));
        boolean noProtected = protectedTo.isEmpty() && !toDeputies;
        if (noProtected && (to.isEmpty() || some && chosen.isEmpty())) {
            return page(caller, request, account, Map.of("nothing", true)).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Optional<UUID> receiver = to.filter(one -> !some || !chosen.isEmpty());
        int moved = handingOver.handOver(
                caller, id, new HandingOver.Order(some ? chosen : Set.of(), receiver, protectedTo, toDeputies, false));
        return Pages.then("/web/people/" + id + "/hand-over?moved=" + moved);
    }

    /** Ends the account; refused, and told why, while it holds open cases. Nobody ends their own. */
    @Post("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Caller caller, HttpRequest<?> request, UUID id) {
        if (!AccessRules.mayKeepAccounts(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        Account account = account(caller, id);
        if (!account.active() || id.equals(caller.account())) {
            throw missing();
        }
        try {
            handingOver.handOver(caller, id, HandingOver.Order.ending());
            return Pages.then("/web/people");
        } catch (AccountChangeRefused refused) {
            return page(
                            caller,
                            request,
                            account,
                            Map.of("refused", refused.reason().name()))
                    .status(HttpStatus.CONFLICT);
        }
    }

    private MutableHttpResponse<?> page(Caller caller, HttpRequest<?> request, Account account, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.putIfAbsent("moved", 0);
        values.put("account", account);
        values.put("hands", handingOver.view(caller, account));
        boolean keeps = AccessRules.mayKeepAccounts(caller);
        values.put("keeps", keeps);
        values.put("mayEnd", keeps && account.active() && !account.id().equals(caller.account()));
        return pages.page(request, caller, keeps ? Place.PEOPLE : Place.CASES, "hand-over", values);
    }

    private Account account(Caller caller, UUID id) {
        return handingOver.account(caller, id).orElseThrow(HandOverController::missing);
    }

    private static Set<UUID> ids(Object written) {
        Stream<?> several = written instanceof Collection<?> many ? many.stream() : Stream.ofNullable(written);
        return several.map(HandOverController::id).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Empty also for what is no id: it names nobody here. */
    private static Optional<UUID> id(Object written) {
        try {
            return Optional.ofNullable(written)
                    .map(Object::toString)
                    .filter(PlainText::isVisible)
                    .map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static ProblemException missing() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
