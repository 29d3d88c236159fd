package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.object;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessRef;

/** The case (ärende): who follows the client, in which process, at which step. Its record id is the case id. */
public record CareCase(RecordHeader header, Doc doc) implements CareRecord {
    public static final IdField CLIENT = reference("client");
    public static final IdField TEAM = reference("team");
    public static final IdField RESPONSIBLE = reference("responsible");
    public static final IdField OCCUPATIONAL_THERAPIST = reference("occupationalTherapist");
    public static final IdField DEPUTY = reference("deputy");
    /** Why a team lead became responsible; by and at are the server's (decision 85). */
    public static final ObjectField TAKEN_OVER = TraceField.named("takenOver");
    /** Why an administrator gave it to the responsible when nobody had it; the server's alone (decision 101). */
    public static final ObjectField ASSIGNED = TraceField.named("assigned");

    public static final ObjectField PROCESS = ProcessField.named("process");
    public static final TextField STEP = text("step");
    public static final ChoiceField<NeedGroup> NEED_GROUP =
            choice("needGroup", NeedGroup.class).alsoWritten(NeedGroup.ALIASES);
    public static final DateField ASSISTANCE_SINCE = date("assistanceSince");
    public static final DateField OPENED = date("opened").inThePast();
    public static final DateField CLOSED_DATE = date("date").inThePast();
    public static final ChoiceField<CaseOutcome> CLOSED_OUTCOME = choice("outcome", CaseOutcome.class);
    public static final TextField CLOSED_WHY = text("why");
    public static final ObjectField CLOSED = object("closed", CLOSED_DATE, CLOSED_OUTCOME, CLOSED_WHY);

    static final KindSpec SPEC = KindSpec.living(
            "CASE",
            CLIENT,
            TEAM,
            RESPONSIBLE,
            OCCUPATIONAL_THERAPIST,
            DEPUTY,
            TAKEN_OVER,
            ASSIGNED,
            PROCESS,
            STEP,
            NEED_GROUP,
            ASSISTANCE_SINCE,
            OPENED,
            CLOSED);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    public Optional<UUID> client() {
        return doc.get(CLIENT);
    }

    public Optional<UUID> team() {
        return doc.get(TEAM);
    }

    public Optional<UUID> responsible() {
        return doc.get(RESPONSIBLE);
    }

    public Optional<UUID> occupationalTherapist() {
        return doc.get(OCCUPATIONAL_THERAPIST);
    }

    /** Who may act when the responsible is away or has left (ersättare). */
    public Optional<UUID> deputy() {
        return doc.get(DEPUTY);
    }

    public Optional<ProcessRef> process() {
        return ProcessField.read(doc, PROCESS);
    }

    public Optional<String> step() {
        return doc.get(STEP);
    }

    public Optional<NeedGroup> needGroup() {
        return doc.written(NEED_GROUP).flatMap(NeedGroup::read);
    }

    public Optional<LocalDate> closedOn() {
        return doc.get(CLOSED).get(CLOSED_DATE);
    }
}
