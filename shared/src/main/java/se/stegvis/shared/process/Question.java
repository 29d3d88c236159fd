package se.stegvis.shared.process;

/**
 * One question of a dialogue.
 *
 * @param key its name within the form; the answers are kept under it
 * @param text the question
 */
public record Question(String key, Phrase text) {
    public Question {
        Keys.check(key, "key");
    }
}
