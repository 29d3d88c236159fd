package se.stegvis.shared.process;

/**
 * One guard that is not met.
 *
 * @param guard its name, always written the same way, for example {@code need-group},
 *     {@code consent:SECRECY_LIFTED:FK:HEALTH} or {@code record:SIP_PLAN}
 * @param text what is missing and what to do, in a sentence for the person who works with the case
 */
public record Missing(String guard, Phrase text) {

    /** With the sentence of that key in the bundle, in both languages. */
    static Missing of(String guard, String key, Object... values) {
        return new Missing(guard, Phrase.both(words -> words.sentence(key, values)));
    }
}
