package se.stegvis.mobile.rating;

import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.TimeSeriesChart;
import se.stegvis.shared.guide.RatingTemplate;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.SelfRating;

/** A self-rating while it is answered, with those of before. */
public final class RatingDraft implements Draft<SelfRating> {
    private final RecordDraft fields;
    private final List<SelfRating> earlier;

    /** @param ofCase all records of the case */
    public RatingDraft(RecordDraft fields, Collection<? extends CareRecord> ofCase) {
        this.fields = fields;
        this.earlier = ofCase.stream()
                .filter(SelfRating.class::isInstance)
                .map(SelfRating.class::cast)
                .filter(one -> one.signed() && one.addendumTo().isEmpty())
                .toList();
        boolean fresh = fields.seen() == 0 && !fields.doc().has(CommonFields.ADDENDUM_TO);
        if (fresh && content().template().isEmpty() && RatingTemplate.all().size() == 1) {
            choose(RatingTemplate.all().get(0).key());
        }
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    /** The questions; empty until a template is chosen, or when only a newer version knows it. */
    Optional<RatingTemplate> template() {
        return content().template().flatMap(RatingTemplate::find);
    }

    void choose(String template) {
        fields.text(SelfRating.TEMPLATE, template);
    }

    Optional<Integer> score(String area) {
        return Optional.ofNullable(content().scores().get(area)).map(BigDecimal::intValue);
    }

    void score(String area, int score) {
        fields.entry(SelfRating.SCORES, area, IntNode.valueOf(score));
    }

    /** Nothing has been answered. */
    boolean untouched() {
        return content().scores().isEmpty();
    }

    /** The scores of an area over time, the ones of today last. */
    List<TimeSeriesChart.Point> course(String area, LocalDate today) {
        List<TimeSeriesChart.Point> points = new ArrayList<>();
        earlier.forEach(one ->
                one.happenedAt().flatMap(at -> point(Texts.day(at), one, area)).ifPresent(points::add));
        point(day(today), content(), area).ifPresent(points::add);
        return points;
    }

    /** The day that these scores have in the curve. */
    LocalDate day(LocalDate today) {
        return content().happenedAt().map(Texts::day).orElse(today);
    }

    private Optional<TimeSeriesChart.Point> point(LocalDate on, SelfRating rating, String area) {
        return Optional.of(rating)
                .filter(one -> one.template().equals(content().template()))
                .map(one -> one.scores().get(area))
                .map(score -> new TimeSeriesChart.Point(on, score));
    }
}
