package se.stegvis.server.web.protection;

import io.micronaut.core.annotation.Introspected;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import se.stegvis.server.access.Caller;
import se.stegvis.server.approval.ApprovalAct;
import se.stegvis.server.approval.Approvals;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.shared.record.CaseNumber;

/**
 * A team lead asks for lowering the protection of a person: the number of the case, as somebody who has the case gives it,
 * and why. Somebody else approves it. The page shows nothing of the case, and answers alike when there is none, it is not
 * the team's, or nothing is protected.
 */
@Controller("/web/protection")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.TEAM_LEAD)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ProtectionController {
    private final ProtectionLowering lowering;
    private final Approvals approvals;
    private final FormCheck check;
    private final Pages pages;

    ProtectionController(ProtectionLowering lowering, Approvals approvals, FormCheck check, Pages pages) {
        this.lowering = lowering;
        this.approvals = approvals;
        this.check = check;
        this.pages = pages;
    }

    /** The form as it was typed. @param wrong the field that is; empty text for none */
    @Introspected
    record ProtectionPage(String number, String why, String wrong) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "ProtectionPage[" + wrong + "]";
        }
    }

    @Get
    HttpResponse<?> form(Caller caller, HttpRequest<?> request) {
        return form(caller, request, LoweringForm.EMPTY, "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(Caller caller, HttpRequest<?> request, @Body LoweringForm form) {
        Optional<String> wrong = check.firstWrong(form);
        if (wrong.isPresent()) {
            return form(caller, request, form, wrong.get()).status(HttpStatus.BAD_REQUEST);
        }
        return CaseNumber.bytes(form.number())
                .flatMap(bytes -> lowering.find(caller, bytes))
                .<HttpResponse<?>>map(caseId -> Pages.then("/web/approvals?asked="
                        + approvals.ask(caller, ApprovalAct.LOWER_PROTECTION, caseId, form.why())))
                .orElseGet(() -> form(caller, request, form, "number").status(HttpStatus.NOT_FOUND));
    }

    /** @param wrong the field that is wrong; empty text for none */
    private MutableHttpResponse<?> form(Caller caller, HttpRequest<?> request, LoweringForm form, String wrong) {
        return pages.page(
                request, caller, MenuItem.CASES, "protection", new ProtectionPage(form.number(), form.why(), wrong));
    }
}
