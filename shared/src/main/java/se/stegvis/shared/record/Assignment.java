package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.process.InterventionKind;

/** An assignment (uppdrag) from the caseworker, who stays the commissioner and gets feedback while it runs. */
public record Assignment(RecordHeader header, Doc doc) implements CareRecord {
    /** The municipality's own units, which work in the case. */
    private static final Set<Party> OWN = EnumSet.of(Party.AME, Party.MUNICIPAL_OUTPATIENT);

    public static final ChoiceField<Party> TO = choice("to", Party.class).toSign();
    public static final SetField<InterventionKind> INTERVENTIONS =
            set("interventions", InterventionKind.class).toSign();
    public static final TextField PURPOSE = text("purpose");
    /** The receiver answers what was signed: accepts, returns, reports on it, ends (decision 11). */
    public static final ChoiceField<AssignmentState> STATE =
            choice("state", AssignmentState.class).open();

    public static final TextField WHY = text("why").open();
    public static final InstantField FEEDBACK_AT = instant("at");
    public static final IdField FEEDBACK_BY = reference("by");
    public static final TextField FEEDBACK_TEXT = text("text");
    public static final MapField FEEDBACK =
            map("feedback", FEEDBACK_AT, FEEDBACK_BY, FEEDBACK_TEXT).open();

    static final KindSpec SPEC = KindSpec.signed("ASSIGNMENT", TO, INTERVENTIONS, PURPOSE, STATE, WHY, FEEDBACK);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /**
     * A return always says why, before the signature and after it. An assignment says that the person is with the
     * social services and what is to be done, so nobody outside the municipality gets one unless the person has agreed
     * that this party is told; only Arbetsförmedlingen is told by law (OSL 26:1, 12:2, SoL 15:6 a).
     */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (doc.has(TO) && to().isEmpty()) {
            // Whether consent covers a party of a newer version is unknown here.
            findings.add(Finding.of(TO, "unknown-here"));
        }
        to().filter(Assignment::isOutside)
                .filter(party -> party != Party.AF)
                .filter(party -> !mayBeTold(facts, party))
                .ifPresent(party -> findings.add(Finding.of(TO, "assignment-without-consent", party)));
        if (state().filter(AssignmentState.RETURNED::equals).isPresent()
                && doc.get(WHY).isEmpty()) {
            findings.add(Finding.of(WHY, "returned-without-why"));
        }
        return findings;
    }

    /**
     * An assignment begins as sent: its signature sends it, and what it is answered, returned or ended by comes after,
     * in a change of its own that says who answered and when (decision 104).
     */
    @Override
    public List<Finding> signatureFindings() {
        return doc.has(STATE) && !state().equals(Optional.of(AssignmentState.SENT))
                ? List.of(Finding.of(STATE, "assignment-begins-sent"))
                : List.of();
    }

    /** Is that party another than the municipality itself? */
    public static boolean isOutside(Party party) {
        return !OWN.contains(party);
    }

    /** Is it sent to a unit of the municipality, whose people answer it themselves? */
    public boolean isInside() {
        return to().filter(party -> !isOutside(party)).isPresent();
    }

    /**
     * May only the receiver bring it from that state to where it is: everything but taking it back or sending it again? A
     * state that only a newer version knows is the receiver's as well.
     */
    public boolean isReceiversAnswer(Optional<AssignmentState> before) {
        if (doc.has(STATE) && state().isEmpty()) {
            return true;
        }
        AssignmentState from = before.orElse(AssignmentState.SENT);
        return switch (state().orElse(AssignmentState.SENT)) {
            case SENT -> false;
            case ENDED -> from != AssignmentState.SENT;
            case ACCEPTED, RETURNED -> true;
        };
    }

    private static boolean mayBeTold(CaseFacts facts, Party party) {
        return facts.on()
                .filter(day -> facts.consents()
                        .answer(ConsentQuestion.disclosure(day, party))
                        .inForce())
                .isPresent();
    }

    public Optional<Party> to() {
        return doc.get(TO);
    }

    public Set<InterventionKind> interventions() {
        return doc.get(INTERVENTIONS);
    }

    public Optional<AssignmentState> state() {
        return doc.get(STATE);
    }

    /** The receiver's reports, in the order it was written: {@code at}, {@code by}, {@code text}. */
    public Map<String, Doc> feedback() {
        return doc.get(FEEDBACK);
    }
}
