package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.instant;
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
    static final KindSpec SPEC = KindSpec.living(
            "CASE",
            reference("client"),
            reference("team"),
            reference("responsible"),
            reference("occupationalTherapist"),
            reference("deputy"),
            // Why a team lead became responsible; by and at are the server's (decision 85).
            object("takenOver", reference("by"), instant("at"), text("why")),
            ProcessField.SPEC,
            text("step"),
            choice("needGroup", NeedGroup.class).alsoWritten(NeedGroup.ALIASES),
            date("assistanceSince"),
            date("opened").inThePast(),
            object("closed", date("date").inThePast(), choice("outcome", CaseOutcome.class), text("why")));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    public Optional<UUID> client() {
        return doc.id("client");
    }

    public Optional<UUID> team() {
        return doc.id("team");
    }

    public Optional<UUID> responsible() {
        return doc.id("responsible");
    }

    public Optional<UUID> occupationalTherapist() {
        return doc.id("occupationalTherapist");
    }

    /** Who may act when the responsible is away or has left (ersättare). */
    public Optional<UUID> deputy() {
        return doc.id("deputy");
    }

    public Optional<ProcessRef> process() {
        return ProcessField.read(doc);
    }

    public Optional<String> step() {
        return doc.text("step");
    }

    public Optional<NeedGroup> needGroup() {
        return doc.text("needGroup").flatMap(NeedGroup::read);
    }

    public Optional<LocalDate> closedOn() {
        return doc.object("closed").date("date");
    }
}
