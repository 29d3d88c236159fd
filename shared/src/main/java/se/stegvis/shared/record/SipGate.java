package se.stegvis.shared.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.consent.Party;

/**
 * The demands on a SIP before it is a plan in force (SoL 10:8–9, HSL 16:4), and the warnings for its signer. A call
 * needs consent alone, which {@link SipPlan#calledWithout} asks.
 */
public final class SipGate {
    private static final Set<Principal> PRINCIPALS = EnumSet.of(Principal.MUNICIPALITY, Principal.REGION);
    private static final Set<Party> CARE = EnumSet.of(Party.REGION_PRIMARY, Party.REGION_PSYCHIATRY);

    /** "Det är endast då dessa parter har pågående ärende som detta är aktuellt" (Jönköping). */
    public static final Set<Party> ONLY_WITH_CASE = Collections.unmodifiableSet(EnumSet.of(Party.AF, Party.FK));

    private SipGate() {}

    /** The faults of a plan that is signed: no action, no principal with the whole, nobody's reason for an absence. */
    static List<Finding> inForce(SipPlan plan) {
        List<Finding> findings = new ArrayList<>();
        if (plan.actions().isEmpty()) {
            findings.add(Finding.of(SipPlan.ACTIONS, "sip-without-action"));
        }
        plan.doc().get(SipPlan.OVERALL_RESPONSIBLE).ifPresent(responsible -> {
            if (!PRINCIPALS.contains(responsible)) {
                findings.add(Finding.of(SipPlan.OVERALL_RESPONSIBLE, "sip-responsible-principal"));
            } else if (responsible == Principal.REGION && !hasCare(plan)) {
                findings.add(Finding.of(SipPlan.OVERALL_RESPONSIBLE, "sip-responsible-not-with"));
            }
        });
        boolean absent = plan.clientPresent().filter(present -> !present).isPresent();
        if (absent && plan.doc().get(SipPlan.CLIENT_ABSENT_WHY).isEmpty()) {
            findings.add(Finding.of(SipPlan.CLIENT_ABSENT_WHY, "sip-client-absent-why"));
        }
        return findings;
    }

    /** The gaps that the form asks about; the server takes a plan without them, since older tablets know no such field. */
    public static List<Finding> unasked(SipPlan plan) {
        return plan.addendumTo().isPresent() || plan.clientPresent().isPresent()
                ? List.of()
                : List.of(Finding.of(SipPlan.CLIENT_PRESENT, "sip-client-present"));
    }

    static List<Finding> warnings(SipPlan plan, CaseFacts facts) {
        List<Finding> warnings = new ArrayList<>();
        if (!hasCare(plan)) {
            warnings.add(SigningWarning.SIP_WITHOUT_CARE.at(SipPlan.CALLED_PARTIES));
        }
        Set<Party> withoutCase = calledWithCase(plan);
        withoutCase.removeAll(plan.doc().get(SipPlan.OWN_CASES));
        withoutCase.forEach(party -> warnings.add(SigningWarning.SIP_PARTY_WITHOUT_CASE.at(SipPlan.OWN_CASES, party)));
        if (plan.actions().values().stream()
                .anyMatch(action -> action.written(SipPlan.ACTION_DUE).isEmpty())) {
            warnings.add(SigningWarning.SIP_ACTION_WITHOUT_DATE.at(SipPlan.ACTIONS));
        }
        facts.intervalDays().ifPresent(days -> plan.heldOn()
                .or(facts::on)
                .map(day -> day.plusDays(days))
                .filter(last -> plan.jointFollowUp().filter(last::isBefore).isPresent())
                .ifPresent(last -> warnings.add(
                        SigningWarning.SIP_FOLLOW_UP_LATE.at(SipPlan.JOINT_FOLLOW_UP, days, last.toString()))));
        return warnings;
    }

    /** An authority is called that takes part only when it has a case of the person. */
    public static boolean needsOwnCase(SipPlan plan) {
        return !calledWithCase(plan).isEmpty();
    }

    private static Set<Party> calledWithCase(SipPlan plan) {
        Set<Party> called = EnumSet.copyOf(ONLY_WITH_CASE);
        called.retainAll(plan.doc().get(SipPlan.CALLED_PARTIES));
        return called;
    }

    /** Health care is called, calls, takes part or is responsible for an action. */
    private static boolean hasCare(SipPlan plan) {
        Stream<Party> there = Stream.concat(
                plan.doc().get(SipPlan.CALLED_PARTIES).stream(),
                Stream.concat(
                        plan.doc().get(SipPlan.CALL_FROM).stream(),
                        plan.doc().get(SipPlan.PARTICIPANTS).values().stream()
                                .filter(one -> one.get(SipPlan.PARTICIPANT_ATTENDS)
                                        .filter(Attendance.NO::equals)
                                        .isEmpty())
                                .flatMap(one -> one.get(SipPlan.PARTICIPANT_PARTY).stream())));
        return there.anyMatch(CARE::contains)
                || plan.actions().values().stream().anyMatch(action -> action.get(SipPlan.ACTION_PRINCIPAL)
                        .filter(Principal.REGION::equals)
                        .isPresent());
    }
}
