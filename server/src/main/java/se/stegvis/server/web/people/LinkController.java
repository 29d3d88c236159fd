package se.stegvis.server.web.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.PasswordSetupCodes;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.admin.LinkDelivery;
import se.stegvis.server.admin.LinkDelivery.Delivery;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.FlashCookie;

/** Mails the link that the page of an account shows. One that was not taken is shown once more. */
@Controller("/web/people/{id}/mail")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Hidden
class LinkController {
    private final LinkDelivery delivery;
    private final PasswordSetupCodes codes;
    private final Accounts accounts;
    private final FlashCookie flash;
    private final FormCheck formCheck;

    LinkController(
            LinkDelivery delivery,
            PasswordSetupCodes codes,
            Accounts accounts,
            FlashCookie flash,
            FormCheck formCheck) {
        this.delivery = delivery;
        this.codes = codes;
        this.accounts = accounts;
        this.flash = flash;
        this.formCheck = formCheck;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mail(Caller caller, UUID id, @Body LinkForm form) {
        if (!AdministrationRules.mayKeepAccounts(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        if (accounts.find(caller.municipality(), id).isEmpty()
                || formCheck.firstWrong(form).isPresent()) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        Delivery outcome = delivery.send(Administrator.of(caller), id, form.code());
        var next = Pages.then("/web/people/" + id + "?mail=" + outcome);
        return outcome == Delivery.NOT_SENT ? flash.put(next, caller, id, codes.link(form.code())) : next;
    }
}
