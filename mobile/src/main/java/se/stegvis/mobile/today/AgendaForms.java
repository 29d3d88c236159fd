package se.stegvis.mobile.today;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.stegvis.mobile.today.AgendaItem.Purpose;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SipPlan;

/** The forms that a line of today's page leads to. */
final class AgendaForms {
    /** Lines where the person can be called instead; a begun draft is gone on with. */
    private static final Set<Purpose> CONTACTED = EnumSet.of(Purpose.FOLLOW_UP, Purpose.UNDATED, Purpose.FINDING);

    private final AgendaItem item;

    AgendaForms(AgendaItem item) {
        this.item = item;
    }

    /** The person can be called instead of what the line begins; not beside what is begun, for a date has one answer. */
    boolean offersContact() {
        return CONTACTED.contains(item.purpose()) && item.draft().isEmpty() && !Kind.CONTACT.is(startKind());
    }

    /** A contact that answers the due date; of a case without a date it answers none. */
    Destination contact() {
        boolean answers = item.purpose() == Purpose.FOLLOW_UP;
        return new Destination.NewRecord(
                Kind.CONTACT.name(),
                item.card().caseId(),
                answers ? Optional.of(item.about().id()) : Optional.empty());
    }

    private String startKind() {
        return start() instanceof Destination.NewRecord anew ? anew.kind() : "";
    }

    String startWords(Texts texts) {
        return start() instanceof Destination.NewRecord anew
                ? texts.get("today.start." + anew.kind())
                : texts.get("today.continue");
    }

    Icon startIcon() {
        Destination form = start();
        if (form instanceof Destination.EditRecord) {
            return Icon.EDIT;
        }
        String kind = startKind();
        if (Kind.SIP_FOLLOW_UP.is(kind)) {
            return Icon.PLAN;
        }
        if (Kind.CONTACT.is(kind)) {
            return Icon.PHONE;
        }
        return Kind.WORK_TRAINING_FOLLOW_UP.is(kind) ? Icon.WORK : Icon.VISIT;
    }

    /** The form that the line begins, or goes on with. */
    Destination start() {
        if (item.draft().isPresent()) {
            return new Destination.EditRecord(item.draft().get().id());
        }
        boolean begun = item.purpose() == Purpose.VISIT || item.purpose() == Purpose.DRAFT;
        if (begun && item.about().draft()) {
            return new Destination.EditRecord(item.about().id());
        }
        return isPlan() || item.purpose() == Purpose.FOLLOW_UP
                ? Destination.NewRecord.following(item.about())
                : new Destination.NewRecord(Kind.HOME_VISIT.name(), item.card().caseId(), Optional.empty());
    }

    private boolean isPlan() {
        return item.about() instanceof SipPlan;
    }
}
