package se.stegvis.server.statistics;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.shared.sync.Problem.FieldError;

/** The figures of a period as a file for a spreadsheet. */
@Controller("/api/v1/statistics.csv")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StatisticsController {
    private final Statistics statistics;
    private final StatisticsCsv csv = new StatisticsCsv(Locale.ROOT);

    StatisticsController(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Both days included. */
    @Get("{?from,through}")
    HttpResponse<String> of(Caller caller, @QueryValue @Nullable String from, @QueryValue @Nullable String through) {
        LocalDate first = day("from", from);
        LocalDate last = day("through", through);
        if (last.isBefore(first)) {
            throw wrong("through");
        }
        Period period = new Period(first, last);
        return HttpResponse.ok(csv.write(period, statistics.of(caller, period)))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statistik.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private LocalDate day(String field, @Nullable String written) {
        try {
            return LocalDate.parse(written == null ? "" : written);
        } catch (DateTimeException notADay) {
            throw wrong(field);
        }
    }

    private ProblemException wrong(String field) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST, Problems.of("incomplete-answer", new FieldError(field, csv.missing(field))));
    }
}
