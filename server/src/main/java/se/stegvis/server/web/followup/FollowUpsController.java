package se.stegvis.server.web.followup;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.CsvFile;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.BackgroundRequests;
import se.stegvis.server.web.worklist.DueRange;
import se.stegvis.server.web.worklist.FilterChoices;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.server.web.worklist.Pagination;
import se.stegvis.server.web.worklist.WorklistFilter;

/** The follow-ups behind a number of the overview, each with its case, who answers for it, and why it slipped. */
@Controller("/web/follow-ups")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Hidden
class FollowUpsController {
    private final FollowUpList list;
    private final NamesFactory names;
    private final Pages pages;

    FollowUpsController(FollowUpList list, NamesFactory names, Pages pages) {
        this.list = list;
        this.names = names;
        this.pages = pages;
    }

    /** A sheet of follow-ups. @param export address of the same as a file */
    @Introspected
    record FollowUpsPage(
            WorklistFilter filter,
            List<DueRange> whens,
            FilterChoices choices,
            Pagination<FollowUpLine> sheet,
            String export) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "1") int page) {
        WorklistFilter filter = WorklistFilter.read(request.getParameters());
        FollowUpList.ShownFollowUps shown = list.page(
                caller, filter, page, names.of(request, caller), names.week(), BackgroundRequests.initiator(request));
        return pages.page(
                request,
                caller,
                MenuItem.FOLLOW_UPS,
                "follow-ups",
                new FollowUpsPage(
                        filter,
                        List.of(DueRange.values()),
                        shown.choices(),
                        shown.sheet(),
                        "/web/follow-ups/export?" + filter.query()));
    }

    /** The same as a file for a spreadsheet: case numbers, and nobody's name but the workers'. */
    @Get("/export")
    @Produces(CsvFile.MEDIA_TYPE)
    HttpResponse<byte[]> export(Caller caller, HttpRequest<?> request) {
        Names called = names.of(request, caller);
        List<String> head = List.of(
                called.text("followUps.number"),
                called.text("followUps.due"),
                called.text("followUps.late"),
                called.text("followUps.kind"),
                called.text("overview.worker"),
                called.text("overview.group"),
                called.text("overview.step"));
        List<List<String>> rows =
                list.nameless(caller, WorklistFilter.read(request.getParameters()), called, names.week()).stream()
                        .map(line -> List.of(
                                line.number(),
                                line.due(),
                                line.late() ? Long.toString(line.daysLate()) : "0",
                                line.kind(),
                                line.worker(),
                                line.group(),
                                line.step()))
                        .toList();
        return CsvFile.of("uppfoljningar-" + names.today(), head, rows);
    }
}
