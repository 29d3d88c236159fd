package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.definition.Role;

/** The one who acts has one of these roles. */
public record RoleIs(Set<Role> roles) implements Guard {
    static final String NAME = "role";

    public RoleIs {
        DefinitionFlaw.unless(!roles.isEmpty(), "role", "empty");
        roles = DefinitionKeys.inOrder(roles);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(words -> words.sentence("demand.role", names(words)));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        return facts.actor().map(roles::contains).orElse(false)
                ? List.of()
                : List.of(new UnmetGuard(
                        name(), LocalizedText.both(words -> words.sentence("missing.role", names(words)))));
    }

    private String names(ProcessWording words) {
        return words.oneOf(
                roles.stream().map(role -> words.term("role." + role)).toList());
    }
}
