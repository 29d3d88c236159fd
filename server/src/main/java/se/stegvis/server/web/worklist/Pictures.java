package se.stegvis.server.web.worklist;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.text.VisibleText;

/** The pictures of a visit as pages show them: those that have arrived, and at once those that have not. */
public final class Pictures {
    private final Names names;

    public Pictures(Names names) {
        this.names = names;
    }

    /**
     * One picture.
     *
     * @param address where it is; to be asked for only when it is here
     * @param shows what it shows, in words
     * @param stand whether it has come, and when, or whose it is when it has not
     */
    public record Picture(String address, String shows, boolean here, String stand) {
        /** Leaves out what it shows. */
        @Override
        public String toString() {
            return "Picture[" + address + "]";
        }
    }

    /** @param author who made the visit, and so has what has not come */
    public List<Picture> of(PictureRecord visit, String author, String day) {
        List<Attachment> awaited = visit.awaited();
        return of(visit, author, day, one -> !awaited.contains(one));
    }

    /** As {@link #of(PictureRecord, String, String)} for a visit that is in no record yet, which knows nothing of it. */
    public List<Picture> of(PictureRecord visit, String author, String day, Predicate<Attachment> here) {
        return visit.attachments().stream()
                .map(one -> new Picture(
                        "/web/cases/" + visit.header().caseId() + "/pictures/" + one.sha256(),
                        VisibleText.written(one.name()).orElseGet(() -> names.text("picture.unnamed", day)),
                        here.test(one),
                        here.test(one) ? arrived(visit, one) : names.text("picture.awaited", author, day)))
                .toList();
    }

    private String arrived(PictureRecord visit, Attachment one) {
        Map<String, Doc> received = visit.doc().get(PictureRecord.RECEIVED);
        return received.getOrDefault(one.key(), Doc.EMPTY)
                .get(PictureRecord.RECEIVED_AT)
                .map(at -> names.text("picture.arrivedAt", RecordWords.minute(at.toInstant())))
                .orElseGet(() -> names.text("picture.arrived"));
    }
}
