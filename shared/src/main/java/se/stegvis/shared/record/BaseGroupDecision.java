package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.keys;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.process.Role;

/** A decision of the base group (basgrupp): caseworker, team lead or head of unit, occupational therapist. */
public record BaseGroupDecision(RecordHeader header, Doc doc) implements CareRecord {
    private static final Set<Role> BASE_GROUP =
            EnumSet.of(Role.CASEWORKER, Role.TEAM_LEAD, Role.OCCUPATIONAL_THERAPIST);

    static final KindSpec SPEC = KindSpec.signed(
            "BASE_GROUP_DECISION",
            choice("decision", BaseGroupOutcome.class).toSign(),
            // Items of the process definition's checklists that were met.
            keys("criteria"),
            set("parties", Party.class),
            text("why"),
            map("present", text("name"), text("relation")));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (decision().filter(BaseGroupOutcome.CLOSE::equals).isPresent()
                && doc.text("why").isEmpty()) {
            findings.add(Finding.of("why", "base-group-close-without-why"));
        }
        if (facts.signer().filter(signer -> !BASE_GROUP.contains(signer.role())).isPresent()) {
            findings.add(Finding.of("decision", "base-group-only"));
        }
        return findings;
    }

    public Optional<BaseGroupOutcome> decision() {
        return doc.choice("decision", BaseGroupOutcome.class);
    }

    /** Keys of checklist items, for example {@code pagaende-vard}. */
    public Set<String> criteria() {
        return doc.keys("criteria");
    }

    /** The parties that the base group picked. */
    public Set<Party> parties() {
        return doc.choices("parties", Party.class);
    }
}
