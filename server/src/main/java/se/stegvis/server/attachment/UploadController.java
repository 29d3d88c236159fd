package se.stegvis.server.attachment;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.record.Attachment;

/**
 * Content comes in by tus 1.0.0 with creation, checksum, expiration and termination. A piece is at most 1 MiB, which is
 * as much as any request; the content at most {@value Attachment#LARGEST} bytes.
 */
@Controller(Tus.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class UploadController {
    private final UploadStart start;
    private final Uploads uploads;
    private final UploadRate rate;

    UploadController(UploadStart start, Uploads uploads, UploadRate rate) {
        this.start = start;
        this.uploads = uploads;
        this.rate = rate;
    }

    /** The versions of the protocol that are supported. */
    @Options
    HttpResponse<?> options() {
        return HttpResponse.noContent()
                .header(Tus.VERSIONS, Tus.VERSION)
                .header(Tus.EXTENSION, Tus.EXTENSIONS)
                .header(Tus.MAX_SIZE, Integer.toString(Attachment.LARGEST))
                .header(Tus.CHECKSUM_ALGORITHM, Checksums.NAMES);
    }

    /**
     * Begins. {@code Upload-Metadata} says {@code case}, {@code sha256} and {@code mediaType}. 201 with the address to
     * send to; beginning again what one has begun gives the same address. 409 {@code attachment-here} when the case has
     * it.
     */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> create(Caller caller, HttpRequest<?> request) {
        rate.count(caller);
        Upload upload = start.begin(caller, UploadRequest.of(request))
                .orElseThrow(() -> ProblemException.of(HttpStatus.CONFLICT, "attachment-here"));
        return withProgress(HttpResponse.created(""), upload)
                .header(HttpHeaders.LOCATION, Tus.PATH + "/" + upload.id());
    }

    /** How far it is; for a week also when it is whole. */
    @Head("/{id}")
    HttpResponse<?> progress(Caller caller, UUID id) {
        rate.count(caller);
        Upload upload = uploads.progress(caller, id);
        return withProgress(HttpResponse.ok(), upload)
                .header(Tus.LENGTH, Integer.toString(upload.length()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * Takes the next piece. 204; 460 when its check sum does not agree; 422 when the whole is not what was promised.
     */
    @Patch("/{id}")
    @Consumes(Tus.OFFSET_STREAM)
    HttpResponse<?> append(Caller caller, HttpRequest<byte[]> request, UUID id) {
        rate.count(caller);
        byte[] bytes = request.getBody().orElseGet(() -> new byte[0]);
        Optional<HttpResponse<?>> refused = PieceChecksum.refused(request, bytes);
        if (refused.isPresent()) {
            return refused.get();
        }
        int offset = (int) UploadRequest.number(request, Tus.OFFSET);
        return withProgress(HttpResponse.noContent(), uploads.append(caller, id, offset, bytes));
    }

    /** As PATCH, for clients whose platform does not know the method; they say so in a header. */
    @Post("/{id}")
    @Consumes(Tus.OFFSET_STREAM)
    HttpResponse<?> appendByPost(Caller caller, HttpRequest<byte[]> request, UUID id) {
        if (!"PATCH".equals(request.getHeaders().get(Tus.METHOD_OVERRIDE))) {
            throw ProblemException.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        }
        return append(caller, request, id);
    }

    /** Ends the upload and deletes its bytes. */
    @Delete("/{id}")
    HttpResponse<?> terminate(Caller caller, UUID id) {
        rate.count(caller);
        uploads.terminate(caller, id);
        return HttpResponse.noContent();
    }

    private static MutableHttpResponse<?> withProgress(MutableHttpResponse<?> response, Upload upload) {
        return response.header(Tus.OFFSET, Integer.toString(upload.received()))
                .header(
                        Tus.EXPIRES,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }
}
