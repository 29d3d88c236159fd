package se.stegvis.server.web.signin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.finding.OpenFindings;
import se.stegvis.server.team.Role;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.shared.reminder.CaseRule;

/**
 * Leads to the first place of one's menu, since not every role has an overview; an administrator first to the open cases that nobody
 * answers for, while one of them has been found.
 */
@Controller(HomeController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Hidden
class HomeController {
    static final String PATH = "/web/home";

    private final Transactions transactions;
    private final OpenFindings findings;

    HomeController(Transactions transactions, OpenFindings findings) {
        this.transactions = transactions;
        this.findings = findings;
    }

    @Get
    HttpResponse<?> home(Caller caller) {
        MenuItem first = MenuItem.of(caller.role()).get(0);
        return Pages.then((caller.role() == Role.ADMIN && isAnyUnheld(caller) ? MenuItem.UNHELD : first).path());
    }

    private boolean isAnyUnheld(Caller caller) {
        return !transactions
                .snapshot(() -> findings.count(caller.municipality(), CaseRule.NOBODY_RESPONSIBLE))
                .isEmpty();
    }
}
