package se.stegvis.server.attachment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.picture.PictureType;
import se.stegvis.shared.record.Attachment;

/** The content that the client announces. */
record UploadRequest(Content content, String mediaType, int length) {

    /**
     * @throws ProblemException 400 {@code malformed} when something is missing or of the wrong form, 413
     *     {@code attachment-too-large}, 415 {@code attachment-no-picture}
     */
    static UploadRequest of(HttpRequest<?> request) {
        long length = number(request, Tus.LENGTH);
        if (length > Attachment.LARGEST) {
            throw ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "attachment-too-large");
        }
        Map<String, String> said = metadata(request);
        String mediaType = said.getOrDefault("mediaType", "");
        if (Arrays.stream(PictureType.values())
                .noneMatch(type -> type.mediaType().equals(mediaType))) {
            throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, PictureProblem.said(mediaType));
        }
        String sha256 = said.getOrDefault("sha256", "");
        if (length == 0 || !Attachment.isSha256(sha256)) {
            throw malformed();
        }
        return new UploadRequest(new Content(id(said.getOrDefault("case", "")), sha256), mediaType, (int) length);
    }

    /**
     * A header that must be a whole number, not negative; above the largest content it is only known to be too large.
     */
    static long number(HttpRequest<?> request, String header) {
        String written = request.getHeaders().get(header);
        if (written == null || !written.matches("\\d{1,18}")) {
            throw malformed();
        }
        return Math.min(Long.parseLong(written), Integer.MAX_VALUE);
    }

    private static Map<String, String> metadata(HttpRequest<?> request) {
        try {
            return Tus.metadata(request.getHeaders().get(Tus.METADATA, String.class, ""));
        } catch (IllegalArgumentException otherwise) {
            throw malformed();
        }
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException otherwise) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "malformed");
    }
}
