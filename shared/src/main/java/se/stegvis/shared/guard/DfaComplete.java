package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import se.stegvis.shared.definition.LocalizedText;

/** The DFA chain has no gap: every limitation hangs on an impairment, every impairment on a diagnosis. */
public record DfaComplete() implements Guard {

    @Override
    public String name() {
        return "dfa-chain";
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(words -> words.sentence("demand.dfa"));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        return facts.dfaComplete()
                ? List.of()
                : List.of(new UnmetGuard(name(), LocalizedText.both(words -> words.sentence("missing.dfa"))));
    }
}
