package se.stegvis.server.web.casepage;

import java.util.List;
import java.util.UUID;
import se.stegvis.server.web.worklist.Pictures;
import se.stegvis.shared.wording.FieldLine;

/**
 * A case as its page shows it, in words.
 *
 * @param revision of the CASE, on which a handing over builds
 * @param next the follow-ups that are late and the first that comes
 * @param undated true when the case is open and no follow-up waits in it
 * @param guide null when the case follows no process, or one that is not known here
 */
public record CaseView(
        UUID id,
        String number,
        String client,
        String personalNumber,
        boolean protectedPerson,
        int revision,
        List<NextFollowUp> next,
        boolean undated,
        List<FieldLine> facts,
        GuideView guide,
        List<Sheet> sheets) {

    /**
     * A record of the case.
     *
     * @param conflicts ids of the conflicts that are open in it
     * @param answerable an assignment that waits for the reader's answer
     * @param pictures of a visit
     */
    public record Sheet(
            UUID id,
            int revision,
            String kind,
            String day,
            String author,
            boolean signed,
            List<UUID> conflicts,
            boolean answerable,
            List<FieldLine> lines,
            List<Pictures.Picture> pictures) {
        /** Has not all of it arrived? */
        public boolean waitsForPictures() {
            return pictures.stream().anyMatch(picture -> !picture.here());
        }

        /** Leaves out who wrote it. */
        @Override
        public String toString() {
            return "Sheet[" + id + ", " + revision + "]";
        }
    }

    /** Whether the page has the form of an assignment in which that was typed. */
    boolean asks(RefusedForm refused) {
        return sheets.stream().anyMatch(sheet -> sheet.answerable() && refused.isOf(sheet.id()));
    }

    /** Leaves out who it is about. */
    @Override
    public String toString() {
        return "CaseView[" + id + "]";
    }
}
