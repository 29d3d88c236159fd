package se.stegvis.trials.fieldday;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.journal.OutboxItem;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.text.MessageFormatter;
import se.stegvis.shared.wire.Json;

/** The course of the day: two tablets without coverage, then their work meets. */
final class Day {
    private static final int VISITS = 6;

    private final Tablet caseworker;
    private final Tablet therapist;
    private final FieldDayTexts fieldDayTexts = new FieldDayTexts();
    private final Clock clock;
    private final PrintStream out;
    private final ResourceBundle said;

    /** @param person whose language the day is shown in: Swedish, else English */
    Day(Tablet caseworker, Tablet therapist, Clock clock, PrintStream out, Locale person) {
        this.said = ResourceBundle.getBundle(
                "se.stegvis.trials.fieldday.day", person.getLanguage().equals("sv") ? Locale.ROOT : Locale.ENGLISH);
        this.caseworker = caseworker;
        this.therapist = therapist;
        this.clock = clock;
        this.out = out;
    }

    /** The cases that both tablets hold. */
    List<UUID> sharedCases() {
        List<UUID> theirs = openCases(therapist);
        return openCases(caseworker).stream().filter(theirs::contains).toList();
    }

    void play() throws LinkFailure, NotSaved {
        List<UUID> shared = sharedCases();
        if (shared.size() < 2) {
            throw new IllegalStateException("the two tablets share " + shared.size()
                    + " cases, the day needs 2: start with --fresh to get the invented municipality back");
        }
        say("morning", openCases(caseworker).size(), openCases(therapist).size(), shared.size());
        Plans plans = beforeNoon(shared);
        meet("noon");
        afternoon(plans);
        meet("evening");
        settle(plans);
        meet("night");
    }

    /** The cases that the afternoon goes on with. */
    private record Plans(RecordTarget apart, RecordTarget colliding, RecordTarget signed) {}

    private Plans beforeNoon(List<UUID> shared) throws NotSaved {
        caseworker.leaveCoverage();
        therapist.leaveCoverage();
        visits(caseworker, openCases(caseworker));
        UUID first = shared.get(0);
        caseworker.write(first, Kind.CONSENT, fieldDayTexts.consent(ConsentType.SIP_MAY_BE_MADE, today()));
        caseworker.write(first, Kind.CONSENT, fieldDayTexts.consent(ConsentType.SECRECY_LIFTED, today()));
        plannedAndFollowedUp(first);
        RecordTarget apart = draftedPlan(first);
        caseworker.write(shared.get(1), Kind.CONSENT, fieldDayTexts.consent(ConsentType.SIP_MAY_BE_MADE, today()));
        RecordTarget colliding = draftedPlan(shared.get(1));
        UUID visit = therapist.write(first, Kind.HOME_VISIT, fieldDayTexts.visit(4, now()));
        if (caseworker.trySync()) {
            throw new IllegalStateException("a tablet without coverage said that it had reached the server");
        }
        say("offline", caseworker.state().waiting(), therapist.state().waiting());
        return new Plans(apart, colliding, new RecordTarget(visit, Kind.HOME_VISIT.name(), first));
    }

    /**
     * Each visit is autosaved as it is written, then signed with a follow-up date. The first has a picture of the
     * kitchen.
     */
    private void visits(Tablet tablet, List<UUID> cases) throws NotSaved {
        for (int i = 0; i < VISITS; i++) {
            UUID caseId = cases.get(i % cases.size());
            ObjectNode seen = fieldDayTexts.visit(i, now());
            if (i == 0) {
                seen.putObject(HomeVisit.ATTACHMENTS.name())
                        .set(
                                tablet.journal().newId().toString(),
                                FieldDayCamera.take(
                                        tablet.journal().attachments(), caseId, fieldDayTexts.text("visit.picture")));
            }
            UUID visit = tablet.write(caseId, Kind.HOME_VISIT, seen);
            tablet.change(
                    new RecordTarget(visit, Kind.HOME_VISIT.name(), caseId),
                    fieldDayTexts.visitDone(i, today().plusWeeks(2).plusDays(i), tablet.user()));
        }
    }

    private void plannedAndFollowedUp(UUID caseId) throws NotSaved {
        UUID goal = caseworker.journal().newId();
        UUID action = caseworker.journal().newId();
        ObjectNode plan = fieldDayTexts.sipDraft(caseworker.user(), OffsetDateTime.now(clock), goal, action);
        plan.put(CommonFields.STATUS.name(), "SIGNED")
                .put(SipPlan.JOINT_FOLLOW_UP.name(), today().plusMonths(1).toString());
        UUID signed = caseworker.write(caseId, Kind.SIP_PLAN, plan);
        caseworker.write(
                caseId,
                Kind.SIP_FOLLOW_UP,
                fieldDayTexts.sipFollowUp(signed, goal, action, today().plusWeeks(5), caseworker.user()));
    }

    private RecordTarget draftedPlan(UUID caseId) throws NotSaved {
        ObjectNode draft = fieldDayTexts.sipDraft(
                caseworker.user(),
                OffsetDateTime.now(clock).plusWeeks(1),
                caseworker.journal().newId(),
                caseworker.journal().newId());
        return new RecordTarget(caseworker.write(caseId, Kind.SIP_PLAN, draft), Kind.SIP_PLAN.name(), caseId);
    }

    /** Unseen by each other: different fields, the same field, and a note that the other has signed meanwhile. */
    private void afternoon(Plans plans) throws NotSaved {
        caseworker.leaveCoverage();
        therapist.leaveCoverage();
        caseworker.change(plans.apart(), fieldDayTexts.field(SipPlan.PLACE.name(), "sip.place"));
        therapist.change(plans.apart(), fieldDayTexts.field(SipPlan.WISHES.name(), "sip.wishes"));
        caseworker.change(plans.colliding(), fieldDayTexts.field(SipPlan.CLIENT_GOAL.name(), "sip.goal.caseworker"));
        therapist.change(plans.colliding(), fieldDayTexts.field(SipPlan.CLIENT_GOAL.name(), "sip.goal.therapist"));
        caseworker.change(plans.signed(), fieldDayTexts.visitDone(4, today().plusWeeks(4), caseworker.user()));
        therapist.change(plans.signed(), fieldDayTexts.field(HomeVisit.AGREEMENTS.name(), "visit.late"));
        say("clash");
    }

    /** Both come back. One answer is lost on the way, so that its changes are sent twice. */
    private void meet(String when) throws LinkFailure, NotSaved {
        caseworker.comeBack();
        therapist.comeBack();
        if (caseworker.state().waiting() > 0) {
            caseworker.loseNextAnswer();
            caseworker.trySync();
        }
        caseworker.sync();
        therapist.sync();
        caseworker.sync();
        int pictures = caseworker.unsentPictures();
        if (pictures > 0) {
            caseworker.sendPictures();
            say("pictures", pictures, caseworker.unsentPictures());
        }
        say(when, therapist.state().conflicts(), therapist.state().needAttention());
    }

    /** A person decides: both texts of the collision stay, and what came too late becomes an addendum. */
    private void settle(Plans plans) throws NotSaved {
        Doc plan = therapist
                .journal()
                .find(plans.colliding().record())
                .orElseThrow()
                .content()
                .doc();
        for (Map.Entry<String, Doc> conflict : plan.get(CommonFields.CONFLICTS).entrySet()) {
            String other = conflict.getValue()
                    .object(CommonFields.CONFLICT_FIELDS.name())
                    .text(SipPlan.CLIENT_GOAL.name())
                    .orElseThrow();
            ObjectNode set = Json.newObject()
                    .put(
                            SipPlan.CLIENT_GOAL.name(),
                            plan.text(SipPlan.CLIENT_GOAL.name()).orElseThrow() + "\n" + other);
            set.putObject(CommonFields.CONFLICTS.name()).putNull(conflict.getKey());
            therapist.change(plans.colliding(), set);
        }
        for (OutboxItem refused : attention(therapist)) {
            StoredRecord addendum = therapist.addendum(refused);
            therapist.change(
                    new RecordTarget(
                            addendum.content().id(),
                            Kind.HOME_VISIT.name(),
                            refused.target().caseId()),
                    fieldDayTexts.signed());
        }
    }

    private static List<OutboxItem> attention(Tablet tablet) {
        return new ArrayList<>(tablet.journal().outbox().stream()
                .filter(OutboxItem::needsAttention)
                .toList());
    }

    private static List<UUID> openCases(Tablet tablet) {
        return tablet.journal().cases().stream()
                .filter(card -> !card.closed())
                .filter(card -> tablet.journal().find(card.caseId()).map(StoredRecord::content).stream()
                        .anyMatch(CareCase.class::isInstance))
                .map(CaseCard::caseId)
                .sorted()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String now() {
        return OffsetDateTime.now(clock).toString();
    }

    private void say(String key, Object... values) {
        out.println("  " + MessageFormatter.format(said.getString(key), Locale.ROOT, values));
    }
}
