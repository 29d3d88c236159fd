package se.stegvis.server.web.readlog;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;

/** The page on which it is reviewed, month by month, what people have read. */
@Controller("/web/read-log")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.TEAM_LEAD, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
@Hidden
class ReadLogController {
    private static final int MONTHS = 12;

    private final ReadSamples samples;
    private final NamesFactory names;
    private final FormCheck check;
    private final Pages pages;

    ReadLogController(ReadSamples samples, NamesFactory names, FormCheck check, Pages pages) {
        this.samples = samples;
        this.names = names;
        this.check = check;
        this.pages = pages;
    }

    /**
     * The sample of each reader in a month.
     *
     * @param over the month is
     * @param most readings in a sample
     * @param refused id of the reader whose review is wrong; empty text when none is
     * @param written the note of that review
     */
    @Introspected
    record ReadLogPage(
            String month,
            List<String> months,
            boolean over,
            List<SampleView> readers,
            int most,
            String refused,
            String written) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "ReadLogPage[" + month + "]";
        }
    }

    /** @param month such as 2026-10; without one, or one that cannot be read, the last that is over */
    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "") String month) {
        return page(caller, request, month(month), "", "");
    }

    /** Notes that the sample of a reader is reviewed. A review to be followed up says what for. */
    @Post("/{reader}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> review(Caller caller, HttpRequest<?> request, UUID reader, @Body ReviewForm form) {
        YearMonth month = month(form.month());
        if (check.firstWrong(form).isPresent() || !form.isExplained() || !samples.over(month)) {
            return page(caller, request, month, reader.toString(), form.note()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!samples.review(caller, month, reader, form.isInOrder(), form.note())) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return Pages.then("/web/read-log?month=" + month);
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, YearMonth month, String refused, String written) {
        Names called = names.of(request, caller);
        List<SampleView> readers = samples.of(caller, month, called).stream()
                .map(sample -> SampleView.of(sample, called))
                .toList();
        var model = new ReadLogPage(
                month.toString(), months(), samples.over(month), readers, ReadSamples.MOST, refused, written);
        return pages.page(request, caller, MenuItem.READ_LOG, "read-log", model);
    }

    private List<String> months() {
        YearMonth now = YearMonth.from(names.today());
        return IntStream.range(0, MONTHS)
                .mapToObj(back -> now.minusMonths(back).toString())
                .toList();
    }

    private YearMonth month(String written) {
        YearMonth last = YearMonth.from(names.today()).minusMonths(1);
        try {
            return Optional.of(written)
                    .filter(text -> text.length() == last.toString().length())
                    .map(YearMonth::parse)
                    .orElse(last);
        } catch (DateTimeException notAMonth) {
            return last;
        }
    }
}
