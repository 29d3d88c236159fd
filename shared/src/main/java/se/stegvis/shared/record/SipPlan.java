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
import se.stegvis.shared.time.Sweden;

/** A SIP (samordnad individuell plan), SoL 10:8–9 and HSL 16:4. */
public record SipPlan(RecordHeader header, Doc doc) implements CareRecord {
    private static final String CALLED = "calledParties";
    private static final String MEETING = "meetingAt";

    static final KindSpec SPEC = KindSpec.signed(
            "SIP_PLAN",
            reference("callBy"),
            set(CALLED, Party.class),
            instant(MEETING),
            text("place"),
            text("wishes"),
            map("participants", choice("party", Party.class), text("name"), choice("attends", Attendance.class)),
            text("clientGoal"),
            map("goals", text("text"), set("smarta", Smarta.class)),
            map(
                    "actions",
                    text("what"),
                    choice("principal", Principal.class),
                    text("person"),
                    date("due"),
                    flag("byOther")),
            choice("overallResponsible", Principal.class).toSign(),
            date("jointFollowUp").toSign(),
            number("version"),
            // The version that this one follows upon; none for the first of a SIP.
            reference("revises"));

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
                .orElse(Optional.of(Finding.of(MEETING, "required")))
                .ifPresent(findings::add);
        doc.map("actions").forEach((key, action) -> {
            if (action.text("what").isEmpty()) {
                findings.add(Finding.of("actions/" + key + "/what", "action-without-text"));
            }
            if (action.text("principal").isEmpty()) {
                findings.add(Finding.of("actions/" + key + "/principal", "action-without-principal"));
            }
        });
        return findings;
    }

    /** The consent to a SIP that is missing on that day (SoL 10:8); empty when it may be made. */
    public static Optional<Finding> missing(ConsentRegister register, LocalDate day) {
        ConsentAnswer answer = register.answer(ConsentQuestion.sip(day));
        return answer.inForce()
                ? Optional.empty()
                : Optional.of(Finding.of("consent", "sip-consent-" + answer.reason(), day.toString()));
    }

    /**
     * What a change calls, to whom and when, without consent to a SIP in force on the day it is called or on that of the
     * meeting: one finding for each field, or for each party that the person has not agreed to meet there. Calling a party
     * tells it of the person, so it is asked of a draft too; what was called before stays, and taking a call back needs
     * nothing. A meeting that parties are called to is not moved or left undated without consent.
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
        Set<String> called = new TreeSet<>(doc.keys(CALLED));
        called.removeAll(before.keys(CALLED));
        List<Finding> without = new ArrayList<>();
        for (Party party : Party.values()) {
            if (called.remove(party.name()) && days.stream().noneMatch(day -> mayCall(register, party, day))) {
                without.add(Finding.of(CALLED, "sip-not-with", party));
            }
        }
        if (!called.isEmpty()) {
            // Whether consent covers a party of a newer version cannot be told here.
            without.add(Finding.of(CALLED, "unknown-here"));
        }
        return without;
    }

    /** May that party be called on that day, or to a meeting on that day (SoL 10:8)? */
    public static boolean mayCall(ConsentRegister register, Party party, LocalDate day) {
        return register.answer(ConsentQuestion.call(day, party)).inForce();
    }

    private List<Finding> calledWithoutAny(Finding missing, Doc before) {
        List<Finding> called = new ArrayList<>();
        if (!before.keys(CALLED).containsAll(doc.keys(CALLED))) {
            called.add(missing.in(CALLED));
        }
        boolean dated = doc.has(MEETING) || !doc.keys(CALLED).isEmpty();
        if (dated && !doc.text(MEETING).equals(before.text(MEETING))) {
            called.add(missing.in(MEETING));
        }
        return called;
    }

    /** The Swedish day of the meeting. */
    public Optional<LocalDate> heldOn() {
        return doc.instant(MEETING).map(Sweden::day);
    }

    /** The version before this one, of the same SIP. */
    public Optional<UUID> revises() {
        return doc.id("revises");
    }

    public Map<String, Doc> goals() {
        return doc.map("goals");
    }

    /** There is a goal, and each has been checked against all six of SMARTA. */
    public boolean goalsAreSmarta() {
        Set<Smarta> all = EnumSet.allOf(Smarta.class);
        return !goals().isEmpty()
                && goals().values().stream()
                        .allMatch(goal -> goal.text("text").isPresent()
                                && goal.choices("smarta", Smarta.class).containsAll(all));
    }

    public Map<String, Doc> actions() {
        return doc.map("actions");
    }

    public Optional<LocalDate> jointFollowUp() {
        return doc.date("jointFollowUp");
    }

    /** The date set at the meeting is the follow-up date unless another was given. */
    @Override
    public Optional<LocalDate> followUpDate() {
        return CareRecord.super.followUpDate().or(this::jointFollowUp);
    }
}
