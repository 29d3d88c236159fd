package se.stegvis.mobile.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.shared.record.CareRecord;

/**
 * The form that was open when the tablet locked, or that was left for another place. Holds ids and keys alone, nothing that anybody wrote.
 *
 * @param login who wrote there; nobody else is led to it
 * @param behind the screens that back led to, from the first
 * @param form how it was opened; empty where that tells what somebody wrote
 * @param record what was written in it, saved by now or never
 */
record InterruptedForm(String login, List<Destination> behind, Optional<Destination> form, UUID record) {

    /** @param way the screens from the first to the form */
    static InterruptedForm of(String login, List<Destination> way, UUID record) {
        Destination form = way.get(way.size() - 1);
        boolean wordless = !(form instanceof Destination.AskConsent); // its wish says what for, in somebody's words
        return new InterruptedForm(
                login,
                List.copyOf(way.subList(0, way.size() - 1)),
                Optional.of(form).filter(kept -> wordless),
                record);
    }

    /** The same form, left by that user. */
    InterruptedForm of(String user) {
        return new InterruptedForm(user, behind, form, record);
    }

    /**
     * The way back into the form: one in which nothing was written is opened anew, and a record that was signed
     * meanwhile is read. Empty when the case has left the device.
     */
    List<Destination> resumed(Journal journal) {
        List<Destination> way = new ArrayList<>(behind);
        journal.find(record)
                .map(StoredRecord::content)
                .map(this::reopened)
                .orElse(form)
                .ifPresent(way::add);
        if (way.isEmpty() || way.stream().anyMatch(one -> isGone(one, journal))) {
            return List.of();
        }
        return way;
    }

    private Optional<Destination> reopened(CareRecord content) {
        if (content.draft()) {
            return Optional.of(new Destination.EditRecord(record));
        }
        return content.signed() && !form.filter(InterruptedForm::isAboutSigned).isPresent()
                ? Optional.of(new Destination.ReadRecord(record))
                : form;
    }

    /** Text written there belongs to a record that was signed before. */
    private static boolean isAboutSigned(Destination form) {
        return form instanceof Destination.AnswerRequest
                || form instanceof Destination.EndSickPeriod
                || form instanceof Destination.AnswerBenefit
                || form instanceof Destination.AnswerAssignment
                || form instanceof Destination.WithdrawConsent;
    }

    private static boolean isGone(Destination one, Journal journal) {
        return needed(one).filter(id -> journal.find(id).isEmpty()).isPresent();
    }

    /** The record without which that screen cannot be shown. */
    private static Optional<UUID> needed(Destination one) {
        if (one instanceof Destination.CaseFile file) {
            return Optional.of(file.caseId());
        }
        if (one instanceof Destination.NewRecord anew) {
            return Optional.of(anew.caseId());
        }
        if (one instanceof Destination.EditRecord edited) {
            return Optional.of(edited.record());
        }
        if (one instanceof Destination.ReadRecord read) {
            return Optional.of(read.record());
        }
        if (one instanceof Destination.MakePaper paper) {
            return Optional.of(paper.record());
        }
        return one instanceof Destination.CloseCase closed ? Optional.of(closed.caseId()) : Optional.empty();
    }

    /** Leaves out who wrote. */
    @Override
    public String toString() {
        return "InterruptedForm[" + record + "]";
    }
}
