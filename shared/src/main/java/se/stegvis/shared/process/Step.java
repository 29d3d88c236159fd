package se.stegvis.shared.process;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.text.VisibleText;

/**
 * One place in a process where a case can be.
 *
 * @param key its name in the data, for example {@code 3b}
 * @param number the number it has in the source; empty when the source gives it none
 * @param title what it is called
 * @param responsible who owns it
 * @param parties who else takes part
 * @param does what is done, one sentence each
 * @param documents kinds of record that belong here, for example {@code ASSIGNMENT}
 * @param checklists keys of the checklists used here
 * @param dialogues keys of the question forms used here
 * @param followUpDays how soon it is followed up, in days; empty for the definition's own interval
 * @param ends whether the process is over here
 * @param origin where the step comes from; empty in definitions of before origins
 * @param intervalOrigin where its interval comes from; empty when nobody says
 */
public record Step(
        String key,
        Optional<String> number,
        LocalizedText title,
        Role responsible,
        Set<Party> parties,
        List<LocalizedText> does,
        Set<String> documents,
        Set<String> checklists,
        Set<String> dialogues,
        OptionalInt followUpDays,
        boolean ends,
        Optional<Origin> origin,
        Optional<Origin> intervalOrigin) {

    public Step {
        DefinitionKeys.check(key, "key");
        DefinitionFlaw.unless(number.map(VisibleText::isVisible).orElse(true), "number", "blank");
        DefinitionFlaw.unless(responsible != Role.ADMIN, "responsible", "admin-responsible");
        DefinitionFlaw.unless(!does.isEmpty(), "does", "empty");
        DefinitionKeys.checkDays(followUpDays, "followUpDays");
        DefinitionKeys.checkKinds(documents, "documents");
        parties = DefinitionKeys.inOrder(parties);
        does = List.copyOf(does);
        documents = DefinitionKeys.inOrder(documents);
        checklists = DefinitionKeys.inOrder(checklists);
        dialogues = DefinitionKeys.inOrder(dialogues);
    }

    /** The number of the source and the title. */
    public LocalizedText label() {
        String before = number.map(known -> known + " ").orElse("");
        return new LocalizedText(before + title.sv(), title.en().map(text -> before + text));
    }
}
