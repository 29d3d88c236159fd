package se.stegvis.server.team;

import java.util.Locale;
import java.util.UUID;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.text.VisibleText;

/**
 * A team (arbetsgrupp) of a municipality.
 *
 * @param open false for one that is closed: nobody works in it and no case is given to it, but closed cases name it
 */
public record Team(int municipality, UUID id, String name, boolean open) {

    public Team(int municipality, UUID id, String name) {
        this(municipality, id, name, true);
    }

    /** The name as it is stored: with single spaces, on one line. A text that can be no name is left as it is. */
    public static String written(String typed) {
        return PersonName.flaw(typed).isPresent()
                ? typed
                : PersonName.shown(typed).orElse(typed);
    }

    /** Whether people would take the text for this team's name: however it has capitals and spaces. */
    public boolean isCalled(String typed) {
        return VisibleText.sameToTheEye(folded(name), folded(typed));
    }

    private static String folded(String text) {
        return written(VisibleText.trimmed(text)).toLowerCase(Locale.ROOT);
    }
}
