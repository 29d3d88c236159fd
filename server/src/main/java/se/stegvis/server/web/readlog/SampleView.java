package se.stegvis.server.web.readlog;

import java.util.List;
import java.util.UUID;
import se.stegvis.server.web.readlog.ReadSamples.Sample;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.RecordWords;

/**
 * A reader of the month, in words.
 *
 * @param cases how many cases they read
 * @param done what reviewers have noted, newest first
 */
public record SampleView(UUID id, String name, String role, int cases, List<ReadLine> lines, List<ReviewLine> done) {

    /** A review. */
    public record ReviewLine(String text, boolean inOrder, String note) {
        /** Leaves out what was written. */
        @Override
        public String toString() {
            return "Done[" + inOrder + "]";
        }
    }

    static SampleView of(Sample sample, Names names) {
        return new SampleView(
                sample.reader().id(),
                sample.reader().name(),
                sample.reader().role().name(),
                sample.cases(),
                sample.lines(),
                sample.reviews().stream()
                        .map(review -> new ReviewLine(
                                names.text(
                                        "readLog.by",
                                        names.worker(review.reviewer()),
                                        RecordWords.minute(review.reviewedAt())),
                                review.inOrder(),
                                review.note()))
                        .toList());
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "SampleView[" + id + "]";
    }
}
