package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.Optional;

/** An obstacle (hinder) to cooperation, for the register of what can be solved where. */
public record Obstacle(RecordHeader header, Doc doc) implements CareRecord {
    public static final TextField WHAT = text("what").toSign();
    public static final ChoiceField<ObstacleLevel> LEVEL = choice("level", ObstacleLevel.class);

    static final KindSpec SPEC = KindSpec.signed("OBSTACLE", WHAT, LEVEL);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    public Optional<ObstacleLevel> level() {
        return doc.get(LEVEL);
    }
}
