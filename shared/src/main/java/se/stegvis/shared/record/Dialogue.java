package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.flags;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;
import static se.stegvis.shared.record.FieldSpec.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.Party;

/** A dialogue by a form or checklist of the process definition, for example {@code ratt-stod-dialog}; a new one per meeting. */
public record Dialogue(RecordHeader header, Doc doc) implements CareRecord {
    static final KindSpec SPEC = KindSpec.signed(
            "DIALOGUE", text("form"), texts("answers"), flags("checks"), set("with", Party.class), flag("withClient"));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** Whoever signs says that something was talked about: one question or one item at least is answered. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        return answers().isEmpty() && checks().isEmpty() ? List.of(Finding.of("answers", "dialogue-empty")) : List.of();
    }

    /** Key of the dialogue form or checklist. */
    public Optional<String> form() {
        return doc.text("form");
    }

    /** Question to answer. */
    public Map<String, String> answers() {
        return doc.values("answers", Doc::text);
    }

    /** Item of a checklist to yes or no. */
    public Map<String, Boolean> checks() {
        return doc.values("checks", Doc::flag);
    }

    public Set<Party> with() {
        return doc.choices("with", Party.class);
    }
}
