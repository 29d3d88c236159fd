package se.stegvis.mobile.today;

import java.util.List;
import java.util.Optional;
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

/** One line of today's page: when, who and what; one tap starts the right form, another says what became of it. */
final class AgendaRow extends VBox {
    private static final double NARROW = 720;

    private final ScreenContext context;
    private final Texts texts;
    private final AgendaItem item;
    private final DraftAge age;
    private final AgendaWords words;
    private final AgendaForms forms;
    private final FollowUpWriter writer;
    private final Runnable folded;

    /** @param folded the person has finished answering here, and what became of it is in the store */
    AgendaRow(ScreenContext context, AgendaItem item, FollowUpWriter writer, Runnable folded) {
        this.context = context;
        this.texts = context.texts();
        this.item = item;
        this.age = DraftAge.of(item.about(), context.today());
        this.words = new AgendaWords(item, age, texts, context.today());
        this.forms = new AgendaForms(item);
        this.writer = writer;
        this.folded = folded;
        getStyleClass().add("agenda-row");
        setUserData(List.of(item.purpose(), item.about().id(), item.rule()));
        HBox line = new HBox(when(), who());
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
        Label when = new Label(words.when());
        when.getStyleClass().add("agenda-when");
        when.setGraphic(words.icon().node());
        when.setWrapText(true); // a date of another year is long on a phone
        when.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return when;
    }

    private Node who() {
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
        VBox who = new VBox(name, Labels.muted(words.what()));
        who.getStyleClass().add("agenda-words");
        HBox.setHgrow(who, Priority.ALWAYS);
        return who;
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
        if (forms.offersContact()) {
            buttons.getChildren()
                    .add(Buttons.quiet(texts.get("today.start.CONTACT"), Icon.PHONE, () -> context.navigator()
                            .go(forms.contact())));
        }
        buttons.getChildren().add(item.purpose() == Purpose.FINDING ? openCase() : start());
        return buttons;
    }

    private Button openCase() {
        return Buttons.secondary(texts.get("today.open-case"), Icon.CLIENT, () -> context.navigator()
                .go(new Destination.CaseFile(item.card().caseId())));
    }

    private Button start() {
        Destination form = forms.start();
        return Buttons.secondary(forms.startWords(texts), forms.startIcon(), () -> context.navigator()
                .go(form));
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
