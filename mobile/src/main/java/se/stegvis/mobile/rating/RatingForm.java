package se.stegvis.mobile.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.KioskMode;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.TimeSeriesChart;
import se.stegvis.shared.guide.RatingTemplate;
import se.stegvis.shared.record.SelfRating;

/** The form of a self-rating: the worker hands the tablet over, the client answers, and the curve shows what has changed. */
public final class RatingForm extends RecordForm<SelfRating> {
    private final RatingDraft draft;
    private final Locale language;
    private final VBox curves = new VBox();
    private final Button handOver;
    private LocalDate drawnAt;
    private Optional<KioskMode> away = Optional.empty();

    public RatingForm(ScreenContext context, RatingDraft draft) {
        super(context, draft);
        this.draft = draft;
        this.language = texts.language();
        handOver = Buttons.primary("", Icon.RATING, this::handOver);
        curves.getStyleClass().add("fields");
        frame.add(
                new Card(
                        texts.get("rating.ask"),
                        day(),
                        meeting(),
                        template(),
                        Labels.plain(texts.get("rating.explained")),
                        handOver),
                new Card(texts.get("rating.course"), curves),
                new Card(texts.get("rating.ahead"), clientView(), followUp()));
        draw();
        frame.whenChanged(this::follow);
    }

    private Field template() {
        List<RatingTemplate> all = RatingTemplate.all();
        ChoiceChips<String> chips =
                ChoiceChips.single(all.stream().map(RatingTemplate::key).toList(), key -> RatingTemplate.find(key)
                        .map(one -> one.title().in(language))
                        .orElse(key));
        draft.content().template().ifPresent(key -> chips.choose(Set.of(key)));
        chips.valuesProperty().addListener((is, was, now) -> {
            draft.choose(chips.value().orElse(null));
            draw();
            inputs.changed();
        });
        return inputs.named(SelfRating.TEMPLATE, chips);
    }

    private void follow() {
        handOver.setDisable(draft.template().isEmpty());
        handOver.setText(texts.get(draft.untouched() ? "rating.hand-over" : "rating.hand-over-again"));
        if (!draft.day(context.today()).equals(drawnAt)) {
            draw();
        }
    }

    private void handOver() {
        ClientView view = new ClientView(draft, inputs, texts, this::handedBack);
        away = Optional.of(KioskMode.begin(frame.node().getScene(), view.node()));
    }

    private void handedBack() {
        away.ifPresent(KioskMode::end);
        away = Optional.empty();
        draw();
    }

    /** A curve for each area that somebody has rated, and what the client wrote this time. */
    private void draw() {
        drawnAt = draft.day(context.today());
        curves.getChildren()
                .setAll(draft.template().stream()
                        .flatMap(template -> template.areas().stream())
                        .flatMap(area -> curve(area).stream())
                        .toList());
        draft.content().doc().get(SelfRating.WORDS).ifPresent(words -> curves.getChildren()
                .add(quote(words)));
        if (curves.getChildren().isEmpty()) {
            curves.getChildren().add(Labels.muted(texts.get("rating.nothing-yet")));
        }
    }

    private static Node quote(String words) {
        VBox quote = new VBox(Labels.plain("”" + words + "”"));
        quote.getStyleClass().add("quote");
        return quote;
    }

    private Optional<Node> curve(RatingTemplate.Area area) {
        List<TimeSeriesChart.Point> points = draft.course(area.key(), context.today());
        List<TimeSeriesChart.CurveLine> line =
                List.of(new TimeSeriesChart.CurveLine(area.name().in(language), points));
        return points.isEmpty() ? Optional.empty() : Optional.of(new TimeSeriesChart(line, SelfRating.HIGHEST, texts));
    }
}
