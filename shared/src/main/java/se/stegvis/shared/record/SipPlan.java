package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.number;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.time.SwedishTime;

/** A SIP (samordnad individuell plan), SoL 10:8–9 and HSL 16:4. */
public record SipPlan(RecordHeader header, Doc doc) implements CareRecord {

    public static final IdField CALL_BY = reference("callBy");
    /** The party that calls to the meeting, where it is not the municipality, such as care or a school. */
    public static final ChoiceField<Party> CALL_FROM = choice("callFrom", Party.class);

    public static final SetField<Party> CALLED_PARTIES = set("calledParties", Party.class);
    public static final InstantField MEETING_AT = instant("meetingAt");
    /** The called authorities that have a case of the person of their own; only those are called (Jönköping). */
    public static final SetField<Party> OWN_CASES = set("ownCases", Party.class);

    public static final TextField PLACE = text("place");
    public static final TextField WISHES = text("wishes");
    public static final ChoiceField<Party> PARTICIPANT_PARTY = choice("party", Party.class);
    public static final TextField PARTICIPANT_NAME = text("name");
    public static final ChoiceField<Attendance> PARTICIPANT_ATTENDS = choice("attends", Attendance.class);
    public static final MapField PARTICIPANTS =
            map("participants", PARTICIPANT_PARTY, PARTICIPANT_NAME, PARTICIPANT_ATTENDS);
    /** Whether the person was there; the plan is made together with them (SoL 10:8). */
    public static final FlagField CLIENT_PRESENT = flag("clientPresent");

    public static final TextField CLIENT_ABSENT_WHY = text("clientAbsentWhy");
    public static final TextField CLIENT_GOAL = text("clientGoal");
    public static final TextField GOAL_TEXT = text("text");
    public static final SetField<Smarta> GOAL_SMARTA = set("smarta", Smarta.class);
    public static final MapField GOALS = map("goals", GOAL_TEXT, GOAL_SMARTA);
    public static final TextField ACTION_WHAT = text("what");
    public static final ChoiceField<Principal> ACTION_PRINCIPAL = choice("principal", Principal.class);
    public static final TextField ACTION_PERSON = text("person");
    public static final DateField ACTION_DUE = date("due");
    public static final FlagField ACTION_BY_OTHER = flag("byOther");
    public static final MapField ACTIONS =
            map("actions", ACTION_WHAT, ACTION_PRINCIPAL, ACTION_PERSON, ACTION_DUE, ACTION_BY_OTHER);
    public static final ChoiceField<Principal> OVERALL_RESPONSIBLE =
            choice("overallResponsible", Principal.class).toSign();
    public static final DateField JOINT_FOLLOW_UP = date("jointFollowUp").toSign();
    public static final NumberField VERSION = number("version");
    /** The version that this one follows upon; none for the first of a SIP. */
    public static final IdField REVISES = reference("revises");

    /** Where the consent to the SIP is spoken of; the plan itself holds no such field. */
    public static final IdField CONSENT = reference("consent");

    static final KindSpec SPEC = KindSpec.signed(
            "SIP_PLAN",
            CALL_BY,
            CALL_FROM,
            CALLED_PARTIES,
            OWN_CASES,
            MEETING_AT,
            PLACE,
            WISHES,
            CLIENT_PRESENT,
            CLIENT_ABSENT_WHY,
            PARTICIPANTS,
            CLIENT_GOAL,
            GOALS,
            ACTIONS,
            OVERALL_RESPONSIBLE,
            JOINT_FOLLOW_UP,
            VERSION,
            REVISES);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /**
     * The law demands that the person agrees to the plan being made, and that it says who does what: an action without
     * responsible principal or text is not a plan.
     */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        heldOn().or(facts::on)
                .map(day -> missing(facts.consents(), day))
                .orElse(Optional.of(Finding.of(MEETING_AT, "required")))
                .ifPresent(findings::add);
        doc.get(ACTIONS).forEach((key, action) -> {
            if (action.get(ACTION_WHAT).isEmpty()) {
                findings.add(Finding.of(ACTIONS.path(key, ACTION_WHAT), "action-without-text"));
            }
            if (action.written(ACTION_PRINCIPAL).isEmpty()) {
                findings.add(Finding.of(ACTIONS.path(key, ACTION_PRINCIPAL), "action-without-principal"));
            }
        });
        findings.addAll(SipGate.inForce(this));
        return findings;
    }

    @Override
    public List<Finding> warnings(CaseFacts facts) {
        return SipGate.warnings(this, facts);
    }

    /** The consent to a SIP that is missing on that day (SoL 10:8); empty when it may be made. */
    public static Optional<Finding> missing(ConsentRegister register, LocalDate day) {
        ConsentAnswer answer = register.answer(ConsentQuestion.sip(day));
        return answer.inForce()
                ? Optional.empty()
                : Optional.of(Finding.of(CONSENT, "sip-consent-" + answer.reason(), day.toString()));
    }

    /**
     * The parties that a change calls, to whom and when, without consent to a SIP in force on the day it is called or
     * on that of the meeting: one finding for each field, or for each party that the person has not agreed to meet
     * there. Calling a party discloses the person, so it is asked of a draft too; what was called before stays, and
     * taking a call back needs nothing. A meeting that parties are called to is not moved or left undated without
     * consent.
     *
     * @param before the plan as it was
     * @param on the day it is called, in Sweden
     */
    public List<Finding> calledWithout(ConsentRegister register, Doc before, LocalDate on) {
        if (addendumTo().isPresent()) {
            return List.of();
        }
        List<LocalDate> days = Stream.concat(Stream.of(on), heldOn().stream()).toList();
        if (days.stream().noneMatch(day -> missing(register, day).isEmpty())) {
            return calledWithoutAny(missing(register, on).orElseThrow(), before);
        }
        Set<String> called = new TreeSet<>(doc.keys(CALLED_PARTIES));
        called.removeAll(before.keys(CALLED_PARTIES));
        List<Finding> without = new ArrayList<>();
        for (Party party : Party.values()) {
            if (called.remove(party.name()) && days.stream().noneMatch(day -> mayCall(register, party, day))) {
                without.add(Finding.of(CALLED_PARTIES, "sip-not-with", party));
            }
        }
        if (!called.isEmpty()) {
            // Whether consent covers a party of a newer version is unknown here.
            without.add(Finding.of(CALLED_PARTIES, "unknown-here"));
        }
        return without;
    }

    /** May that party be called on that day, or to a meeting on that day (SoL 10:8)? */
    public static boolean mayCall(ConsentRegister register, Party party, LocalDate day) {
        return register.answer(ConsentQuestion.call(day, party)).inForce();
    }

    private List<Finding> calledWithoutAny(Finding missing, Doc before) {
        List<Finding> called = new ArrayList<>();
        if (!before.keys(CALLED_PARTIES).containsAll(doc.keys(CALLED_PARTIES))) {
            called.add(missing.in(CALLED_PARTIES));
        }
        // A meeting that another calls to is dated by them: noting its day tells nobody of the person.
        boolean dated = doc.has(MEETING_AT) && !isCalledByOthers()
                || !doc.keys(CALLED_PARTIES).isEmpty();
        if (dated && !doc.written(MEETING_AT).equals(before.written(MEETING_AT))) {
            called.add(missing.in(MEETING_AT));
        }
        return called;
    }

    /** The call came from another party. */
    public boolean isCalledByOthers() {
        return doc.get(CALL_FROM).isPresent();
    }

    /** The Swedish day of the meeting. */
    public Optional<LocalDate> heldOn() {
        return doc.get(MEETING_AT).map(SwedishTime::day);
    }

    /** The version before this one, of the same SIP. */
    public Optional<UUID> revises() {
        return doc.get(REVISES);
    }

    public Map<String, Doc> goals() {
        return doc.get(GOALS);
    }

    /** There is a goal, and each has been checked against all six of SMARTA. */
    public boolean goalsAreSmarta() {
        Set<Smarta> all = EnumSet.allOf(Smarta.class);
        return !goals().isEmpty()
                && goals().values().stream()
                        .allMatch(goal -> goal.get(GOAL_TEXT).isPresent()
                                && goal.get(GOAL_SMARTA).containsAll(all));
    }

    public Map<String, Doc> actions() {
        return doc.get(ACTIONS);
    }

    /** Whether the person was there; empty when nobody has said. */
    public Optional<Boolean> clientPresent() {
        return doc.get(CLIENT_PRESENT);
    }

    public Optional<LocalDate> jointFollowUp() {
        return doc.get(JOINT_FOLLOW_UP);
    }

    /** The date set at the meeting is the follow-up date unless another was given. */
    @Override
    public Optional<LocalDate> followUpDate() {
        return CareRecord.super.followUpDate().or(this::jointFollowUp);
    }
}
