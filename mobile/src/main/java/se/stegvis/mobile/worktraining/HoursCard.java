package se.stegvis.mobile.worktraining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.TimeSeriesChart;
import se.stegvis.shared.record.WorkTrainingFollowUp;

/** How it has gone so far: attended hours beside those agreed, as a curve and as a table. */
final class HoursCard extends VBox {
    /** The scale of the drawing when few hours are agreed. */
    private static final double SCALE = 10;

    private final Texts texts;
    private final VBox shown = new VBox();
    private Optional<UUID> drawn = Optional.empty();

    HoursCard(Texts texts) {
        this.texts = texts;
        getChildren().setAll(new Card(texts.get("work.so-far"), shown));
    }

    /** Draws it once for each training: a key typed in the form changes nothing here. */
    void show(TrainingCourse course) {
        if (!Optional.of(course.id()).equals(drawn)) {
            drawn = Optional.of(course.id());
            draw(course);
        }
    }

    private void draw(TrainingCourse course) {
        List<TrainingCourse.TrainingFinding> trainingFinding = course.found();
        if (trainingFinding.isEmpty()) {
            shown.getChildren().setAll(Labels.muted(texts.get("work.first")));
            return;
        }
        shown.getChildren()
                .setAll(new TimeSeriesChart(
                        List.of(
                                line("work.line.agreed", trainingFinding, TrainingCourse.TrainingFinding::agreed),
                                line("work.line.attended", trainingFinding, one -> one.followUp()
                                        .attendedHours())),
                        SCALE,
                        texts));
    }

    private TimeSeriesChart.CurveLine line(
            String name,
            List<TrainingCourse.TrainingFinding> trainingFinding,
            Function<TrainingCourse.TrainingFinding, Optional<BigDecimal>> number) {
        return new TimeSeriesChart.CurveLine(
                texts.get(name),
                trainingFinding.stream()
                        .flatMap(one -> point(one.followUp(), number.apply(one)))
                        .toList());
    }

    private static Stream<TimeSeriesChart.Point> point(WorkTrainingFollowUp followUp, Optional<BigDecimal> number) {
        return followUp.happenedAt().stream().map(Texts::day).flatMap(on -> number.stream()
                .map(hours -> new TimeSeriesChart.Point(on, hours)));
    }
}
