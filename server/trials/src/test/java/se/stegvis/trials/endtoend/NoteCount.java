package se.stegvis.trials.endtoend;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fate of notes on their way to the server. A note's text is its name, a blank, and how often it was saved, so
 * that it is known again under whatever record and change it arrives.
 *
 * @param lost called saved on the tablet, not or not that far on the server
 * @param doubled more than once on the server: in two records, or the same text in two revisions of one
 */
record NoteCount(Set<String> lost, Set<String> doubled) {

    /**
     * @param called note to how often the tablet called it saved
     * @param onServer of each record its texts, oldest revision first
     */
    static NoteCount of(Map<String, Integer> called, Collection<List<String>> onServer) {
        Set<String> lost = new TreeSet<>(called.keySet());
        Set<String> doubled = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (List<String> texts : onServer) {
            String note = name(texts.get(0));
            if (!seen.add(note) || new HashSet<>(texts).size() < texts.size()) {
                doubled.add(note);
            }
            if (saves(texts.get(texts.size() - 1)) >= called.getOrDefault(note, 0)) {
                lost.remove(note);
            }
        }
        return new NoteCount(lost, doubled);
    }

    static String text(String note, int saves) {
        return note + " " + saves;
    }

    static String name(String text) {
        return text.substring(0, text.indexOf(' '));
    }

    static int saves(String text) {
        return Integer.parseInt(text.substring(text.indexOf(' ') + 1));
    }
}
