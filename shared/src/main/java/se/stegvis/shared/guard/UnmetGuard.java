package se.stegvis.shared.guard;

import se.stegvis.shared.definition.LocalizedText;

/**
 * One guard that is not met.
 *
 * @param guard its name, always written the same way, for example {@code need-group},
 *     {@code consent:SECRECY_LIFTED:FK:HEALTH} or {@code record:SIP_PLAN}
 * @param text what is missing and what to do, in a sentence for the person who works with the case
 * @param passable no source and no law makes it: whoever works with the case may pass it, with the reason
 */
public record UnmetGuard(String guard, LocalizedText text, boolean passable) {

    /** One that stops the step. */
    public UnmetGuard(String guard, LocalizedText text) {
        this(guard, text, false);
    }

    /** With the sentence of that key in the bundle, in both languages. */
    public static UnmetGuard of(String guard, String key, Object... values) {
        return new UnmetGuard(guard, LocalizedText.both(words -> words.sentence(key, values)));
    }

    /**
     * The same as a warning. A consent stays a stop, whoever drew the step: that is the law's demand; and so does a
     * role, since nobody gets the rights of another by a reason.
     */
    public UnmetGuard asProposal() {
        boolean stops = guard.contains(ConsentInForce.NAME) || guard.equals(RoleIs.NAME);
        return stops ? this : new UnmetGuard(guard, text, true);
    }
}
