package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.List;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.PictureRecord;

/** The note of a home visit for the client. The safety note is for colleagues and is never on it. */
final class VisitPaper {
    private final CareRecord visit;
    private final Letterhead head;
    private final Wordings words;

    VisitPaper(CareRecord visit, Letterhead head, FieldWords words) {
        this.visit = visit;
        this.head = head;
        this.words = new Wordings(words, visit);
    }

    List<DocumentBlock> blocks() {
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new DocumentBlock.Paragraph(
                head.texts().get("paper.visit.intro", head.day(visit), words.value(HomeVisit.PURPOSE))));
        blocks.addAll(words.sections(
                HomeVisit.START,
                HomeVisit.END,
                HomeVisit.ENTRY,
                HomeVisit.PRESENT,
                HomeVisit.CLIENT_SAYS,
                HomeVisit.OBSERVATIONS,
                HomeVisit.CHILDREN,
                HomeVisit.CHILDREN_SITUATION,
                HomeVisit.EMERGENCY_OUTCOME,
                HomeVisit.EMERGENCY_DECIDED_BY,
                HomeVisit.ASSESSMENT,
                HomeVisit.AGREEMENTS,
                HomeVisit.NEXT_STEP,
                CommonFields.CLIENT_VIEW));
        int pictures = ((PictureRecord) visit).attachments().size();
        if (pictures > 0) {
            blocks.add(new DocumentBlock.Paragraph(head.texts().get("paper.visit.pictures", pictures)));
        }
        visit.followUpDate().ifPresent(date -> {
            blocks.add(new DocumentBlock.Heading(head.texts().get("paper.follow-up")));
            blocks.add(new DocumentBlock.Paragraph(head.texts().date(date)));
        });
        blocks.add(new DocumentBlock.Heading(head.texts().get("paper.visit.wrong")));
        blocks.add(new DocumentBlock.Paragraph(head.texts().get("paper.visit.wrong-text")));
        return blocks;
    }
}
