package se.stegvis.mobile.fieldday;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.ConsentDecision;
import se.stegvis.shared.record.Principal;
import se.stegvis.shared.record.RecordStatus;
import se.stegvis.shared.record.SipDecision;
import se.stegvis.shared.record.VisitEntry;
import se.stegvis.shared.record.VisitPurpose;
import se.stegvis.shared.wire.Json;

/** The texts of the field day. They are invented and stored in a bundle. */
final class FieldDayTexts {
    private final ResourceBundle texts = ResourceBundle.getBundle("se.stegvis.mobile.fieldday.notes", Locale.ROOT);

    String text(String key) {
        return texts.getString(key);
    }

    ObjectNode visit(int number, String happenedAt) {
        String note = "visit." + (1 + number % 6);
        return Json.newObject()
                .put("status", RecordStatus.DRAFT.name())
                .put("happenedAt", happenedAt)
                .put("purpose", VisitPurpose.PLANNED_FOLLOW_UP.name())
                .put("announced", true)
                .put("entry", VisitEntry.LET_IN.name())
                .put("observations", text(note + ".observations"))
                .put("clientSays", text(note + ".clientSays"))
                .put("childrenSituation", text("visit.children"));
    }

    ObjectNode visitDone(int number, LocalDate followUp, UUID responsible) {
        String note = "visit." + (1 + number % 6);
        ObjectNode set = signed().put("assessment", text(note + ".assessment")).put("nextStep", text("visit.nextStep"));
        set.set("followUp", followUp(followUp, responsible));
        return set;
    }

    ObjectNode consent(ConsentType type, LocalDate from) {
        ObjectNode set = signed().put("type", type.name())
                .put("decision", ConsentDecision.GIVEN.name())
                .put("form", ConsentForm.ORAL_DOCUMENTED.name())
                .put("purpose", text("consent.purpose"))
                .put("validFrom", from.toString())
                .put("validTo", from.plusMonths(6).toString())
                .put("witness", text("consent.witness"));
        ObjectNode parties = set.putObject("parties");
        information(parties, Party.REGION_PRIMARY, InformationKind.HEALTH, InformationKind.WORK_ABILITY);
        information(parties, Party.AF, InformationKind.PLAN);
        return set;
    }

    private static void information(ObjectNode parties, Party party, InformationKind... kinds) {
        ArrayNode information = parties.putObject(party.name()).putArray("information");
        for (InformationKind kind : kinds) {
            information.add(kind.name());
        }
    }

    ObjectNode sipDraft(UUID callBy, OffsetDateTime meeting, UUID goal, UUID action) {
        ObjectNode set = Json.newObject()
                .put("status", RecordStatus.DRAFT.name())
                .put("callBy", callBy.toString())
                .put("meetingAt", meeting.toString())
                .put("clientGoal", text("sip.clientGoal"))
                .put("overallResponsible", Principal.MUNICIPALITY.name());
        set.putObject("goals").putObject(goal.toString()).put("text", text("sip.goal"));
        set.putObject("actions")
                .putObject(action.toString())
                .put("what", text("sip.action"))
                .put("principal", Principal.REGION.name())
                .put("due", meeting.toLocalDate().plusWeeks(3).toString());
        return set;
    }

    ObjectNode sipFollowUp(UUID plan, UUID goal, UUID action, LocalDate next, UUID responsible) {
        ObjectNode set = signed().put("plan", plan.toString()).put("decision", SipDecision.CONTINUE.name());
        set.putObject("actions").putObject(action.toString()).put("state", "UNDER_WAY");
        set.putObject("goals").putObject(goal.toString()).put("progress", 4).put("note", text("sip.progress"));
        set.set("followUp", followUp(next, responsible));
        return set;
    }

    ObjectNode signed() {
        return Json.newObject().put("status", RecordStatus.SIGNED.name());
    }

    ObjectNode field(String name, String textKey) {
        return Json.newObject().put(name, text(textKey));
    }

    private ObjectNode followUp(LocalDate date, UUID responsible) {
        return Json.newObject()
                .put("date", date.toString())
                .put("responsible", responsible.toString())
                .put("what", text("followUp.what"));
    }
}
