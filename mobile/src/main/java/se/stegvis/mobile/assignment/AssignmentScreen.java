package se.stegvis.mobile.assignment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.AssignmentBadge;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.text.VisibleText;

/**
 * A signed assignment, where its receiver accepts it, sends it back with the reason, reports on it and ends it.
 * There is one place to write: what is written goes with whatever is tapped, and is kept as feedback when the screen is
 * left.
 */
public final class AssignmentScreen implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final UUID id;
    private final VBox shown = new VBox();
    private final GrowingText text = new GrowingText(3);
    private final Field field;
    private final FlowPane moves = new FlowPane();
    private final Card answer;
    private final Page page;
    private Assignment now;
    /** The state and the moves for which there are buttons. */
    private List<?> offered = List.of();

    public AssignmentScreen(ScreenContext context, Assignment signed) {
        this.context = context;
        this.texts = context.texts();
        this.id = signed.id();
        field = new Field(texts.get("assignment.write"), text)
                .help(texts.get("assignment.help.write"))
                .limited(texts);
        shown.getStyleClass().add("column");
        moves.getStyleClass().add("chips");
        answer = new Card(texts.get("assignment.answer"));
        page = new Page(texts.wording().kind(Kind.ASSIGNMENT))
                .subtitle(texts.person(
                        FormCase.of(context, signed.header().caseId()).clientName()))
                .back(texts, context.navigator())
                .add(shown, answer.add(field, moves));
        show(signed);
    }

    @Override
    public Optional<UUID> writing() {
        return Optional.of(id);
    }

    @Override
    public Parent node() {
        return page;
    }

    /** Changes that came with a sync are shown; text being written stays. */
    @Override
    public void refresh() {
        assignment().ifPresent(this::show);
    }

    /** Nothing written is lost: it becomes feedback, which can be taken back. */
    @Override
    public void leave() {
        if (VisibleText.isVisible(text.getText())) {
            assignment().ifPresent(known -> save(feedback(known), texts.get("assignment.told")));
        }
    }

    private Optional<Assignment> assignment() {
        return context.journal()
                .find(id)
                .map(StoredRecord::content)
                .filter(Assignment.class::isInstance)
                .map(Assignment.class::cast);
    }

    private void show(Assignment fresh) {
        now = fresh;
        shown.getChildren()
                .setAll(
                        new Card(texts.get("assignment.what"), content(now)).aside(AssignmentBadge.of(now, texts)),
                        new ReplyThread(context, now));
        AssignmentState state = AssignmentReply.stateOf(now);
        boolean sentBack = state == AssignmentState.RETURNED;
        answer.title(texts.get(sentBack ? "assignment.sent-back" : "assignment.answer"));
        field.rename(texts.get(sentBack ? "assignment.write-receiver" : "assignment.write"));
        List<AssignmentState> next =
                AssignmentReply.from(now, context.journal().owner().user());
        if (!offered.equals(List.of(state, next))) {
            // Made anew only when they are others: a sync takes the focus from no button.
            offered = List.of(state, next);
            offer(state, next);
        }
    }

    private void offer(AssignmentState state, List<AssignmentState> next) {
        // An open assignment is reported on every week and ended once.
        boolean goesOn = state == AssignmentState.ACCEPTED;
        moves.getChildren()
                .setAll(
                        goesOn
                                ? Buttons.primary(texts.get("assignment.tell"), Icon.EDIT, this::tell)
                                : Buttons.secondary(texts.get("assignment.tell"), Icon.EDIT, this::tell));
        next.forEach(to -> moves.getChildren().add(move(state, to, !goesOn && to == next.get(0))));
    }

    /** The commissioned interventions; state, reason and feedback stand beside it. */
    private Node content(Assignment now) {
        var commissioned = now.doc().toNode();
        commissioned.remove(List.of(Assignment.STATE.name(), Assignment.WHY.name(), Assignment.FEEDBACK.name()));
        return new RecordSheet(new Assignment(now.header(), Doc.of(commissioned)), context.fieldWords());
    }

    private Node move(AssignmentState from, AssignmentState to, boolean usual) {
        String words = texts.get("assignment.move." + from + "." + to);
        Runnable action = () -> move(to);
        if (to == AssignmentState.RETURNED) {
            return Buttons.danger(words, Icon.BACK, action);
        }
        return usual ? Buttons.primary(words, Icon.CHECK, action) : Buttons.secondary(words, Icon.CHECK, action);
    }

    private void tell() {
        if (!VisibleText.isVisible(text.getText())) {
            field.finding(texts.get("assignment.nothing-written"));
            field.focusControl();
        } else {
            save(feedback(now), texts.get("assignment.told"));
        }
    }

    private void move(AssignmentState to) {
        AssignmentReply reply = AssignmentReply.move(now, to, text.getText());
        boolean tells = to != AssignmentState.RETURNED && VisibleText.isVisible(text.getText());
        reply.missing()
                .ifPresentOrElse(
                        finding -> {
                            field.finding(finding.text(texts.language()));
                            field.focusControl();
                        },
                        () -> save(tells ? reply.and(feedback(now)) : reply, texts.get("assignment.moved." + to)));
    }

    private AssignmentReply feedback(Assignment now) {
        return AssignmentReply.feedback(
                now, context.journal().newId(), context.journal().owner().user(), context.now(), text.getText());
    }

    /**
     * The field is cleared at once, so that a second tap does not send it twice; a failure puts it back.
     */
    private void save(AssignmentReply reply, String said) {
        String written = text.getText();
        text.setText("");
        field.finding("");
        OffsetDateTime at = context.now();
        RecordTarget target = new RecordTarget(
                id,
                reply.assignment().header().kind(),
                reply.assignment().header().caseId());
        int seen = reply.assignment().header().revision();
        context.background()
                .run(
                        () -> context.journal().save(target, seen, reply.set(), at.toString()),
                        stored -> context.toasts().show(said, texts.get("undo"), () -> undo(target, reply, written)),
                        failure -> {
                            text.setText(written);
                            context.failed(failure);
                        });
    }

    private void undo(RecordTarget target, AssignmentReply reply, String written) {
        int seen = reply.assignment().header().revision();
        context.background()
                .run(
                        () -> context.journal()
                                .save(target, seen, reply.back(), context.now().toString()),
                        stored -> text.setText(written),
                        context::failed);
    }
}
