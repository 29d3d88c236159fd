package se.stegvis.server.settings;

/** How the person at the terminal starts the programs, for sentences that say what to run. */
public final class ProgramName {
    /** {@code ./stegvis} beside the sources, {@code stegvis} where it is installed; its launcher says which. */
    public static final String COMMAND = System.getProperty("stegvis.command", "./stegvis");

    private ProgramName() {}
}
