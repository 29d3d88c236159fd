package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.reminder.FollowUpState;

/** A note that carries out a follow-up settles it, in the same commit as its signature; that can be taken back. */
public final class FollowUpDone {
    private final ScreenContext context;
    private final CareRecord followed;
    private final LocalDate due;
    private final UUID key;

    private FollowUpDone(ScreenContext context, CareRecord followed, LocalDate due) {
        this.context = context;
        this.followed = followed;
        this.due = due;
        this.key = context.journal().newId();
    }

    /** Empty when nothing waits to be followed up there. */
    public static Optional<FollowUpDone> of(ScreenContext context, CareRecord followed) {
        return FollowUpState.of(followed)
                .filter(state -> state.standing() == FollowUpState.Standing.OPEN)
                .map(state -> new FollowUpDone(context, followed, state.due()));
    }

    /** The outcome, to be saved together with what carries it out. */
    public RecordEdit edit() {
        ObjectNode outcome = JsonNodeFactory.instance
                .objectNode()
                .put(CommonFields.OUTCOME.name(), FollowUpOutcome.DONE.name())
                .put(CommonFields.OUTCOME_AT.name(), context.now().toString())
                .put(
                        CommonFields.OUTCOME_BY.name(),
                        context.journal().owner().user().toString());
        return edit(outcome);
    }

    private RecordEdit edit(ObjectNode outcome) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putObject(CommonFields.FOLLOW_UP_OUTCOMES.name()).set(key.toString(), outcome);
        RecordTarget target = new RecordTarget(
                followed.id(), followed.header().kind(), followed.header().caseId());
        return new RecordEdit(target, followed.header().revision(), set);
    }

    /** Says that it is done, with the way to take that back. */
    public void say() {
        context.toasts()
                .show(
                        due.equals(context.today())
                                ? context.texts().get("form.follow-up-done-today")
                                : context.texts()
                                        .get(
                                                "form.follow-up-done",
                                                context.texts().date(due)),
                        context.texts().get("undo"),
                        this::undo);
    }

    private void undo() {
        String at = context.now().toString();
        RecordEdit edit = edit(null);
        context.background()
                .run(
                        () -> context.journal().save(edit.target(), edit.seen(), edit.set(), at),
                        saved -> context.toasts().show(context.texts().get("form.follow-up-open")),
                        context::failed);
    }
}
