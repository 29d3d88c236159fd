package se.stegvis.server.web.organisation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.util.Locale;
import java.util.Optional;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.admin.OrganisationAdministration;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.MunicipalityProfile;
import se.stegvis.server.team.MunicipalityProfiles;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.BrandColour;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.shared.text.PersonName;

/** The page of the municipality itself: its name and the colour of its mark. */
@Controller("/web/municipality")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Hidden
class MunicipalityController {
    private final OrganisationAdministration organisation;
    private final MunicipalityProfiles profiles;
    private final FormCheck formCheck;
    private final Pages pages;

    MunicipalityController(
            OrganisationAdministration organisation, MunicipalityProfiles profiles, FormCheck formCheck, Pages pages) {
        this.organisation = organisation;
        this.profiles = profiles;
        this.formCheck = formCheck;
        this.pages = pages;
    }

    /**
     * The municipality, and the form of its name and colour.
     *
     * @param slug the part after @ when people log in
     * @param wrong the field that is wrong, or {@code contrast} or {@code version}; empty text when nothing is
     * @param contrast of the colour that was typed, as people write it; empty text when it was enough
     * @param better a shade of it that can be read
     */
    @Introspected
    record MunicipalityPage(
            String slug, MunicipalityForm form, boolean done, String wrong, String contrast, String better) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "MunicipalityPage[" + slug + " " + wrong + "]";
        }
    }

    /** @param done something was changed just now */
    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "false") boolean done) {
        check(caller);
        MunicipalityProfile profile = profiles.of(caller.municipality());
        var model = new MunicipalityPage(profile.slug(), MunicipalityForm.of(profile), done, "", "", "");
        return pages.page(request, caller, MenuItem.MUNICIPALITY, "municipality", model);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(Caller caller, HttpRequest<?> request, @Body MunicipalityForm form) {
        check(caller);
        Optional<String> wrong = formCheck
                .firstWrong(form)
                .or(() -> PersonName.flaw(form.name()).map(flaw -> "name"))
                .or(() -> BrandColour.of(form.colour())
                        .filter(colour -> !colour.isReadable())
                        .map(colour -> "contrast"));
        if (wrong.isPresent()) {
            return refused(caller, request, form, wrong.get(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        boolean changed = organisation.changeProfile(
                Administrator.of(caller), Integer.parseInt(form.version()), form.name(), form.writtenColour());
        return changed
                ? Pages.then("/web/municipality?done=true")
                : refused(caller, request, form, "version", HttpStatus.CONFLICT);
    }

    /** The form stays as it was typed, with its own version: a change of somebody else that it has not shown stands. */
    private HttpResponse<?> refused(
            Caller caller, HttpRequest<?> request, MunicipalityForm form, String wrong, HttpStatus status) {
        MunicipalityProfile profile = profiles.of(caller.municipality());
        Optional<BrandColour> pale = BrandColour.of(form.colour()).filter(colour -> !colour.isReadable());
        var model = new MunicipalityPage(
                profile.slug(),
                form,
                false,
                wrong,
                pale.map(colour -> String.format(Locale.forLanguageTag("sv"), "%.1f", colour.contrast()))
                        .orElse(""),
                pale.map(colour -> colour.readable().written()).orElse(""));
        return pages.page(request, caller, MenuItem.MUNICIPALITY, "municipality", model)
                .status(status);
    }

    private static void check(Caller caller) {
        if (!AdministrationRules.mayKeepAccounts(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
