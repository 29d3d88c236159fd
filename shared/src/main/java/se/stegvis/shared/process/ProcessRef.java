package se.stegvis.shared.process;

import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.text.VisibleText;

/**
 * Which version of which process definition a case follows.
 *
 * @param key for example {@code tranas-rehab}
 * @param version 1, 2, 3 …
 */
public record ProcessRef(String key, int version) {
    public ProcessRef {
        if (!VisibleText.isVisible(key) || version < 1) {
            throw new IllegalArgumentException("process reference needs a key and a version from 1, got '" + key + "' "
                    + version + ": take them from the process definition");
        }
    }

    /** Can a process or one of its steps be called that, in any definition: small letters, digits and dashes, at most 40? */
    public static boolean isKey(String written) {
        return DefinitionKeys.isKey(written);
    }
}
