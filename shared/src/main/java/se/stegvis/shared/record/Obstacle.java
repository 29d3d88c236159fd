package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.Optional;

/** An obstacle (hinder) to cooperation, for the register of what can be solved where. */
public record Obstacle(RecordHeader header, Doc doc) implements CareRecord {
    static final KindSpec SPEC =
            KindSpec.signed("OBSTACLE", text("what").toSign(), choice("level", ObstacleLevel.class));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    public Optional<ObstacleLevel> level() {
        return doc.choice("level", ObstacleLevel.class);
    }
}
