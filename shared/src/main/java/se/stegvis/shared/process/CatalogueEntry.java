package se.stegvis.shared.process;

import java.util.Optional;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;

/**
 * An intervention that exists locally, for staff who look for what can be done.
 *
 * @param key its name within the definition
 * @param title what it is called
 * @param provider who gives it
 * @param party the providing party, when it is an external one
 * @param target whom it is for
 * @param about what it is
 * @param costFree whether it costs the client and the commissioner nothing
 * @param kind the kind of assignment that asks for it, if one does
 */
public record CatalogueEntry(
        String key,
        LocalizedText title,
        LocalizedText provider,
        Optional<Party> party,
        LocalizedText target,
        LocalizedText about,
        boolean costFree,
        Optional<InterventionKind> kind) {
    public CatalogueEntry {
        DefinitionKeys.check(key, "key");
    }
}
