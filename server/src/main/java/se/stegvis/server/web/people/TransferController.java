package se.stegvis.server.web.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import jakarta.validation.Valid;
import java.util.UUID;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;

/**
 * The page on which what somebody has in hand is handed over before they leave: an administrator hands over whole lists
 * without reading a case, and ends the account; a team lead hands over those of the team (decision 88).
 */
@Controller("/web/people/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ADMIN, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class TransferController {
    private final HoldingsTransfer transfers;
    private final TransferViews views;
    private final Pages pages;

    TransferController(HoldingsTransfer transfers, TransferViews views, Pages pages) {
        this.transfers = transfers;
        this.views = views;
        this.pages = pages;
    }

    /**
     * Somebody's cases and who may get them.
     *
     * @param moved how many were handed over just now; null when that was not asked
     * @param nothing the form said of no case to whom it is to go
     * @param refused why the account does not end; null when that was not asked
     * @param keeps the reader keeps accounts
     */
    @Introspected
    record HandOverPage(
            Account account,
            TransferView hands,
            @Nullable Integer moved,
            boolean nothing,
            TransferChoice asked,
            @Nullable String refused,
            boolean keeps,
            boolean mayEnd) {}

    @Get("/hand-over")
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, UUID id, @Nullable @QueryValue Integer moved) {
        return page(caller, request, account(caller, id), moved, TransferChoice.NONE, null);
    }

    @Post("/hand-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> handOver(Caller caller, HttpRequest<?> request, UUID id, @Valid @Body TransferForm form) {
        Account account = account(caller, id);
        TransferChoice asked = TransferChoice.of(form);
        if (asked.isEmpty()) {
            return page(caller, request, account, null, asked, null).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        int moved = transfers.transfer(caller, id, asked, false);
        return Pages.then("/web/people/" + id + "/hand-over?moved=" + moved);
    }

    /** Ends the account; refused, with the reason, while it holds open cases. Nobody ends their own. */
    @Post("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Caller caller, HttpRequest<?> request, UUID id) {
        if (!AdministrationRules.mayKeepAccounts(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        Account account = account(caller, id);
        if (!account.active() || id.equals(caller.account())) {
            throw missing();
        }
        try {
            transfers.transfer(caller, id, TransferChoice.NONE, true);
            return Pages.then("/web/people");
        } catch (AccountChangeRefused refused) {
            return page(
                            caller,
                            request,
                            account,
                            null,
                            TransferChoice.NONE,
                            refused.reason().name())
                    .status(HttpStatus.CONFLICT);
        }
    }

    /** @param asked what was sent and is not done */
    private MutableHttpResponse<?> page(
            Caller caller,
            HttpRequest<?> request,
            Account account,
            @Nullable Integer moved,
            TransferChoice asked,
            @Nullable String refused) {
        boolean keeps = AdministrationRules.mayKeepAccounts(caller);
        boolean mayEnd = keeps && account.active() && !account.id().equals(caller.account());
        boolean nothing = asked != TransferChoice.NONE;
        var model = new HandOverPage(account, views.of(caller, account), moved, nothing, asked, refused, keeps, mayEnd);
        return pages.page(request, caller, keeps ? MenuItem.PEOPLE : MenuItem.CASES, "hand-over", model);
    }

    private Account account(Caller caller, UUID id) {
        return transfers.account(caller, id).orElseThrow(TransferController::missing);
    }

    private static ProblemException missing() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
