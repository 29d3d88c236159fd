package se.stegvis.shared.guard;

import se.stegvis.shared.definition.LocalizedText;

/**
 * One guard that is not met.
 *
 * @param guard its name, always written the same way, for example {@code need-group},
 *     {@code consent:SECRECY_LIFTED:FK:HEALTH} or {@code record:SIP_PLAN}
 * @param text what is missing and what to do, in a sentence for the person who works with the case
 */
public record UnmetGuard(String guard, LocalizedText text) {

    /** With the sentence of that key in the bundle, in both languages. */
    public static UnmetGuard of(String guard, String key, Object... values) {
        return new UnmetGuard(guard, LocalizedText.both(words -> words.sentence(key, values)));
    }
}
