package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.store.Edit;
import se.stegvis.mobile.store.Target;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.reminder.FollowUpState;

/** A note that carries out a follow-up settles it, in the same commit as its signature; that can be taken back. */
public final class FollowUpDone {
    private final Desk desk;
    private final CareRecord followed;
    private final LocalDate due;
    private final UUID key;

    private FollowUpDone(Desk desk, CareRecord followed, LocalDate due) {
        this.desk = desk;
        this.followed = followed;
        this.due = due;
        this.key = desk.journal().newId();
    }

    /** Empty when nothing waits to be followed up there. */
    public static Optional<FollowUpDone> of(Desk desk, CareRecord followed) {
        return FollowUpState.of(followed)
                .filter(state -> state.standing() == FollowUpState.Standing.OPEN)
                .map(state -> new FollowUpDone(desk, followed, state.due()));
    }

    /** The outcome, to be saved together with what carries it out. */
    public Edit edit() {
        ObjectNode outcome = JsonNodeFactory.instance
                .objectNode()
                .put(CommonFields.OUTCOME.name(), FollowUpOutcome.DONE.name())
                .put(CommonFields.OUTCOME_AT.name(), desk.now().toString())
                .put(
                        CommonFields.OUTCOME_BY.name(),
                        desk.journal().owner().user().toString());
        return edit(outcome);
    }

    private Edit edit(ObjectNode outcome) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putObject(CommonFields.FOLLOW_UP_OUTCOMES.name()).set(key.toString(), outcome);
        Target target = new Target(
                followed.id(), followed.header().kind(), followed.header().caseId());
        return new Edit(target, followed.header().revision(), set);
    }

    /** Says that it is done, with the way to take that back. */
    public void say() {
        desk.toasts()
                .show(
                        due.equals(desk.today())
                                ? desk.texts().get("form.follow-up-done-today")
                                : desk.texts()
                                        .get("form.follow-up-done", desk.texts().date(due)),
                        desk.texts().get("undo"),
                        this::undo);
    }

    private void undo() {
        String at = desk.now().toString();
        Edit edit = edit(null);
        desk.background()
                .run(
                        () -> desk.journal().save(edit.target(), edit.seen(), edit.set(), at),
                        saved -> desk.toasts().show(desk.texts().get("form.follow-up-open")),
                        desk::failed);
    }
}
