package se.stegvis.mobile.client;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.record.CareCase;

/** The process and the step of a case, as their definition names them. */
final class StepWords {
    private final Optional<ProcessDefinition> definition;
    private final Optional<String> key;
    private final Locale language;

    StepWords(Journal journal, CareCase careCase, Locale language) {
        this.definition = DeviceGuide.definition(journal, List.of(careCase));
        this.key = careCase.step();
        this.language = language;
    }

    /** Number and title; the bare key when this version does not know the definition. */
    Optional<String> step() {
        return key.map(known -> here().map(step -> step.label().in(language)).orElse(known));
    }

    /** The work of this step, a sentence a line; empty text when not known. */
    String does() {
        return here().map(step -> String.join(
                        "\n",
                        step.does().stream().map(phrase -> phrase.in(language)).toList()))
                .orElse("");
    }

    /** Whether a source or the law says this step, or only this program; empty when nobody says. */
    Optional<String> origin() {
        return here().flatMap(Step::origin)
                .map(from -> ProcessWording.of(language).term("origin." + from));
    }

    /** Has the process nothing to say in the language of the screen? */
    boolean onlyInSwedish() {
        return here().filter(step -> step.does().stream().anyMatch(one -> one.onlySwedishFor(language)))
                .isPresent();
    }

    Optional<String> process() {
        return definition.map(known -> known.name().in(language));
    }

    private Optional<Step> here() {
        return definition.flatMap(known -> known.steps().stream()
                .filter(step -> Optional.of(step.key()).equals(key))
                .findFirst());
    }
}
