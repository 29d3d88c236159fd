package se.stegvis.server.process;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.shared.parser.ReadingError;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.sync.Problem.FieldError;

/** A municipality publishes its own process, or a newer version of a built-in one. */
@Controller("/api/v1/processes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PublicationController {

    private final Publication publication;

    PublicationController(Publication publication) {
        this.publication = publication;
    }

    /**
     * Publishes the definition in the body under that key and version, for the caller's municipality and for good: 201.
     * The very same text again is 200 and changes nothing. The answer names every error of the text with line and
     * column: 422 {@code flawed-definition}, nothing is stored. A version that has been published with another text is
     * such an error. 403 for everyone but an ADMIN. Tablets get it with their next pull.
     *
     * @param key as in the text, for example {@code odlingen}
     * @param version as in the text; a number that has not been used, from 1
     * @param validate true to check without publishing
     * @param body the definition, JSON as {@code process.schema.json} says, at most 256 KiB
     */
    @Put("/{key}/versions/{version}")
    HttpResponse<Published> publish(
            Caller caller,
            HttpRequest<?> request,
            String key,
            int version,
            @QueryValue(defaultValue = "false") boolean validate,
            @Body byte[] body) {
        if (!AdministrationRules.mayPublishProcesses(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        ProcessRef ref = ref(key, version);
        Publication.PublicationOutcome outcome =
                validate ? publication.validate(caller, ref, body) : publication.publish(caller, ref, body);
        if (!outcome.errors().isEmpty()) {
            throw flawed(outcome.errors(), Language.of(request));
        }
        HttpStatus status = validate || outcome.unchanged() ? HttpStatus.OK : HttpStatus.CREATED;
        PublicationResult result = PublicationResult.of(validate, outcome.unchanged());
        return HttpResponse.<Published>status(status).body(new Published(key, version, result, outcome.casesOnOlder()));
    }

    private static ProcessRef ref(String key, int version) {
        if (version < 1) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return new ProcessRef(key, version);
    }

    private static ProblemException flawed(List<ReadingError> errors, Locale language) {
        List<FieldError> told = errors.stream()
                .map(error -> new FieldError(error.flaw().path(), error.text(language)))
                .toList();
        return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, Problems.of("flawed-definition", told));
    }

    /** The action. */
    enum PublicationResult {
        PUBLISHED,
        UNCHANGED,
        WOULD_BE_PUBLISHED;

        static PublicationResult of(boolean validate, boolean unchanged) {
            if (unchanged) {
                return UNCHANGED;
            }
            return validate ? WOULD_BE_PUBLISHED : PUBLISHED;
        }
    }

    /** @param casesOnOlder open cases that follow an older version; they stay on it until someone moves them */
    @Serdeable
    record Published(String key, int version, PublicationResult result, int casesOnOlder) {}
}
