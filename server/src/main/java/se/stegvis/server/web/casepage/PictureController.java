package se.stegvis.server.web.casepage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.ContentDownloads;
import se.stegvis.server.team.Roles;

/**
 * A picture of a case for its page: to whom the case is open, also in an emergency, and only when it is here whole.
 * Each time leaves an audit line. The headers of all pages say how it may be cached, and that it is nothing but a
 * picture.
 */
@Controller("/web/cases/{id}/pictures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Hidden
class PictureController {
    private final ContentDownloads files;
    private final Clock clock;

    PictureController(ContentDownloads files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** 404 when it is not here, or the case not open to the caller: one answer. */
    @Get("/{sha256}")
    @Produces({"image/jpeg", "image/png", MediaType.TEXT_HTML})
    HttpResponse<?> picture(Caller caller, HttpRequest<?> request, UUID id, String sha256) {
        ContentDownloads.OutgoingContent opened = files.openAtDesk(caller, id, sha256, clock.instant());
        return HttpResponse.ok(new StreamedFile(opened.bytes(), MediaType.of(opened.mediaType())))
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
