package se.stegvis.trials.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every text a person wrote, what they saw in its place when they wrote it, and whether they were told that it is saved. */
final class WriteHistory {
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<UUID, Set<String>> withdrawn = new LinkedHashMap<>();
    private int written;

    /** @param told the tablet called it saved */
    private record Note(String tablet, boolean told, Set<String> saw) {}

    /** A text that nobody else ever writes. */
    String next() {
        return "text " + ++written;
    }

    static boolean isNote(String text) {
        return text.startsWith("text ");
    }

    /** @param saw what stood there for its author; empty text for nothing */
    void wrote(String tablet, String text, String saw, boolean told) {
        Set<String> seen = new HashSet<>();
        seen.add(saw);
        notes.put(text, new Note(tablet, told, seen));
    }

    /** A person was told that a consent is withdrawn for that party. */
    void withdrew(UUID consent, String party) {
        withdrawn.computeIfAbsent(consent, id -> new HashSet<>()).add(party);
    }

    /** By consent, the parties for which it was withdrawn. */
    Map<UUID, Set<String>> withdrawn() {
        return withdrawn;
    }

    /** Somebody chose this text over that one. */
    void chose(String text, String over) {
        notes.get(text).saw().add(over);
    }

    /** Texts a person was told are saved, and on which tablet. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        notes.forEach((text, note) -> {
            if (note.told()) {
                told.put(text, note.tablet());
            }
        });
        return told;
    }

    /** Whether the writer of a text, or of one that this writer saw, saw the other. */
    boolean sawIt(String text, String other) {
        Set<String> before = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(text);
        while (!open.isEmpty()) {
            Note note = notes.get(open.poll());
            if (note != null) {
                note.saw().stream().filter(before::add).forEach(open::add);
            }
        }
        return before.contains(other);
    }

    /** Whether its own tablet wrote over it: then it may never have left the tablet. */
    boolean wasWrittenOverAtHome(String text) {
        String home = notes.get(text).tablet();
        return notes.values().stream()
                .anyMatch(note -> note.tablet().equals(home) && note.saw().contains(text));
    }
}
