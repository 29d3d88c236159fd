package se.stegvis.server.web.absence;

import com.github.f4b6a3.uuid.UuidCreator;
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
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.absence.AbsenceRegistration;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.DayField;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.shared.sync.Problem.FieldError;

/** The page of absences: one's own, and those of the teams one leads. */
@Controller("/web/absences")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class AbsencesController {
    private final AbsenceRegistration notes;
    private final Accounts accounts;
    private final NamesFactory names;
    private final Pages pages;
    private final Clock clock;

    AbsencesController(AbsenceRegistration notes, Accounts accounts, NamesFactory names, Pages pages, Clock clock) {
        this.notes = notes;
        this.accounts = accounts;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The absences that the reader may see, and the form of one more.
     *
     * @param people whose absence may be noted
     * @param errors what is wrong with the form
     */
    @Introspected
    record AbsencesPage(
            List<AbsenceLine> absences,
            List<Account> people,
            List<Account> covers,
            AbsenceForm form,
            DayField firstOn,
            DayField lastOn,
            List<FieldError> errors) {}

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request) {
        AbsenceForm form = AbsenceForm.empty(caller.account());
        return page(caller, request, form, List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> note(Caller caller, HttpRequest<?> request, @Valid @Body AbsenceForm form) {
        Instant now = clock.instant();
        Names called = names.of(request, caller);
        DayField first = form.first(called);
        DayField last = form.last(called);
        AbsenceRegistration.Wanted wanted = new AbsenceRegistration.Wanted(
                id(form.account()),
                id(form.cover()),
                first.day().orElse(null),
                last.day().orElse(null));
        try {
            notes.note(caller, UuidCreator.getTimeOrderedEpoch(now), wanted, now);
            return Pages.then(MenuItem.ABSENCES.path());
        } catch (ProblemException refused) {
            if (refused.status() != HttpStatus.BAD_REQUEST) {
                throw refused;
            }
            List<FieldError> errors = refused.problem().errors().stream()
                    .map(error -> inItsWords(error, first, last))
                    .toList();
            return page(caller, request, form, errors).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** A day that is not read, or can mean several, is told of in the words of its field. */
    private static FieldError inItsWords(FieldError error, DayField... days) {
        return Stream.of(days)
                .filter(day ->
                        day.name().equals(error.field()) && !day.sentence().isEmpty())
                .findFirst()
                .map(day -> new FieldError(error.field(), day.sentence()))
                .orElse(error);
    }

    /** Back at work, or not going away after all. */
    @Post("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Caller caller, UUID id) {
        notes.end(caller, id, clock.instant());
        return Pages.then(MenuItem.ABSENCES.path());
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, AbsenceForm form, List<FieldError> errors) {
        Names called = names.of(request, caller);
        List<Account> staff = accounts.all(caller.municipality()).stream()
                .filter(Account::active)
                .toList();
        List<Account> people = staff.stream()
                .filter(one -> AdministrationRules.mayNoteAbsence(caller, one))
                .toList();
        List<AbsenceLine> absences = notes.of(caller, clock.instant()).stream()
                .map(one -> AbsenceLine.of(one, called))
                .toList();
        var model = new AbsencesPage(absences, people, staff, form, form.first(called), form.last(called), errors);
        return pages.page(request, caller, MenuItem.ABSENCES, "absences", model);
    }

    /** Nothing where it cannot be read: what is missing is named by the rule. */
    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
