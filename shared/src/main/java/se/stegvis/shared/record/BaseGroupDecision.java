package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.keys;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.Role;
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

    private static final Set<BaseGroupRole> ALWAYS =
            EnumSet.of(BaseGroupRole.CASEWORKER, BaseGroupRole.OCCUPATIONAL_THERAPIST);

    private static final Set<BaseGroupRole> LEADING =
            EnumSet.of(BaseGroupRole.FIRST_SOCIAL_WORKER, BaseGroupRole.HEAD_OF_UNIT);

    /** The least number of people; their roles say whether the base group is there. */
    private static final int QUORUM = 2;

    public static final ChoiceField<BaseGroupOutcome> DECISION =
            choice("decision", BaseGroupOutcome.class).toSign();
    /** Items of the process definition's checklists that were met. */
    public static final KeysField CRITERIA = keys("criteria");

    public static final SetField<Party> PARTIES = set("parties", Party.class);
    public static final TextField WHY = text("why");
    public static final ChoiceField<BaseGroupRole> PRESENT_ROLE = choice("role", BaseGroupRole.class);
    public static final MapField PRESENT = map("present", PersonFields.NAME, PRESENT_ROLE, PersonFields.RELATION);
    /** The record that holds what the occupational therapist found. */
    public static final IdField INVESTIGATION = reference("investigation");
    /** Why the occupational therapist has not investigated. */
    public static final TextField NO_INVESTIGATION_WHY = text("noInvestigationWhy");

    static final KindSpec SPEC = KindSpec.signed(
            "BASE_GROUP_DECISION", DECISION, CRITERIA, PARTIES, WHY, INVESTIGATION, NO_INVESTIGATION_WHY, PRESENT);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (decision().filter(BaseGroupOutcome.CLOSE::equals).isPresent()
                && doc.get(WHY).isEmpty()) {
            findings.add(Finding.of(WHY, "base-group-close-without-why"));
        }
        if (needsGroup() && present().size() < QUORUM) {
            findings.add(Finding.of(PRESENT, "base-group-alone"));
        } else if (needsGroup() && !roles().isEmpty() && !isQuorate()) {
            findings.add(Finding.of(PRESENT, "base-group-roles"));
        }
        if (facts.signer().filter(signer -> !BASE_GROUP.contains(signer.role())).isPresent()) {
            findings.add(Finding.of(DECISION, "base-group-only"));
        }
        return findings;
    }

    /**
     * The gaps that the form asks about beside that; the server takes a decision without it, since older tablets know no roles and
     * no investigation. The investigation of the occupational therapist is part of what the base group looks at when it
     * includes somebody.
     */
    public List<Finding> unasked() {
        List<Finding> findings = new ArrayList<>();
        if (addendumTo().isPresent()) {
            return findings;
        }
        if (needsGroup() && roles().isEmpty() && present().size() >= QUORUM) {
            findings.add(Finding.of(PRESENT, "base-group-roles"));
        }
        if (includes()
                && !doc.has(INVESTIGATION)
                && doc.get(NO_INVESTIGATION_WHY).isEmpty()) {
            findings.add(Finding.of(NO_INVESTIGATION_WHY, "base-group-investigation"));
        }
        return findings;
    }

    /** It takes the person into FMS. */
    public boolean includes() {
        return decision().filter(BaseGroupOutcome.INCLUDE::equals).isPresent();
    }

    /** Caseworker, occupational therapist, and first social worker or head of unit. */
    private boolean isQuorate() {
        Set<BaseGroupRole> roles = roles();
        return roles.containsAll(ALWAYS) && LEADING.stream().anyMatch(roles::contains);
    }

    private Set<BaseGroupRole> roles() {
        return doc.get(PRESENT).values().stream()
                .filter(one -> one.get(PersonFields.NAME).isPresent())
                .flatMap(one -> one.get(PRESENT_ROLE).stream())
                .collect(Collectors.toSet());
    }

    /** Whether it is one that at least two take. */
    public boolean needsGroup() {
        return decision().filter(OF_THE_GROUP::contains).isPresent();
    }

    /** The names of those who took part, each once, by their base letters. */
    private Set<String> present() {
        return doc.get(PRESENT).values().stream()
                .flatMap(one -> one.get(PersonFields.NAME).stream())
                .map(name -> String.join(" ", SearchText.words(name)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    public Optional<BaseGroupOutcome> decision() {
        return doc.get(DECISION);
    }

    /** Keys of checklist items, for example {@code pagaende-vard}. */
    public Set<String> criteria() {
        return doc.get(CRITERIA);
    }

    /** The parties that the base group picked. */
    public Set<Party> parties() {
        return doc.get(PARTIES);
    }
}
