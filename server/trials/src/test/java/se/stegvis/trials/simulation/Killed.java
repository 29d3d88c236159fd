package se.stegvis.trials.simulation;

/** The tablet's program ended here. */
final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Killed() {
        super("the tablet's program was killed");
    }
}
