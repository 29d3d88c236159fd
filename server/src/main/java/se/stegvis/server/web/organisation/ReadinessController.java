package se.stegvis.server.web.organisation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.admin.Readiness;
import se.stegvis.server.admin.TestMailSender;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;

/** The page that says whether the installation is ready to be worked with, and sends a test mail to its reader. */
@Controller("/web/readiness")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ReadinessController {
    private final Readiness readiness;
    private final TestMailSender testMail;
    private final Accounts accounts;
    private final Pages pages;

    ReadinessController(Readiness readiness, TestMailSender testMail, Accounts accounts, Pages pages) {
        this.readiness = readiness;
        this.testMail = testMail;
        this.accounts = accounts;
        this.pages = pages;
    }

    /**
     * The findings, and the outcome of a test mail.
     *
     * @param address of the reader, to which a test mail goes; empty text when the account has none
     * @param sent a test mail has been taken just now
     * @param fault name of the fault for which it was not; empty text when it was, or none was asked for
     * @param server the mail server and how it is reached
     */
    @Introspected
    record ReadinessPage(
            List<Readiness.ReadinessLine> lines, String address, boolean sent, String fault, String server) {
        /** Leaves out the address. */
        @Override
        public String toString() {
            return "ReadinessPage[" + lines + "]";
        }
    }

    /** @param sent a test mail has been taken just now */
    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "false") boolean sent) {
        return page(caller, request, sent, "");
    }

    @Post("/mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mail(Caller caller, HttpRequest<?> request) {
        Optional<String> to = address(caller);
        if (to.isEmpty()) {
            return page(caller, request, false, "").status(HttpStatus.CONFLICT);
        }
        return testMail.send(Administrator.of(caller), to.get())
                .<HttpResponse<?>>map(
                        fault -> page(caller, request, false, fault).status(HttpStatus.UNPROCESSABLE_ENTITY))
                .orElseGet(() -> Pages.then("/web/readiness?sent=true"));
    }

    private MutableHttpResponse<?> page(Caller caller, HttpRequest<?> request, boolean sent, String fault) {
        String address = address(caller).orElse("");
        var model = new ReadinessPage(readiness.of(caller.municipality()), address, sent, fault, testMail.where());
        return pages.page(request, caller, MenuItem.READINESS, "readiness", model);
    }

    private Optional<String> address(Caller caller) {
        if (!AdministrationRules.mayKeepAccounts(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        return accounts.find(caller.municipality(), caller.account()).flatMap(Account::email);
    }
}
