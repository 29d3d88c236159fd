package se.stegvis.shared.process;

import java.time.LocalDate;
import java.util.Optional;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.text.VisibleText;

/**
 * A provision that the process rests on, and when it is the law.
 *
 * @param statute act or ordinance with its number, for example {@code SoL 2025:400}
 * @param provision chapter and sections
 * @param about what it says for this process
 * @param validFrom first day it applies
 * @param validTo last day it applies; empty while it does
 * @param supersedes what it changes in a step of the process; empty when nothing
 */
public record LegalReference(
        String statute,
        String provision,
        LocalizedText about,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<Supersession> supersedes) {

    /** A provision that changes no step. */
    public LegalReference(
            String statute, String provision, LocalizedText about, LocalDate validFrom, Optional<LocalDate> validTo) {
        this(statute, provision, about, validFrom, validTo, Optional.empty());
    }

    public LegalReference {
        DefinitionFlaw.unless(VisibleText.isVisible(statute), "statute", "blank");
        DefinitionFlaw.unless(VisibleText.isVisible(provision), "provision", "blank");
        DefinitionFlaw.unless(
                validTo.map(last -> !last.isBefore(validFrom)).orElse(true),
                "validTo",
                "ends-before-it-begins",
                validTo.map(LocalDate::toString).orElse(""),
                validFrom);
    }

    public boolean isLaw(LocalDate on) {
        return !on.isBefore(validFrom) && validTo.map(last -> !on.isAfter(last)).orElse(true);
    }
}
