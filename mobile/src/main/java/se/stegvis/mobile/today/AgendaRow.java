package se.stegvis.mobile.today;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.DraftAge;
import se.stegvis.mobile.form.DraftDiscard;
import se.stegvis.mobile.today.AgendaItem.AgendaSection;
import se.stegvis.mobile.today.AgendaItem.Purpose;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ResponsiveRow;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SipPlan;

/** One line of today's page: when, who and what; one tap starts the right form, another says what became of it. */
final class AgendaRow extends VBox {
    private static final double NARROW = 720;

    private static final Set<AgendaSection> DATED =
            EnumSet.of(AgendaSection.OVERDUE, AgendaSection.FINDING, AgendaSection.TO_FINISH);

    /** Lines where the person can be called instead; a begun draft is gone on with. */
    private static final Set<Purpose> CONTACTED = EnumSet.of(Purpose.FOLLOW_UP, Purpose.UNDATED, Purpose.FINDING);

    private final ScreenContext context;
    private final Texts texts;
    private final AgendaItem item;
    private final DraftAge age;
    private final FollowUpWriter writer;
    private final Runnable folded;

    /** @param folded the person has finished answering here, and what became of it is in the store */
    AgendaRow(ScreenContext context, AgendaItem item, FollowUpWriter writer, Runnable folded) {
        this.context = context;
        this.texts = context.texts();
        this.item = item;
        this.age = DraftAge.of(item.about(), context.today());
        this.writer = writer;
        this.folded = folded;
        getStyleClass().add("agenda-row");
        setUserData(List.of(item.purpose(), item.about().id(), item.rule()));
        HBox line = new HBox(when(), words());
        line.getStyleClass().add("agenda-line");
        getChildren().setAll(new ResponsiveRow(line, buttons(), NARROW));
        if (AnswerPanel.isBegun(context, item.about())) {
            goOn();
        }
    }

    /** The person is answering here; the row must not be removed. */
    boolean isOpen() {
        return getChildren().size() > 1;
    }

    private Node when() {
        Label when = new Label(whenText());
        when.getStyleClass().add("agenda-when");
        when.setGraphic(icon().node());
        when.setWrapText(true); // a date of another year is long on a phone
        when.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return when;
    }

    private String whenText() {
        LocalDate today = context.today();
        if (item.time().isPresent()) {
            return item.time().get().withSecond(0).withNano(0).toString();
        }
        return DATED.contains(item.section())
                ? item.due().map(due -> texts.shortDate(due, today)).orElse("")
                : texts.get(item.due().equals(Optional.of(today)) ? "today.some-time" : "today.no-date");
    }

    private Icon icon() {
        return switch (item.purpose()) {
            case VISIT -> Icon.VISIT;
            case DRAFT -> Icon.EDIT;
            case MEETING -> Icon.PLAN;
            case FOLLOW_UP -> item.time().isPresent() ? Icon.PLAN : Icon.FOLLOW_UP;
            case UNDATED -> Icon.CLIENT;
            case FINDING -> Icon.WARNING;
        };
    }

    private Node words() {
        Label called = Labels.strong(texts.person(item.card().clientName()));
        FlowPane name = new FlowPane(called);
        name.setMinWidth(0);
        called.maxWidthProperty().bind(name.widthProperty());
        name.getStyleClass().add("inline");
        if (item.card().safetyNote()) {
            name.getChildren().add(new Badge(texts.get("safety.badge"), Tone.DANGER));
        }
        if (item.purpose() == Purpose.DRAFT && age.late()) {
            name.getChildren().add(new Badge(texts.get("draft.late"), Tone.WARNING));
        }
        if (item.section() == AgendaSection.OVERDUE) {
            item.due().ifPresent(due -> name.getChildren()
                    .add(new Badge(texts.distance(due, context.today()), Tone.WARNING)));
        }
        VBox words = new VBox(name, Labels.muted(what()));
        words.getStyleClass().add("agenda-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private String what() {
        return switch (item.purpose()) {
            case VISIT -> texts.get("today.visit-begun");
            case DRAFT -> age.begun().isPresent() ? texts.get("today.draft", kind(), age.words(texts)) : kind();
            case MEETING -> meeting();
            case UNDATED -> texts.get("today.undated");
            case FINDING -> texts.reminders().why(item.rule().orElseThrow().id());
            case FOLLOW_UP -> item.time().isPresent() && isPlan() ? meeting() : followUp();
        };
    }

    private String meeting() {
        return item.about()
                .doc()
                .get(SipPlan.PLACE)
                .map(place -> texts.get("today.sip-meeting-at", place))
                .orElse(texts.get("today.sip-meeting"));
    }

    private String followUp() {
        return item.about()
                .doc()
                .get(CommonFields.FOLLOW_UP)
                .get(CommonFields.FOLLOW_UP_WHAT)
                .orElse(texts.get("today.follow-up-of", kind()));
    }

    private String kind() {
        return texts.wording().kind(item.about().header().kind());
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("row-buttons");
        if (item.purpose() == Purpose.FOLLOW_UP) {
            buttons.getChildren().add(Buttons.quiet(texts.get("today.outcome"), Icon.CHECK, this::askOutcome));
        } else if (item.purpose() == Purpose.UNDATED) {
            buttons.getChildren().add(Buttons.quiet(texts.get("today.set-date"), Icon.FOLLOW_UP, this::askDate));
        } else if (item.purpose() == Purpose.DRAFT) {
            DraftDiscard discarding = new DraftDiscard(context, item.about());
            buttons.getChildren()
                    .add(Buttons.quiet(texts.get("draft.discard"), Icon.DISCARD, () -> discarding.discard(() -> {})));
        }
        if (CONTACTED.contains(item.purpose()) && !Kind.CONTACT.is(startKind())) {
            buttons.getChildren()
                    .add(Buttons.quiet(texts.get("today.start.CONTACT"), Icon.PHONE, () -> context.navigator()
                            .go(contact())));
        }
        buttons.getChildren().add(item.purpose() == Purpose.FINDING ? openCase() : start());
        return buttons;
    }

    /** A contact that answers the due date; of a case without a date it answers none. */
    private Destination contact() {
        boolean answers = item.purpose() == Purpose.FOLLOW_UP;
        return new Destination.NewRecord(
                Kind.CONTACT.name(),
                item.card().caseId(),
                answers ? Optional.of(item.about().id()) : Optional.empty());
    }

    private String startKind() {
        return form() instanceof Destination.NewRecord anew ? anew.kind() : "";
    }

    private Button openCase() {
        return Buttons.secondary(texts.get("today.open-case"), Icon.CLIENT, () -> context.navigator()
                .go(new Destination.CaseFile(item.card().caseId())));
    }

    private Button start() {
        Destination form = form();
        String text = form instanceof Destination.NewRecord anew
                ? texts.get("today.start." + anew.kind())
                : texts.get("today.continue");
        return Buttons.secondary(text, formIcon(form), () -> context.navigator().go(form));
    }

    private static Icon formIcon(Destination form) {
        if (form instanceof Destination.EditRecord) {
            return Icon.EDIT;
        }
        String kind = form instanceof Destination.NewRecord anew ? anew.kind() : "";
        if (Kind.SIP_FOLLOW_UP.is(kind)) {
            return Icon.PLAN;
        }
        if (Kind.CONTACT.is(kind)) {
            return Icon.PHONE;
        }
        return Kind.WORK_TRAINING_FOLLOW_UP.is(kind) ? Icon.WORK : Icon.VISIT;
    }

    private Destination form() {
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

    /** An answer that was begun stands open again. */
    private void goOn() {
        if (item.purpose() == Purpose.FOLLOW_UP) {
            askOutcome();
        } else if (item.purpose() == Purpose.UNDATED) {
            askDate();
        }
    }

    private void askOutcome() {
        open(new OutcomePanel(
                context,
                item.about(),
                outcome -> saving(then -> writer.save(item.about(), outcome, then)),
                this::fold));
    }

    private void askDate() {
        open(new DatePanel(
                context, item.about(), date -> saving(then -> writer.setDate(item.about(), date, then)), this::fold));
    }

    private void open(AnswerPanel panel) {
        getChildren().remove(1, getChildren().size());
        getChildren().add(panel);
    }

    /** The panel stays until the answer is in the store: one that could not be saved can be saved again. */
    private void saving(Consumer<Consumer<Boolean>> save) {
        panel().ifPresent(panel -> {
            panel.setDisable(true);
            save.accept(saved -> {
                panel.setDisable(false);
                if (saved) {
                    fold();
                }
            });
        });
    }

    private Optional<AnswerPanel> panel() {
        return getChildren().stream()
                .filter(AnswerPanel.class::isInstance)
                .map(AnswerPanel.class::cast)
                .findFirst();
    }

    /** Hands over to background work what is not kept yet. */
    void flush() {
        panel().ifPresent(AnswerPanel::flush);
    }

    private void fold() {
        panel().ifPresent(AnswerPanel::settled);
        getChildren().remove(1, getChildren().size());
        // Behind what was just handed over, so that the page is read anew without it.
        context.background().run(() -> item, done -> folded.run(), context::failed);
    }
}
