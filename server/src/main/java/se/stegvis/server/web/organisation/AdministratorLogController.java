package se.stegvis.server.web.organisation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.NamesFactory;

/** The page of what administrators did, for other administrators and for team leads. */
@Controller("/web/administrators")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ADMIN, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class AdministratorLogController {
    private static final int MONTHS = 13;

    private final AdministratorLog log;
    private final NamesFactory names;
    private final Pages pages;

    AdministratorLogController(AdministratorLog log, NamesFactory names, Pages pages) {
        this.log = log;
        this.names = names;
        this.pages = pages;
    }

    /**
     * The acts of a month.
     *
     * @param month such as 2026-12
     * @param months that can be chosen, the newest first
     * @param all false when there are more than are shown
     */
    @Introspected
    record AdministratorsPage(String month, List<String> months, List<ActLine> acts, boolean all) {
        @Override
        public String toString() {
            return "AdministratorsPage[" + month + "]";
        }
    }

    /** @param month without one, or one that cannot be read, the present */
    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "") String month) {
        if (!AdministrationRules.mayReviewAdministrators(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        YearMonth now = YearMonth.from(names.today());
        YearMonth asked = month(month, now);
        List<ActLine> acts = log.of(caller, asked);
        List<String> months = IntStream.range(0, MONTHS)
                .mapToObj(back -> now.minusMonths(back).toString())
                .toList();
        var model = new AdministratorsPage(asked.toString(), months, acts, acts.size() < AdministratorLog.MOST);
        return pages.page(request, caller, MenuItem.ADMINISTRATORS, "administrators", model);
    }

    private static YearMonth month(String written, YearMonth now) {
        try {
            return written.matches("\\d{4}-\\d{2}") ? YearMonth.parse(written) : now;
        } catch (DateTimeException notAMonth) {
            return now;
        }
    }
}
