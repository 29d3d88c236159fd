package se.stegvis.trials.fieldday;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Principal;
import se.stegvis.shared.record.RecordStatus;
import se.stegvis.shared.record.SipDecision;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.VisitEntry;
import se.stegvis.shared.record.VisitPurpose;
import se.stegvis.shared.wire.Json;

/** The texts of the field day. They are invented and stored in a bundle. */
final class FieldDayTexts {
    private final ResourceBundle texts = ResourceBundle.getBundle("se.stegvis.trials.fieldday.notes", Locale.ROOT);

    String text(String key) {
        return texts.getString(key);
    }

    ObjectNode visit(int number, String happenedAt) {
        String note = "visit." + (1 + number % 6);
        return Json.newObject()
                .put(CommonFields.STATUS.name(), RecordStatus.DRAFT.name())
                .put(CommonFields.HAPPENED_AT.name(), happenedAt)
                .put(HomeVisit.PURPOSE.name(), VisitPurpose.PLANNED_FOLLOW_UP.name())
                .put(HomeVisit.ANNOUNCED.name(), true)
                .put(HomeVisit.ENTRY.name(), VisitEntry.LET_IN.name())
                .put(HomeVisit.OBSERVATIONS.name(), text(note + ".observations"))
                .put(HomeVisit.CLIENT_SAYS.name(), text(note + ".clientSays"))
                .put(HomeVisit.CHILDREN_SITUATION.name(), text("visit.children"));
    }

    ObjectNode visitDone(int number, LocalDate followUp, UUID responsible) {
        String note = "visit." + (1 + number % 6);
        ObjectNode set = signed().put(HomeVisit.ASSESSMENT.name(), text(note + ".assessment"))
                .put(HomeVisit.NEXT_STEP.name(), text("visit.nextStep"));
        set.set(CommonFields.FOLLOW_UP.name(), followUp(followUp, responsible));
        return set;
    }

    ObjectNode consent(ConsentType type, LocalDate from) {
        ObjectNode set = signed().put(Consent.TYPE.name(), type.name())
                .put(Consent.DECISION.name(), ConsentDecision.GIVEN.name())
                .put(Consent.FORM.name(), ConsentForm.ORAL_DOCUMENTED.name())
                .put(Consent.PURPOSE.name(), text("consent.purpose"))
                .put(Consent.VALID_FROM.name(), from.toString())
                .put(Consent.VALID_TO.name(), from.plusMonths(6).toString())
                .put(Consent.WITNESS.name(), text("consent.witness"));
        ObjectNode parties = set.putObject(Consent.PARTIES.name());
        terms(
                parties,
                Party.REGION_PRIMARY,
                List.of(ConsentDirection.TELL, ConsentDirection.FETCH),
                List.of(InformationKind.HEALTH, InformationKind.WORK_ABILITY));
        terms(parties, Party.AF, List.of(ConsentDirection.TELL), List.of(InformationKind.PLAN));
        return set;
    }

    private static void terms(
            ObjectNode parties, Party party, List<ConsentDirection> ways, List<InformationKind> about) {
        ObjectNode terms = parties.putObject(party.name());
        ArrayNode information = terms.putArray(Consent.PARTY_INFORMATION.name());
        about.forEach(kind -> information.add(kind.name()));
        ArrayNode directions = terms.putArray(Consent.PARTY_DIRECTIONS.name());
        ways.forEach(way -> directions.add(way.name()));
    }

    ObjectNode sipDraft(UUID callBy, OffsetDateTime meeting, UUID goal, UUID action) {
        ObjectNode set = Json.newObject()
                .put(CommonFields.STATUS.name(), RecordStatus.DRAFT.name())
                .put(SipPlan.CALL_BY.name(), callBy.toString())
                .put(SipPlan.MEETING_AT.name(), meeting.toString())
                .put(SipPlan.CLIENT_GOAL.name(), text("sip.clientGoal"))
                .put(SipPlan.OVERALL_RESPONSIBLE.name(), Principal.MUNICIPALITY.name());
        set.putObject(SipPlan.GOALS.name()).putObject(goal.toString()).put(SipPlan.GOAL_TEXT.name(), text("sip.goal"));
        set.putObject(SipPlan.ACTIONS.name())
                .putObject(action.toString())
                .put(SipPlan.ACTION_WHAT.name(), text("sip.action"))
                .put(SipPlan.ACTION_PRINCIPAL.name(), Principal.REGION.name())
                .put(
                        SipPlan.ACTION_DUE.name(),
                        meeting.toLocalDate().plusWeeks(3).toString());
        return set;
    }

    ObjectNode sipFollowUp(UUID plan, UUID goal, UUID action, LocalDate next, UUID responsible) {
        ObjectNode set = signed().put(SipFollowUp.PLAN.name(), plan.toString())
                .put(SipFollowUp.DECISION.name(), SipDecision.CONTINUE.name());
        set.putObject(SipFollowUp.ACTIONS.name())
                .putObject(action.toString())
                .put(SipFollowUp.ACTION_STATE.name(), "UNDER_WAY");
        set.putObject(SipFollowUp.GOALS.name())
                .putObject(goal.toString())
                .put(SipFollowUp.GOAL_PROGRESS.name(), 4)
                .put(SipFollowUp.GOAL_NOTE.name(), text("sip.progress"));
        set.set(CommonFields.FOLLOW_UP.name(), followUp(next, responsible));
        return set;
    }

    ObjectNode signed() {
        return Json.newObject().put(CommonFields.STATUS.name(), RecordStatus.SIGNED.name());
    }

    ObjectNode field(String name, String textKey) {
        return Json.newObject().put(name, text(textKey));
    }

    private ObjectNode followUp(LocalDate date, UUID responsible) {
        return Json.newObject()
                .put(CommonFields.FOLLOW_UP_DATE.name(), date.toString())
                .put(CommonFields.FOLLOW_UP_RESPONSIBLE.name(), responsible.toString())
                .put(CommonFields.FOLLOW_UP_WHAT.name(), text("followUp.what"));
    }
}
