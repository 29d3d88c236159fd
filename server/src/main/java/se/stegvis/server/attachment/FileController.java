package se.stegvis.server.attachment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.ContentStore.Stored;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.record.Attachment;

/** Content goes out, whole or from a byte on. Foreign, missing and not yet here are all 404. */
@Controller("/api/v1/cases/{caseId}/attachments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class FileController {
    private final ContentDownloads files;
    private final UploadRate rate;

    FileController(ContentDownloads files, UploadRate rate) {
        this.files = files;
        this.rate = rate;
    }

    /** 200 with all, 206 with the one range asked for, 416 when it lies outside. */
    @Get("/{sha256}")
    HttpResponse<?> content(Caller caller, UUID caseId, String sha256, @Nullable @Header("Range") String range) {
        rate.count(caller);
        if (!Attachment.isSha256(sha256)) {
            throw CaseGuard.notFound();
        }
        Stored stored = files.open(caller, new Content(caseId, sha256));
        Optional<ByteRange> asked = ByteRange.of(range, stored.length());
        if (asked.isEmpty()) {
            throw ProblemException.of(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "malformed");
        }
        return answer(caller, stored, asked.get());
    }

    private MutableHttpResponse<?> answer(Caller caller, Stored stored, ByteRange asked) {
        StreamedFile body = new StreamedFile(
                files.bytes(caller, stored, asked.first(), asked.last()), MediaType.of(stored.mediaType()));
        MutableHttpResponse<?> response = asked.isWhole(stored.length())
                ? HttpResponse.ok(body)
                : HttpResponse.status(HttpStatus.PARTIAL_CONTENT)
                        .body(body)
                        .header(
                                HttpHeaders.CONTENT_RANGE,
                                "bytes " + asked.first() + "-" + asked.last() + "/" + stored.length());
        return response.header(HttpHeaders.CONTENT_LENGTH, Integer.toString(asked.length()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Accept-Ranges", "bytes");
    }
}
