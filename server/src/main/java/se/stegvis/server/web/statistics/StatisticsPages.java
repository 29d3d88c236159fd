package se.stegvis.server.web.statistics;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.statistics.FigureWords;
import se.stegvis.server.statistics.Period;
import se.stegvis.server.statistics.Statistics;
import se.stegvis.server.statistics.StatisticsCsv;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.CsvFile;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.DayField;
import se.stegvis.server.web.worklist.NamesFactory;

/** The page of figures. Opening it counts nothing: a period is chosen first, since counting reads every case. */
@Controller("/web/statistics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.TEAM_LEAD, Roles.ADMIN})
@Hidden
class StatisticsPages {
    private final Statistics statistics;
    private final NamesFactory names;
    private final Pages pages;

    StatisticsPages(Statistics statistics, NamesFactory names, Pages pages) {
        this.statistics = statistics;
        this.names = names;
        this.pages = pages;
    }

    /**
     * The figures of a period.
     *
     * @param wrong the period cannot be read
     * @param blocks null when no figures were asked for
     */
    @Introspected
    record StatisticsPage(
            DayField from,
            DayField through,
            boolean wrong,
            @Nullable List<FigureBlock> blocks) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(
            Caller caller,
            HttpRequest<?> request,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String through) {
        LocalDate today = names.today();
        boolean asked = from != null || through != null;
        DayField first = day(
                caller,
                request,
                "from",
                Optional.ofNullable(from).orElse(today.withDayOfYear(1).toString()));
        DayField last =
                day(caller, request, "through", Optional.ofNullable(through).orElse(today.toString()));
        Optional<Period> period = period(first, last).filter(whole -> asked);
        boolean wrong = asked && period.isEmpty();
        List<FigureBlock> blocks = period.map(
                        whole -> FigureBlock.of(statistics.of(caller, whole), new FigureWords(Language.of(request))))
                .orElse(null);
        return pages.page(
                        request,
                        caller,
                        MenuItem.STATISTICS,
                        "statistics",
                        new StatisticsPage(first, last, wrong, blocks))
                .status(wrong ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }

    @Get("/export")
    @Produces(CsvFile.MEDIA_TYPE)
    HttpResponse<byte[]> export(
            Caller caller, HttpRequest<?> request, @QueryValue String from, @QueryValue String through) {
        Period asked = period(day(caller, request, "from", from), day(caller, request, "through", through))
                .orElseThrow(() -> ProblemException.of(HttpStatus.BAD_REQUEST, "malformed"));
        String csv = new StatisticsCsv(Language.of(request)).write(asked, statistics.of(caller, asked));
        return HttpResponse.ok(csv.getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of(CsvFile.MEDIA_TYPE + "; charset=utf-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"statistik-" + asked.from() + "--" + asked.through() + ".csv\"");
    }

    private DayField day(Caller caller, HttpRequest<?> request, String name, String text) {
        String chosen = request.getParameters().getFirst(name + "Chosen").orElse("");
        return DayField.ofAnyYear(name, text, chosen, names.of(request, caller));
    }

    private static Optional<Period> period(DayField from, DayField through) {
        return from.day()
                .flatMap(first ->
                        through.day().filter(last -> !last.isBefore(first)).map(last -> new Period(first, last)));
    }
}
