package se.stegvis.shared.record;

/** Where an obstacle (hinder) can be solved. */
public enum ObstacleLevel {
    LOCAL,
    REGIONAL,
    NATIONAL
}
