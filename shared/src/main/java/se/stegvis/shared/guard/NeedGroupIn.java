package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.need.NeedGroup;

/** The client's need group is one of these. */
public record NeedGroupIn(Set<NeedGroup> groups) implements Guard {
    public NeedGroupIn {
        DefinitionFlaw.unless(!groups.isEmpty(), "needGroup", "empty");
        groups = DefinitionKeys.inOrder(groups);
    }

    @Override
    public String name() {
        return "need-group";
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(words -> words.sentence("demand.need-group", names(words)));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        if (facts.needGroup().map(groups::contains).orElse(false)) {
            return List.of();
        }
        LocalizedText text = facts.needGroup()
                .map(now -> LocalizedText.both(
                        words -> words.sentence("missing.need-group", names(words), words.name(now))))
                .orElseGet(() -> LocalizedText.both(words -> words.sentence("missing.need-group.none", names(words))));
        return List.of(new UnmetGuard(name(), text));
    }

    private String names(ProcessWording words) {
        return words.oneOf(groups.stream().map(words::name).toList());
    }
}
