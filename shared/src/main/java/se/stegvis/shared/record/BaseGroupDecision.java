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
import java.util.stream.Collectors;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.process.Role;
import se.stegvis.shared.text.SearchText;

/**
 * A decision of the base group (basgrupp): caseworker, team lead or head of unit, occupational therapist, who meet
 * (Lysekil FMS, steps 1 and 6). Nobody decides for it alone.
 */
public record BaseGroupDecision(RecordHeader header, Doc doc) implements CareRecord {
    private static final Set<Role> BASE_GROUP =
            EnumSet.of(Role.CASEWORKER, Role.TEAM_LEAD, Role.OCCUPATIONAL_THERAPIST);

    /** Decisions that change what becomes of the case; going on as before needs no quorum. */
    private static final Set<BaseGroupOutcome> OF_THE_GROUP =
            EnumSet.of(BaseGroupOutcome.INCLUDE, BaseGroupOutcome.PARALLEL, BaseGroupOutcome.CLOSE);

    private static final int QUORUM = 2;

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
        if (needsGroup() && present().size() < QUORUM) {
            findings.add(Finding.of("present", "base-group-alone"));
        }
        if (facts.signer().filter(signer -> !BASE_GROUP.contains(signer.role())).isPresent()) {
            findings.add(Finding.of("decision", "base-group-only"));
        }
        return findings;
    }

    /** Whether it is one that at least two take. */
    public boolean needsGroup() {
        return decision().filter(OF_THE_GROUP::contains).isPresent();
    }

    /** The names of those who took part, each once, by their base letters. */
    private Set<String> present() {
        return doc.map("present").values().stream()
                .flatMap(one -> one.text("name").stream())
                .map(name -> String.join(" ", SearchText.words(name)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
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
