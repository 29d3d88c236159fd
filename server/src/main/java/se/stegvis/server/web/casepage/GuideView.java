package se.stegvis.server.web.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The guide's view of a case, in words.
 *
 * @param warnings what is odd about its place in the process, or about the process
 * @param owner the owner of its step; empty where the step is unknown
 * @param followUp when the step wants it followed up; empty where nothing is to be followed up
 * @param onlySwedish whether the process has no text in the language of the page
 * @param forums where the parties can meet
 */
public record GuideView(
        List<String> warnings,
        Optional<String> owner,
        Optional<String> followUp,
        boolean onlySwedish,
        List<GuideLine> path,
        List<Forum> forums) {

    /**
     * A step of the drawn path.
     *
     * @param state name of its state, for the style sheet
     * @param standing its state in words
     * @param branch whether it is drawn beside the line
     * @param walked whether the case has come along the line from here to the next step on it
     * @param owner who has it, where a way leads there
     * @param missing what is unmet before the way may be gone
     */
    public record GuideLine(
            String title,
            String state,
            String standing,
            boolean branch,
            boolean walked,
            Optional<String> owner,
            List<String> missing) {
        /** Classes of the style sheet. */
        public String look() {
            return state.toLowerCase(Locale.ROOT) + (branch ? " branch" : "") + (walked ? " walked" : "");
        }
    }

    /** A forum, with whether it is open, who calls it and what is unmet before it may be held. */
    public record Forum(String title, String standing, String caller, List<String> missing) {}
}
