package se.stegvis.server.web.process;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.process.Processes;
import se.stegvis.server.process.Publication;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.shared.guide.RecordVocabulary;
import se.stegvis.shared.parser.DefinitionReading;
import se.stegvis.shared.parser.ProcessReader;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;

/** The page of processes: those there are, and a text to check or publish. */
@Controller("/web/processes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ProcessesController {
    private final Processes processes;
    private final Publication publication;
    private final NamesFactory names;
    private final Pages pages;

    ProcessesController(Processes processes, Publication publication, NamesFactory names, Pages pages) {
        this.processes = processes;
        this.publication = publication;
        this.names = names;
        this.pages = pages;
    }

    /**
     * The processes, and the text of one that is checked or published.
     *
     * @param choices the newest version of each process, to choose those that are used
     * @param errors of the text; null when it was not sent or is sound
     * @param outcome of the check; null when it was not sent or is not sound
     */
    @Introspected
    record ProcessesPage(
            List<ProcessLine> processes,
            List<ProcessLine> choices,
            String text,
            @Nullable List<String> errors,
            @Nullable Publication.PublicationOutcome outcome,
            boolean published,
            String ref) {}

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request) {
        return page(caller, request, "", null, null, false, "");
    }

    /**
     * Checks the text, or publishes it when the button said so. The typed text stays in the form while it has errors.
     */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(Caller caller, HttpRequest<?> request, @Valid @Body ProcessForm form) {
        if (!AdministrationRules.mayPublishProcesses(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        String text = form.text();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        DefinitionReading reading = ProcessReader.read(utf8, RecordVocabulary.ofThisVersion());
        if (reading.definition().isEmpty()) {
            return flawed(
                    caller,
                    request,
                    text,
                    reading.errors().stream()
                            .map(error -> error.text(Language.of(request)))
                            .toList());
        }
        ProcessRef ref = reading.definition().get().ref();
        boolean publish = form.isToPublish();
        Publication.PublicationOutcome outcome =
                publish ? publication.publish(caller, ref, utf8) : publication.validate(caller, ref, utf8);
        if (!outcome.errors().isEmpty()) {
            Locale language = Language.of(request);
            return flawed(
                    caller,
                    request,
                    text,
                    outcome.errors().stream().map(error -> error.text(language)).toList());
        }
        String named = ref.key() + " " + ref.version();
        return page(caller, request, publish ? "" : text, null, outcome, publish, named);
    }

    /** Chooses the processes that are offered. 409 when none would be. */
    @Post("/used")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(Caller caller, @Valid @Body UsedForm form) {
        if (!AdministrationRules.mayPublishProcesses(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        if (!publication.choose(caller, form.begun(), form.ended())) {
            throw ProblemException.of(HttpStatus.CONFLICT, "no-process-left");
        }
        return Pages.then("/web/processes");
    }

    private static List<ProcessLine> choices(List<ProcessLine> lines) {
        Map<String, ProcessLine> newest = new LinkedHashMap<>();
        lines.forEach(line -> newest.put(line.key(), line));
        return List.copyOf(newest.values());
    }

    private HttpResponse<?> flawed(Caller caller, HttpRequest<?> request, String text, List<String> errors) {
        return page(caller, request, text, errors, null, false, "").status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private MutableHttpResponse<?> page(
            Caller caller,
            HttpRequest<?> request,
            String text,
            @Nullable List<String> errors,
            @Nullable Publication.PublicationOutcome outcome,
            boolean published,
            String ref) {
        LocalDate today = names.today();
        ProcessRegistry registry = processes.of(caller.municipality());
        List<ProcessLine> lines = registry.all().stream()
                .map(one -> ProcessLine.of(
                        one.definition(),
                        Language.of(request),
                        today,
                        registry.isUsed(one.ref().key())))
                .toList();
        var model = new ProcessesPage(lines, choices(lines), text, errors, outcome, published, ref);
        return pages.page(request, caller, MenuItem.PROCESSES, "processes", model);
    }
}
