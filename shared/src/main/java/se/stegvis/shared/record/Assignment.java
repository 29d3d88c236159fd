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

    static final KindSpec SPEC = KindSpec.signed(
            "ASSIGNMENT",
            choice("to", Party.class).toSign(),
            set("interventions", InterventionKind.class).toSign(),
            text("purpose"),
            // The receiver answers what was signed: accepts, returns, tells how it goes, ends (decision 11).
            choice("state", AssignmentState.class).open(),
            text("why").open(),
            map("feedback", instant("at"), reference("by"), text("text")).open());

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /**
     * A return always says why, before the signature and after it. An assignment says that the person is with the social
     * services and what is to be done, so nobody outside the municipality gets one unless the person has agreed that this party
     * is told; only Arbetsförmedlingen is told by law (OSL 26:1, 12:2, SoL 15:6 a).
     */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        to().filter(Assignment::isOutside)
                .filter(party -> party != Party.AF)
                .filter(party -> !mayBeTold(facts, party))
                .ifPresent(party -> findings.add(Finding.of("to", "assignment-without-consent", party)));
        if (state().filter(AssignmentState.RETURNED::equals).isPresent()
                && doc.text("why").isEmpty()) {
            findings.add(Finding.of("why", "returned-without-why"));
        }
        return findings;
    }

    /** Is that party another than the municipality itself? */
    public static boolean isOutside(Party party) {
        return !OWN.contains(party);
    }

    /** Is it sent to a unit of the municipality, whose people answer it themselves? */
    public boolean isInside() {
        return to().filter(party -> !isOutside(party)).isPresent();
    }

    /** May only the receiver bring it from that state to where it is: everything but taking it back or sending it again? */
    public boolean isReceiversAnswer(Optional<AssignmentState> before) {
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
                        .answer(ConsentQuestion.told(day, party))
                        .inForce())
                .isPresent();
    }

    public Optional<Party> to() {
        return doc.choice("to", Party.class);
    }

    public Set<InterventionKind> interventions() {
        return doc.choices("interventions", InterventionKind.class);
    }

    public Optional<AssignmentState> state() {
        return doc.choice("state", AssignmentState.class);
    }

    /** What the receiver has told, in the order it was written: {@code at}, {@code by}, {@code text}. */
    public Map<String, Doc> feedback() {
        return doc.map("feedback");
    }
}
