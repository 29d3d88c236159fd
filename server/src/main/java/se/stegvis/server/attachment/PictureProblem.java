package se.stegvis.server.attachment;

import java.util.Optional;
import se.stegvis.server.problem.Problems;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.picture.PictureType;
import se.stegvis.shared.picture.UnsupportedFormat;
import se.stegvis.shared.sync.Problem;

/** Says of content that is not taken which format it is, as far as anybody can tell, and what to do about it. */
final class PictureProblem {
    private static final String NAME = "attachment-no-picture";
    private static final String FIELD = "mediaType";

    private PictureProblem() {}

    /** By what the client said, before anything has come. */
    static Problem said(String mediaType) {
        return foreign(UnsupportedFormat.ofMediaType(mediaType));
    }

    /** By what has come. */
    static Problem found(InvalidPicture other) {
        return switch (other.why()) {
            case OTHER_FORMAT -> foreign(other.format());
            case TOO_MANY_PIXELS -> Problems.of(NAME, Problems.field(FIELD, NAME + ".pixels"));
            case DAMAGED -> Problems.of(NAME, Problems.field(FIELD, NAME + ".damaged"));
        };
    }

    /** A picture that would be taken, had it been called what it is. */
    static Problem misstated(PictureType found, String said) {
        return Problems.of(NAME, Problems.field(FIELD, NAME + ".misstated", found.name(), said, found.mediaType()));
    }

    private static Problem foreign(Optional<UnsupportedFormat> format) {
        return format.map(one -> Problems.of(
                        NAME,
                        Problems.field(
                                FIELD, one == UnsupportedFormat.HEIC ? NAME + ".heic" : NAME + ".other", one.label())))
                .orElseGet(() -> Problems.of(NAME, Problems.field(FIELD, NAME + ".unknown")));
    }
}
