package se.stegvis.mobile.widget;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.shared.time.DateReading.Ambiguity;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Fault;

/** A date field's question about the typed text: a sentence, and the days that one can choose between. */
final class DateQuestion extends VBox {
    private final Texts texts;
    private final Consumer<LocalDate> answer;
    private final FieldSentence sentence = new FieldSentence();
    private final FlowPane days = new FlowPane();

    DateQuestion(Texts texts, Consumer<LocalDate> answer) {
        this.texts = texts;
        this.answer = answer;
        getStyleClass().add("date-question");
        setSpacing(8);
        days.getStyleClass().add("chips");
        none();
    }

    void none() {
        getChildren().clear();
        setManaged(false);
        setVisible(false);
    }

    void say(String text) {
        none();
        sentence.say(text);
        getChildren().setAll(sentence);
        setManaged(true);
        setVisible(true);
    }

    /** One sentence more. */
    void add(String text) {
        sentence.setText(sentence.getText() + " " + text);
    }

    void unread(Fault fault, String text, Optional<LocalDate> former) {
        say(texts.get("date.fault." + fault, FieldSentence.repeated(text)) + " " + standing(former));
    }

    void ask(Asked asked, String text, LocalDate today, Optional<LocalDate> former) {
        // A day far off that stands already is what is asked about.
        boolean stands = asked.ambiguity() == Ambiguity.FAR_OFF
                && former.filter(asked.days()::contains).isPresent();
        say(question(asked, text, today) + (stands ? "" : " " + standing(former)));
        boolean years = asked.days().stream().map(LocalDate::getYear).distinct().count() > 1;
        days.getChildren()
                .setAll(asked.days().stream()
                        .map(day -> choice(day, years ? texts.weekdayAndDate(day) : texts.shortDate(day, today)))
                        .toList());
        getChildren().add(days);
    }

    private String question(Asked asked, String text, LocalDate today) {
        LocalDate last = asked.days().get(asked.days().size() - 1);
        String meant = asked.days().size() > 1 ? String.valueOf(last.getYear()) : texts.date(last);
        return asked.ambiguity() == Ambiguity.FAR_OFF
                ? texts.get("date.ask.FAR_OFF", meant, texts.awayBeside(last, today))
                : texts.get("date.ask." + asked.ambiguity(), FieldSentence.repeated(text));
    }

    /** The value meanwhile. */
    private String standing(Optional<LocalDate> former) {
        return former.map(day -> texts.get("date.former", texts.date(day))).orElse(texts.get("date.former-none"));
    }

    private Button choice(LocalDate day, String name) {
        Button button = new Button(name);
        button.getStyleClass().add("chip");
        button.setOnAction(event -> answer.accept(day));
        return button;
    }
}
