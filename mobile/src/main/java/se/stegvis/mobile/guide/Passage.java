package se.stegvis.mobile.guide;

import java.util.Optional;
import se.stegvis.shared.process.ProcessRef;

/**
 * A text of a process that can be found.
 *
 * @param process whose it is
 * @param processName as shown
 * @param section what it is about
 * @param step the step to open; empty for the process as a whole
 * @param title what it is called
 * @param text the rest of it
 */
record Passage(
        ProcessRef process, String processName, Section section, Optional<String> step, String title, String text) {}
