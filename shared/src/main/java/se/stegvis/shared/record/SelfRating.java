package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.numbers;
import static se.stegvis.shared.record.FieldSpec.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A self-rating (egenskattning): the client's own numbers, drawn over time. Scores only, never items of an instrument.
 */
public record SelfRating(RecordHeader header, Doc doc) implements CareRecord {
    /** The best score of an area. */
    public static final int HIGHEST = 10;

    public static final TextField TEMPLATE = text("template");
    public static final ValuesField<BigDecimal> SCORES = numbers("scores");
    public static final TextField WORDS = text("words");

    static final KindSpec SPEC = KindSpec.signed("SELF_RATING", TEMPLATE, SCORES, WORDS);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** A score or the client's own words; a rating without either shows nothing over time. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        if (scores().isEmpty() && doc.get(WORDS).isEmpty()) {
            return List.of(Finding.of(SCORES, "rating-empty"));
        }
        return scores().entrySet().stream()
                .flatMap(score ->
                        NumberBounds.finding(SCORES.path(score.getKey()), Optional.of(score.getValue()), 0, HIGHEST)
                                .stream())
                .toList();
    }

    public Optional<String> template() {
        return doc.get(TEMPLATE);
    }

    /** Area to score, from 0 to {@link #HIGHEST}. */
    public Map<String, BigDecimal> scores() {
        return doc.get(SCORES);
    }
}
